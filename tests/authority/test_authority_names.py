"""Spellings of names, and where a text has them."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraphe.authority import Authority, Entry, key, load
from paraphe.authority.expand import expand, plain, spellings

WORD = st.text("abc '", min_size=1, max_size=8).map(key).filter(bool)
WORDS = st.lists(WORD, max_size=12)


def test_optional_words_and_choices_give_every_form() -> None:
    assert set(expand("Code [de conduite] de {La Haye|Djibouti}")) == {
        "Code de conduite de La Haye", "Code de conduite de Djibouti",
        "Code de La Haye", "Code de Djibouti",
    }  # fmt: skip


def test_the_form_to_print_leaves_optional_words_out() -> None:
    assert plain("Code [de conduite] de {La Haye|Djibouti}") == "Code de Djibouti"
    assert plain("Traité") == "Traité"


@pytest.mark.parametrize("name", ["Code [de conduite", "Code {a|b", "Code] de", "a}b"])
def test_a_bracket_without_its_partner_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"missing|too many"):
        expand(name)


def test_what_french_says_in_two_ways_is_found_in_both() -> None:
    found = spellings("Charte des Nations Unies")
    assert {"charte des nations unies", "charte de l'onu"} <= set(found)
    assert "convention relative a l'interdiction" in spellings("Convention sur l'interdiction")


def _authority(*names: str, sigles: tuple[str, ...] = ()) -> Authority:
    return Authority(
        names={name: (Entry(name, "title"),) for name in names},
        sigles={sigle: (Entry(sigle, "abbreviation"),) for sigle in sigles},
    )


def _found(text: str, *names: str, sigles: tuple[str, ...] = ()) -> list[str]:
    scan = _authority(*names, sigles=sigles).scan(text)
    return [text[name.start : name.end] for name in scan.names]


@settings(deadline=None)
@given(WORDS, st.randoms(use_true_random=False))
def test_the_longest_name_is_taken_as_a_plain_search_would(
    words: list[str], chance: random.Random
) -> None:
    text = " - ".join(chance.sample(words, len(words)))
    for found in _authority(*words).scan(text).names:
        there = [w for w in words if key(text[found.start :]).startswith(w)]
        ends = [w for w in there if not key(text[found.start :])[len(w) :][:1].isalnum()]
        assert key(text[found.start : found.end]) == max(ends, key=len)


@settings(deadline=None)
@given(WORDS, st.text("abc '-", max_size=60))
def test_the_name_at_the_start_is_the_one_that_a_scan_finds_there(
    words: list[str], text: str
) -> None:
    authority = _authority(*words)
    scan = authority.scan(text)
    first = next(((n.end, n.entries) for n in scan.names if n.start == 0), None)
    assert authority.name_at(scan.folded) == first


def test_spaces_and_hyphens_in_any_number_make_no_difference() -> None:
    text = "Traité  sur la non\u2011prolifération - Traité – sur la non prolifération"
    assert _found(text, "traite sur la non proliferation") == [
        "Traité  sur la non\u2011prolifération", "Traité – sur la non prolifération",
    ]  # fmt: skip


def test_a_name_is_not_found_inside_a_longer_word_or_beside_a_lacuna() -> None:
    assert _found("le tnp.", "tnp") == ["tnp"]
    assert _found("le tnpx, xtnp, tnp\ufffd \ufffdtnp tnp_", "tnp") == []


def test_an_abbreviation_counts_in_its_own_case_and_alone() -> None:
    text = "TNP tnp NPT/TNP TNP-1 TNP.x (TNP). START-I START I-bis"
    found = _found(text, sigles=("TNP", "START I"))
    assert found == ["TNP", "TNP", "START-I"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("une Convention de 1951 relative au droit", ["Convention de 1951 relative au droit"]),
        ("la Convention relative au droit", ["Convention relative au droit"]),
        ("la Convention de Paris relative au droit", []),
        ("la Convention de La Haye de 1954", ["Convention de La Haye de 1954"]),
        ("la Convention de La Haye du 14 mai 1954,", ["Convention de La Haye du 14 mai 1954"]),
        ("la Convention de La Haye du 1er août  1954", ["Convention de La Haye du 1er août  1954"]),
        ("la Convention de La Haye du 14 mai 1955", []),
        ("la Convention de La Haye du 14 mai 19541", []),
    ],
)  # fmt: skip
def test_a_year_may_be_left_out_or_said_as_a_day(text: str, found: list[str]) -> None:
    names = ("convention relative au droit", "convention de la haye de 1954")
    assert _found(text, *names) == found


RECORD = """- id: tortures
  class: treaty
  title: Convention contre la torture
  names: ['Convention de Genève relative aux prisonniers']
  adopted: {date: 1984-12-10, place: New York}
"""


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    folder = tmp_path_factory.mktemp("content")
    (folder / "instruments").mkdir()
    (folder / "instruments" / "a.yaml").write_text(RECORD, "utf-8")
    return load(folder)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("la Convention de New York contre la torture", "Convention de New York contre la torture"),
        ("la Convention du 10 décembre 1984 contre la torture",
         "Convention du 10 décembre 1984 contre la torture"),
        ("la Convention de New York du 10 décembre 1984 contre la torture,",
         "Convention de New York du 10 décembre 1984 contre la torture"),
        ("la Convention de Genève du 27 juillet 1984 relative aux prisonniers",
         "Convention de Genève du 27 juillet 1984 relative aux prisonniers"),
        ("la Convention de Genève du 27 juillet 1929 relative aux prisonniers", ""),
        ("la Convention de Genève de 1929 relative aux prisonniers", ""),
        ("la Convention du 10 décembre 1987 contre la torture", ""),
        ("la Convention de Strasbourg contre la torture", ""),
    ],
)  # fmt: skip
def test_a_town_or_date_said_within_a_name_must_be_the_instruments(
    text: str, found: str, dated: Authority
) -> None:
    places = dated.scan(text).names
    assert "".join(text[name.start : name.end] for name in places) == found


def test_a_date_is_looked_up_as_it_is_found(dated: Authority) -> None:
    assert dated.stands_for("Convention de 1984 contre la torture")
    assert not dated.stands_for("Convention de 1987 contre la torture")
