"""Feeds -> the words of the archive as printed, for a reader who asks for one that is nowhere."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from .feed import Feed
from .french import fold


def vocabulary(feeds: Iterable[Feed]) -> dict[str, dict[str, int]]:
    """Words and how many documents have them, by the first letter of the folded word."""
    counts = Counter(form for fed in feeds for form in fed.forms)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for form in sorted(counts):
        # A letter that no file name should hold is one of few: they share a file.
        initial = fold(form)[0]
        found[initial if initial.isascii() else "_"][form] = counts[form]
    return dict(sorted(found.items()))
