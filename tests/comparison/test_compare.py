"""Two readings of a text: nothing is lost, and what a reader sees is the difference."""

import random
from itertools import pairwise

import pytest

from paraphe.comparison import compare
from tests.ledger.editors import NAMES, Editor, published

SIGNS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def shown(before: str, after: str) -> str:
    return "".join(SIGNS[run.kind].format(run.text) for run in compare(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("sans délai.", "sans aucun délai.", "sans{+ aucun+} délai."),
        ("Le traité de 1968 vaut.", "Le traité de 1969 vaut.",
         "Le traité de [-1968-]{+1969+} vaut."),
        ("Il est publié ici, en entier.", "Il est publié, en entier.",
         "Il est publié[- ici-], en entier."),
        # An article between two differences parts nothing.
        ("Nous saluons la paix, la sûreté de la mer et l'ordre.",
         "Nous saluons la guerre, la sûreté des airs et l'ordre.",
         "Nous saluons la [-paix-]{+guerre+}, la sûreté [-de la mer-]{+des airs+} et l'ordre."),
        ("Premier texte.", "Tout autre chose fut dite.",
         "[-Premier texte.-]{+Tout autre chose fut dite.+}"),
        ("", "Nouveau.", "{+Nouveau.+}"),
        ("Ancien.", "", "[-Ancien.-]"),
        ("même", "même", "même"),
        ("", "", ""),
        ("a pour but :", "a pour but:", "a pour but[- -]:"),
    ],
)  # fmt: skip
def test_the_difference_is_what_a_reader_would_mark(before: str, after: str, expected: str) -> None:
    assert shown(before, after) == expected


def whole(before: str, after: str) -> None:
    runs = compare(before, after)
    assert "".join(run.text for run in runs if run.kind != "new") == before
    assert "".join(run.text for run in runs if run.kind != "gone") == after
    assert all(run.text for run in runs)
    assert all(one.kind != two.kind for one, two in pairwise(runs))


@pytest.mark.parametrize("name", NAMES)
def test_both_readings_are_in_it_letter_by_letter(name: str) -> None:
    chance = random.Random(name)
    texts = [block.text for block in published(name).blocks]
    edited = Editor(name, 3).work()
    for _ in range(60):
        text = chance.choice(texts)
        signs = list(text)
        for _ in range(chance.randrange(6)):
            at = chance.randrange(len(signs) + 1)
            signs[at : at + chance.randrange(4)] = chance.choice(["", " ", "x", "  de ", "\u0301"])
        whole(text, "".join(signs))
        whole(text, chance.choice(texts))
    whole(" ".join(texts), edited)


def test_a_text_of_one_word_a_hundred_thousand_times_is_compared() -> None:
    whole("de " * 50_000, "du " * 50_000)
    whole("de la " * 20_000 + "fin", "la de " * 20_000)
