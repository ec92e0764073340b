"""The invariants of the fuzzing are such that a broken pipeline breaks them."""

from dataclasses import replace

import pytest

from tests.fuzz.whole import Outcome, faults, whole

TEXT = "DÉCLARATION\n\n1. Nous rappelons l'article VI du TNP & <b>le reste</b>.\n\n2. Fin.\n"


@pytest.fixture(scope="module")
def found() -> Outcome:
    return whole(TEXT)


def test_a_good_outcome_has_no_fault(found: Outcome) -> None:
    assert list(faults(found)) == []
    assert found.mentions


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("&lt;b&gt;", "<script>", "no element of ours"),
        ("&lt;b&gt;", '<p onclick="x()">', "does something"),
        ('href="~/instruments/tnp/', 'href="javascript:x', "leads elsewhere"),
        ("rappelons", "rappelo", "not in the page"),
        ("</p>", "", "closes nothing"),
        ("Nous", "<!-- x -->Nous", "a comment"),
    ],
)
def test_a_broken_page_is_told(found: Outcome, old: str, new: str, said: str) -> None:
    assert old in found.html
    broken = replace(found, html=found.html.replace(old, new, 1))
    assert any(said in fault for fault in faults(broken))


def test_a_lost_word_is_told(found: Outcome) -> None:
    document = replace(found.document, blocks=found.document.blocks[:-1])
    assert any("is lost" in fault for fault in faults(replace(found, document=document)))


def test_an_added_word_is_told(found: Outcome) -> None:
    *others, last = found.document.blocks
    document = replace(found.document, blocks=(*others, replace(last, text=f"{last.text} zzz")))
    assert any("has words" in fault for fault in faults(replace(found, document=document)))


def test_a_mention_in_the_wrong_place_is_told(found: Outcome) -> None:
    mention = found.mentions[0]
    moved = replace(mention, start=mention.start + 1, end=mention.end + 1)
    assert any("stands there" in fault for fault in faults(replace(found, mentions=(moved,))))
