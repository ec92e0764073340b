"""Numbers as word processors print them."""

import pytest

from paraphe.accession.counting import Counters, Level, figure


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (7, "1", "7"), (7, "01", "07"), (1, "1er", "1er"), (2, "1er", "2e"), (3, "a", "c"),
        (27, "a", "aa"), (28, "A", "BB"), (4, "i", "iv"), (49, "I", "XLIX"), (0, "i", "0"),
        (5, "", ""), (10**9, "a", "1000000000"),
    ],
)  # fmt: skip
def test_a_number_has_its_form(number: int, form: str, printed: str) -> None:
    assert figure(number, form) == printed


def test_levels_count_within_each_other_and_begin_anew() -> None:
    levels = {
        0: Level(4, "I", "%1."), 1: Level(1, "1", "%1.%2", plain=True), 2: Level(1, "a", "%3)"),
    }  # fmt: skip
    counters = Counters()
    seen = [counters.next(at, levels) for at in (0, 1, 1, 2, 2, 1, 0, 1, 2)]
    assert seen == ["IV.", "4.1", "4.2", "a)", "b)", "4.3", "V.", "5.1", "a)"]


def test_a_start_that_is_given_is_taken() -> None:
    counters = Counters()
    levels = {0: Level()}
    assert [counters.next(0, levels), counters.next(0, levels, 20), counters.next(0, levels)] == [
        "1.", "20.", "21.",
    ]  # fmt: skip


def test_a_sign_of_a_symbol_font_is_shown_as_what_it_shows() -> None:
    assert Counters().next(0, {0: Level(pattern="\uf0b7", bullet=True)}) == "•"
    assert Counters().next(0, {0: Level(pattern="–", bullet=True)}) == "–"
