"""A reading text that knows where each of its pieces came from."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from sys import maxsize
from typing import Literal, NamedTuple

RunKind = Literal["text", "space", "line-break", "page-break", "lacuna", "note-call"]


class Run(NamedTuple):
    """``text`` is what is read for the source's [start, end): the same, a space, one U+FFFD."""

    # A tuple, as pieces are: a document has hundreds, and a tuple is made several times faster.

    text: str
    start: int
    end: int
    kind: RunKind = "text"


_LITERAL = frozenset({"text", "note-call"})
_BREAKS = frozenset({"line-break", "page-break"})

Strand = tuple[Run, ...]
"""Runs in reading order; their texts laid end to end are the reading text."""


def reading(strand: Strand) -> str:
    """The reading text of a strand."""
    return strand[0].text if len(strand) == 1 else "".join([run.text for run in strand])


def cut(strand: Strand, start: int, end: int | None = None) -> Strand:
    """The strand of reading text [start, end); a run that is not plain text is never divided."""
    kept: list[Run] = []
    limit = maxsize if end is None else end
    at = 0
    for index, run in enumerate(strand):
        if at > limit:
            break
        if end is None and start <= at:
            return (*kept, *strand[index:])
        stop = at + len(run.text)
        if start <= at and stop <= limit:
            kept.append(run)
        elif (low := max(start, at)) < (high := min(limit, stop)):
            kept.append(_inner(run, low - at, high - at))
        at = stop
    return tuple(kept)


def _inner(run: Run, low: int, high: int) -> Run:
    if run.kind != "text":
        return run
    return Run(run.text[low:high], run.start + low, run.start + high)


def trimmed(strand: Strand) -> Strand:
    """The strand without the blanks at its edges; a call that is no word is no blank."""
    first, last = 0, len(strand)
    while first < last and _is_blank(strand[first]):
        first += 1
    while first < last and _is_blank(strand[last - 1]):
        last -= 1
    runs = [*strand[first:last]]
    if runs and runs[0].kind == "text":
        text, start, end, _ = runs[0]
        bare = text.lstrip()
        runs[0] = Run(bare, start + len(text) - len(bare), end)
    if runs and runs[-1].kind == "text":
        text, start, end, _ = runs[-1]
        bare = text.rstrip()
        runs[-1] = Run(bare, start, end - len(text) + len(bare))
    return tuple(runs)


def _is_blank(run: Run) -> bool:
    return run.kind != "note-call" and not run.text.strip()


def without(strand: Strand, *spans: tuple[int, int]) -> Strand:
    """The strand less some spans of its reading text, given in order."""
    ruler = Ruler(strand)
    kept: list[Run] = []
    at = 0
    for start, end in spans:
        kept.extend(ruler.cut(at, start))
        at = end
    return (*kept, *ruler.cut(at, len(reading(strand))))


def place(strand: Strand, offset: int) -> int:
    """The offset in the source of a character of the reading text; its end for the end."""
    return Ruler(strand).place(offset)


class Ruler:
    """A strand in which many places are looked up; ``begins`` holds where each run begins."""

    def __init__(self, strand: Strand) -> None:
        self._strand = strand
        self.begins = [0, *accumulate(len(run.text) for run in strand)]
        self._starts = list(accumulate((run.start for run in strand), max))

    def cut(self, start: int, end: int) -> Strand:
        """The strand of reading text [start, end), as ``cut`` has it."""
        first = max(0, bisect_left(self.begins, start) - 1)
        near = self._strand[first : bisect_right(self.begins, end)]
        return cut(near, start - self.begins[first], end - self.begins[first])

    def place(self, offset: int) -> int:
        """The offset in the source of a character of the reading text; its end for the end."""
        index = bisect_right(self.begins, offset) - 1
        if index >= len(self._strand):
            return self._strand[-1].end
        run = self._strand[index]
        return run.start + (offset - self.begins[index] if run.kind in _LITERAL else 0)

    def offset(self, place: int) -> int:
        """How many characters of the reading text stand before a place in the source."""
        index = bisect_left(self._starts, place)
        if index == 0:
            return 0
        run = self._strand[index - 1]
        length = len(run.text)
        inside = min(length, place - run.start) if run.kind in _LITERAL else length
        return self.begins[index - 1] + inside


def spans(strand: Strand) -> tuple[tuple[int, int], ...]:
    """The spans of the source that a strand was made of, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for run in strand:
        if run.kind in _BREAKS:
            continue
        if merged and merged[-1][1] == run.start:
            merged[-1] = (merged[-1][0], run.end)
        else:
            merged.append((run.start, run.end))
    return tuple(merged)
