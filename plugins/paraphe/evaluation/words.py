"""Texts as rows of words, so that white space, typography and moved notes do not matter."""

import bisect
import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+|\ufffd+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})

TokenSpan = tuple[int, int]
"""The first and the last word of a run, both inside, as indices into a row."""

Alignment = Mapping[int, int]
"""Index of a published word -> index of the gold word that it stands for."""


@dataclass(frozen=True, slots=True)
class Row:
    """The words of a text in order, folded for comparison, and where each begins and ends."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def covered(self, start: int, end: int) -> TokenSpan | None:
        """The words that overlap the code points [start, end), None where there is none."""
        first = bisect.bisect_right(self.ends, start)
        last = bisect.bisect_left(self.starts, end) - 1
        return (first, last) if first <= last else None

    def is_lost(self, index: int) -> bool:
        """Whether the word is damage in the source, which no page can give back."""
        return "\ufffd" in self.words[index]


def read_row(text: str, without: Sequence[tuple[int, int]] = ()) -> Row:
    """Cut a text into words; those that begin in a span of ``without`` are left out."""
    found = [
        match
        for match in _WORD.finditer(text)
        if not any(start <= match.start() < end for start, end in without)
    ]
    return Row(
        tuple(_fold(match.group()) for match in found),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


def _fold(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().translate(_LIGATURES)


def align(gold: Row, site: Row) -> dict[int, int]:
    """Pair the published words with the gold ones: first those in order, then runs that moved."""
    paired = _pairs(gold.words, site.words)
    taken = set(paired.values())
    free_gold = [index for index in range(len(gold)) if index not in taken]
    free_site = [index for index in range(len(site)) if index not in paired]
    moved = _pairs([gold.words[i] for i in free_gold], [site.words[i] for i in free_site])
    return paired | {free_site[theirs]: free_gold[ours] for theirs, ours in moved.items()}


def _pairs(gold: Sequence[str], site: Sequence[str]) -> dict[int, int]:
    matcher = difflib.SequenceMatcher(None, gold, site, autojunk=False)
    return {
        run.b + step: run.a + step
        for run in matcher.get_matching_blocks()
        for step in range(run.size)
    }


def project(row: Row, alignment: Alignment, start: int, end: int) -> TokenSpan | None:
    """The gold words that a published span [start, end) stands for, None where none is paired."""
    span = row.covered(start, end)
    if span is None:
        return None
    reached = [alignment[i] for i in range(span[0], span[1] + 1) if i in alignment]
    return (min(reached), max(reached)) if reached else None
