"""Folding keeps every offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraphe.authority import fold, key, slug


@given(st.text())
def test_fold_keeps_the_length_of_any_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_fold_of_a_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Traité d’Élysée", "traite d'elysee"),
        ("n°\u00a010/17", "n° 10/17"),
        ("non\u2011prolifération\u202f!", "non-proliferation !"),
        ("MISE EN ŒUVRE", "mise en œuvre"),
        ("a\ufffdb", "a\ufffdb"),
        ("ligne\nsuivante", "ligne suivante"),
    ],
)
def test_fold_takes_case_accents_and_typography_away(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_hyphens_and_runs_of_spaces_make_no_difference_between_keys() -> None:
    assert key("Non-Prolifération  nucléaire") == key("non prolifération nucléaire")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A/RES/2373 (XXII)", "a-res-2373-xxii"),
        ("46/36 L", "46-36-l"),
        ("A/58/763–S/2004/282", "a-58-763-s-2004-282"),
    ],
)
def test_a_symbol_becomes_a_part_of_an_identifier(text: str, expected: str) -> None:
    assert slug(text) == expected
