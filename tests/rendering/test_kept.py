"""Identifiers without a text of their own: where they stand in the page, and what is said."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from paraphe.model import Block, Document, Tombstone
from paraphe.rendering import compose, document_page
from paraphe.rendering.places import place_name
from tests.samples import DOCUMENT


def page_of(document: Document) -> BeautifulSoup:
    shown = document_page(compose(document, (), {})).body
    return BeautifulSoup(f"{shown.lead}<main>{shown.text}</main>", "html.parser")


def stone(eid: str, after: str, part: int = 1, **more: str) -> Tombstone:
    return Tombstone(eid, part, after, "Nous <rappelons> l'Iran", **more)


def test_an_alias_stands_in_the_text_that_holds_its_words() -> None:
    page = page_of(
        replace(DOCUMENT, aliases={"para_7": "para_1", "att_9": "att_1", "p_3": "title"})
    )
    parents = {each: page.find(id=each).parent["id"] for each in ("para_7", "att_9", "p_3")}  # type: ignore[index,union-attr]
    assert parents == {"para_7": "para_1", "att_9": "att_1", "p_3": "title"}
    assert page.find(id="para_7").get_text() == ""  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("eid", "after", "before"),
    [
        ("para_2", "para_1", "para_1"),
        ("point_b", "point_a", "point_a"),
        ("p_4", "title", "title"),
        ("att_1__p_2", "att_1__p_1", "att_1__p_1"),
    ],
)
def test_a_tombstone_stands_behind_the_text_that_it_stood_behind(
    eid: str, after: str, before: str
) -> None:
    page = page_of(replace(DOCUMENT, tombstones=(stone(eid, after),)))
    ids = [element["id"] for element in page.find_all(id=True)]
    assert ids[ids.index(before) + 1] == eid
    inside = page.find(id=eid).find_parent(class_="tombstone")  # type: ignore[union-attr]
    assert inside is not None
    assert inside.has_attr("data-ed")
    assert (inside.name == "li") == (inside.parent is not None and inside.parent.name == "ul")


SAID: Mapping[str, tuple[Tombstone, str]] = {
    "day and reason": (
        stone("para_2", "", day="2026-12-01", reason="Doublon <b>"),
        "Paragraphe retiré le 1er décembre 2026 : « Nous <rappelons> l’Iran » Doublon <b>.",
    ),
    "nothing known": (stone("sec_2", ""), "Intertitre retiré : « Nous <rappelons> l’Iran »"),
    "a part": (stone("att_3", ""), "Annexe retirée : « Nous <rappelons> l’Iran »"),
    "a note": (stone("att_1__note_2", ""), "Note retirée : « Nous <rappelons> l’Iran »"),
}


@pytest.mark.parametrize("name", SAID)
def test_a_tombstone_says_what_was_there_when_it_went_and_why(name: str) -> None:
    given, words = SAID[name]
    element = page_of(replace(DOCUMENT, tombstones=(given,))).find(id=given.eid)
    assert element is not None
    assert " ".join(element.get_text().split()) == words


def test_a_tombstone_is_shown_though_its_place_is_not_there() -> None:
    lost = (stone("para_2", "para_90"), stone("att_7__p_1", "", 7))
    page = page_of(replace(DOCUMENT, tombstones=lost))
    assert all(page.find(id=each.eid) for each in lost)


def test_many_that_went_together_are_folded_up() -> None:
    stones = tuple(stone(f"p_{n}", "para_1", day="2026-12-01") for n in range(2, 9))
    page = page_of(replace(DOCUMENT, tombstones=stones))
    (folded,) = page.find_all("details")
    assert folded.summary is not None
    assert " ".join(folded.summary.get_text().split()) == "7 passages retirés le 1er décembre 2026"
    assert [item["id"] for item in folded.find_all("li")] == [each.eid for each in stones]


def test_the_first_title_of_an_annex_heads_it_whatever_it_is_called() -> None:
    titled = [
        replace(block, eid="att_1__title_2") if block.eid == "att_1__title" else block
        for block in DOCUMENT.blocks
    ]
    title = page_of(replace(DOCUMENT, blocks=tuple(titled))).find(id="att_1__title_2")
    assert title is not None
    assert title.name == "h2"


def test_a_renumbered_paragraph_is_called_as_it_is_printed() -> None:
    block = Block("paragraph", "28.", "…", 1, (), eid="para_27")
    assert place_name(block) == "28"
