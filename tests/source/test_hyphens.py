"""Words cut at a line's end."""

import pytest

from paraphe.source.hyphens import mend, words_of
from tests.source.reading_a_text import document_of

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


PRINTED = """DISCOURS

Nous sommes convenus de renforcer le dialogue straté-
gique qui se tient chaque année, et de le mener au non-
prolifération près avec les quatre États du zorg-
nubat, qui ont demandé à y participer au même titre.
"""


def test_a_text_wrapped_by_hand_has_its_cut_words_whole() -> None:
    document = document_of(PRINTED)
    text = document.blocks[-1].text
    assert "dialogue stratégique qui" in text
    assert "non-prolifération" in text
    assert "zorg-nubat" in text
    [joint] = [repair for repair in document.repairs if repair.rule == "hyphen"]
    assert (joint.before, joint.after) == ("straté-gique", "stratégique")


def test_a_word_cut_in_an_english_text_is_looked_up_as_english() -> None:
    document = document_of(PRINTED_IN_ENGLISH)
    assert "the establishment of" in document.blocks[-1].text


PRINTED_IN_ENGLISH = """STATEMENT

The Ministers welcomed the progress that was made and the estab-
lishment of a committee which is to report to them on the work that
remains to be done by the States of the region before the next session.
"""
