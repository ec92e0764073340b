"""Words of the interface, and the order of lists."""

import random
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from paraphe.rendering.collation import french_key, initial
from paraphe.rendering.french import counted, day, day_and_month, listed, number, size

ORDERS = yaml.safe_load((Path(__file__).parent / "cases" / "collation.yaml").read_text("utf-8"))


@pytest.mark.parametrize("names", ORDERS, ids=lambda names: names[0])
def test_names_sort_as_in_french(names: list[str]) -> None:
    mixed = names[:]
    random.Random(4).shuffle(mixed)
    assert sorted(mixed, key=french_key) == names


@settings(deadline=None)
@given(st.text(st.sampled_from("aeéÉèœß ï’'-_12²\u0301\u0327\u0345İ\u05d1\u05b0"), max_size=12))
def test_each_letter_keeps_the_accents_that_follow_it(text: str) -> None:
    spread = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("ß", "ss")).casefold()
    borne: list[str] = []
    for sign in spread:
        if not unicodedata.combining(sign):
            borne.append("")
        elif borne:
            borne[-1] += sign
    assert french_key(text)[1] == tuple(reversed(borne))


def test_an_initial_has_no_accent() -> None:
    assert [initial(name) for name in ("Éthiopie", "œuvre", "« Code »", "2030")] == list("EOC#")


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1997", "1997"),
        ("2001-07", "juillet 2001"),
        ("2018-04-23", "23\u00a0avril 2018"),
        ("2004-06-01", "1er\u00a0juin 2004"),
    ],
)
def test_a_date_is_written_in_words_as_far_as_it_is_known(date: str, words: str) -> None:
    assert day(date) == words


def test_a_day_is_written_without_its_year_under_a_year() -> None:
    assert [day_and_month(date) for date in ("2018-04-23", "2018-04", "2018")] == [
        "23\u00a0avril", "avril", "",
    ]  # fmt: skip


def test_counts_agree_with_their_noun() -> None:
    assert counted(0, "lacune", feminine=True) == "aucune lacune"
    assert counted(1, "saut") == "1\u00a0saut"
    assert counted(38, "pièce jointe") == "38\u00a0pièces jointes"
    assert counted(2, "élément de page écarté") == "2\u00a0éléments de page écartés"
    assert counted(3, "engagement politique") == "3\u00a0engagements politiques"


def test_numbers_sizes_and_lists_are_written_as_in_french() -> None:
    assert number(20750) == "20\u202f750"
    assert number(1234) == "1234"
    assert (size(812), size(136_800)) == ("812\u00a0octets", "137\u00a0Ko")
    assert listed(["anglais"]) == "anglais"
    assert listed(["anglais", "français", "russe"]) == "anglais, français et russe"
    assert listed([]) == ""
