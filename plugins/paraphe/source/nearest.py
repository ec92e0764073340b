"""The words of a text that are most like some others: what an editor may have meant."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from .naming import fold

_WORD = re.compile(r"\w+")
_WINDOWS = 400
_LIKE = 0.6


def nearest(quote: str, texts: Sequence[str]) -> str:
    """As many words of one text as the quote has, the likest there are; "" if none are like it."""
    sought = set(_WORD.findall(fold(quote)))
    shared = [len(sought & set(_WORD.findall(fold(text)))) for text in texts]
    if not sought or not max(shared, default=0):
        return ""
    words = texts[shared.index(max(shared))].split()
    size = len(quote.split())
    windows = [" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1))]
    matcher = SequenceMatcher(b=fold(quote), autojunk=False)
    best, likeness = "", _LIKE
    for window in windows[:_WINDOWS]:
        matcher.set_seq1(fold(window))
        if matcher.quick_ratio() > likeness and matcher.ratio() > likeness:
            best, likeness = window, matcher.ratio()
    return best
