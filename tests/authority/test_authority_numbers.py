"""What a number says by itself: its identifier, its year, the letter behind it."""

import re

import pytest

from paraphe.authority import borne_out, identifier
from paraphe.authority.heads import plural
from paraphe.authority.matched import ended, printed
from paraphe.authority.number import verdict_of_year
from paraphe.model import Series

YEARS = {2003: (1455, 1521), 2004: (1522, 1580)}
COUNCIL = Series("s-res", "resolution", r"(?P<number>\d+)", "s-res-{number}", "R", years=YEARS)
LETTERED = re.compile(r"(?P<number>\d+/\d+)(?: ?(?P<letter>[a-z]))?")


@pytest.mark.parametrize(
    ("printed_year", "dated", "verdict"),
    [
        ("2004", 0, "year"), ("", 2004, "year"), ("", 0, "bare"), ("2003", 0, "misfit"),
        ("", 2003, "misfit"), ("2004", 2003, "year"), ("2003", 2004, "misfit"),
    ],
)  # fmt: skip
def test_a_year_in_brackets_goes_before_that_of_a_day(
    printed_year: str, dated: int, verdict: str
) -> None:
    values = {"number": "1540"} | ({"year": printed_year} if printed_year else {})
    assert verdict_of_year(COUNCIL, values, dated) == verdict


def test_a_number_past_the_table_may_be_of_a_later_year_only() -> None:
    assert verdict_of_year(COUNCIL, {"number": "1581", "year": "2005"}) == "bare"
    assert verdict_of_year(COUNCIL, {"number": "1581", "year": "2004"}) == "misfit"
    assert verdict_of_year(COUNCIL, {"number": "1581"}) == "unknown"


@pytest.mark.parametrize(
    ("values", "made"),
    [
        ({"number": "217", "session": "III"}, "a-217-iii"),
        ({"number": "217", "letter": "A", "session": "III"}, "a-217-a-iii"),
        ({"number": "3820", "session": "X", "yy": "85"}, "a-3820-x-1985"),
        ({"number": "12", "session": "X", "yy": "04"}, "a-12-x-2004"),
    ],
)
def test_an_identifier_leaves_out_what_is_not_printed(values: dict[str, str], made: str) -> None:
    series = Series("a", "decision", "", "a-{number}-{letter}-{session}-{year}", "")
    assert identifier(series, values) == made


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("46/36 L du", "46/36 L"), ("51/45S", "51/45S"), ("70/1 a été", "70/1"),
        ("70/1 à la", "70/1"), ("70/1", "70/1"),
    ],
)  # fmt: skip
def test_a_small_letter_behind_a_number_is_the_next_word(text: str, number: str) -> None:
    match = LETTERED.match(text.lower().replace("à", "a"))
    assert match
    end = ended(match, text)
    assert end
    assert text[:end] == number
    assert ("letter" in printed(match, text, end)) == number[-1].isupper()


def test_a_number_written_together_with_a_small_letter_is_none() -> None:
    match = LETTERED.match("46/36l")
    assert match
    assert ended(match, "46/36l") is None


def test_a_head_of_several_words_has_all_of_them_in_the_plural() -> None:
    assert plural("position commune") == "positions communes"


@pytest.mark.parametrize(
    ("text", "verdict", "sustained"),
    [
        ("de l'onu", "bare", True),
        ("rien", "bare", False),
        ("de l'onu et des actionnaires", "bare", False),
        ("de l'onu, du conseil de securite et des actionnaires", "bare", True),
        ("de l'onu", "short", False),
        ("du conseil de securite", "short", True),
    ],
)
def test_a_number_without_its_organ_needs_what_its_series_asks_of_the_text(
    text: str, verdict: str, sustained: bool
) -> None:
    series = Series(
        "s", "resolution", "", "", "", owner="conseil de securite",
        short_context="conseil de securite", context="onu", unless="actionnaires",
    )  # fmt: skip
    assert borne_out(series, verdict, lambda pattern: pattern in text) is sustained
