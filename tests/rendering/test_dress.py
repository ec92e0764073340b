"""The French dress: what it changes, and that it changes nothing else."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from paraphe.rendering.dress import dress, dress_html, own
from paraphe.rendering.letters import letter_spans

CASES = Path(__file__).parent / "cases"
DRESS = yaml.safe_load((CASES / "dress.yaml").read_text("utf-8"))
LETTERS = yaml.safe_load((CASES / "letters.yaml").read_text("utf-8"))
FRENCH = st.text("aàeéM.nN°123 0'’«»;:!?%\u00a0\u202f-/RS\n\ufffd", max_size=60)


@pytest.mark.parametrize("case", DRESS, ids=lambda case: case["received"][:40])
def test_a_text_is_dressed_as_french_prints_it(case: dict[str, str]) -> None:
    shown = dress(case["received"]).replace("\u00a0", "␣").replace("\u202f", "⸱")
    assert shown == case["shown"]


@given(FRENCH | st.text())
def test_dress_keeps_length_and_every_other_character(text: str) -> None:
    shown = dress(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        if before != after:
            assert (before in " \u00a0\u202f" and after in "\u00a0\u202f") or before + after == "'’"


@given(FRENCH | st.text())
def test_the_dress_can_be_taken_off_again(text: str) -> None:
    kept = own(text)
    bare = {"’": "'", "\u00a0": " ", "\u202f": " "}
    worn = "".join(sign if sign in kept else bare.get(sign, sign) for sign in dress(text))
    assert worn == text


@given(FRENCH)
def test_dressing_twice_changes_nothing_more(text: str) -> None:
    assert dress(dress(text)) == dress(text)


def test_the_tags_of_html_are_not_dressed() -> None:
    html = """<p title="l'un : l'autre">l'un : <code>a</code> l'autre</p>"""
    assert dress_html(html) == (
        """<p title="l'un : l'autre">l’un\u00a0: <code>a</code> l’autre</p>"""
    )


@pytest.mark.parametrize("case", LETTERS, ids=lambda case: case["text"][:40])
def test_ordinals_and_acronyms_are_told_from_words_and_symbols(case: dict[str, object]) -> None:
    text = str(case["text"])
    found = sorted(letter_spans(text))
    assert [text[a:b] for a, b, style in found if style == "superior"] == case["superior"]
    assert [text[a:b] for a, b, style in found if style == "small-capitals"] == case["small"]


@given(st.text("AÉBIXVe1r 2’./-(", max_size=50))
def test_letter_spans_lie_in_the_text_and_never_overlap(text: str) -> None:
    found = sorted(letter_spans(text))
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
