"""Every form of a citation, held against the cases; what holds of all of them."""

import json

import pytest
from bs4 import BeautifulSoup

from paraphe.citing import FORMS, cite, describe
from paraphe.citing.item import dressed, on_one_line
from paraphe.model import Metadata
from tests.citing.citing_cases import CitingCase, all_made, cases

ALL = list(cases())


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_each_form_says_what_its_case_expects(case: CitingCase) -> None:
    made = {key: text.replace("\r\n", "\n") for key, text in all_made(case).items()}
    assert made == case.expected


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_the_names_of_a_title_are_markup_in_no_form(case: CitingCase) -> None:
    for form in FORMS:
        if form.is_rich or form.key == "html":
            read = BeautifulSoup(all_made(case)[form.key], "html.parser")
            assert {tag.name for tag in read.find_all(True)} <= {"i", "cite", "a"}


def test_forms_are_told_apart_by_their_first_letters() -> None:
    letters = [form.name[0].casefold() for form in FORMS]
    assert len(set(letters)) == len(letters)
    assert "c" not in letters  # which copies


def test_without_an_address_no_form_has_one() -> None:
    item = describe("essai", Metadata("Essai"), "", "Paraphe")
    for form in FORMS:
        assert "http" not in cite(form, item, "§ 3", "")


def test_a_whole_document_has_no_place() -> None:
    item = describe("essai", Metadata("Essai", "2018"), "https://a.example/documents/essai/")
    assert "locator" not in json.loads(cite(FORMS[5], item, "", item.address))[0]
    assert cite(FORMS[0], item, "", item.address) == (
        "<i>Essai</i>, 2018, https://a.example/documents/essai/."
    )


def test_what_the_page_prints_is_dressed_and_the_rest_is_not() -> None:
    item = describe("essai", Metadata("L'Iran", issuers=("Conseil de l'Europe",)))
    printed = dressed(item, lambda text: text.replace("'", "’"))
    assert "Conseil de l’Europe, <i>L’Iran</i>" in cite(FORMS[0], printed)
    assert "L'Iran" in cite(FORMS[3], item)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Déclaration commune.", "Déclaration commune"),
        ("Et la suite...", "Et la suite..."),
        ("Accord avec les U.S.A.", "Accord avec les U.S.A."),
        ("Une ligne\nune\tautre \x07 fin", "Une ligne une autre fin"),
        ("Non\u2011prolifération\u00a0: oui", "Non\u2011prolifération\u00a0: oui"),
    ],
)
def test_a_title_stands_on_one_line_without_its_stop(title: str, told: str) -> None:
    assert describe("x", Metadata(title)).title == told


def test_a_line_in_a_field_starts_no_other_field() -> None:
    item = describe("x", Metadata("Titre\nUR  - http://evil.example\nER  - "))
    lines = cite(FORMS[4], item).split("\r\n")
    assert [line[:2] for line in lines] == ["TY", "ID", "TI", "LA", "ER", ""]
    assert on_one_line("a\r\n\u2028b") == "a b"
