"""Words cut at a line's end."""

import pytest

from paraphe.source.hyphens import mend, words_of

TEXTS = words_of(["La contre-mesure de l'Union, le cyberespace et la sous-section."])


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("le désar-", "mement général", "le désarmement général"),
        ("le cyber-", "espace", "le cyberespace"),
        ("l’appli-", "cation", "l’application"),
        ("une contre-", "mesure", "une contre-mesure"),
        ("c’est-à-", "dire", "c’est-à-dire"),
        ("la non-", "prolifération", "la non-prolifération"),
        ("l’Asie-", "Pacifique", "l’Asie-Pacifique"),
        ("les années 1990-", "2000", "les années 1990-2000"),
        ("le désar\u00ad", "mement", "le désarmement"),
        ("un mot\ufffe", "inconnuxyz", "un mot-inconnuxyz"),
    ],
)
def test_a_word_is_joined_only_where_it_is_known(before: str, after: str, whole: str) -> None:
    assert mend(before, after, TEXTS)[0] == whole


def test_a_word_that_nothing_knows_keeps_its_hyphen_and_is_told() -> None:
    whole, doubt = mend("le zorg-", "nubat", TEXTS)
    assert whole == "le zorg-nubat"
    assert doubt == "zorg-nubat"
