"""A reading text that knows where each of its pieces came from."""

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
    at = 0
    for run in strand:
        if end is not None and at > end:
            break
        stop = at + len(run.text)
        if run.text and start <= at and (end is None or stop <= end):
            kept.append(run)
            at = stop
            continue
        low, high = max(start, at), stop if end is None else min(end, stop)
        if run.text == "":
            if start <= at and (end is None or at <= end):
                kept.append(run)
        elif low < high:
            if run.kind == "text":
                text = run.text[low - at : high - at]
                kept.append(Run(text, run.start + low - at, run.start + high - at))
            else:
                kept.append(run)
        at = stop
    return tuple(kept)


def without(strand: Strand, *spans: tuple[int, int]) -> Strand:
    """The strand less some spans of its reading text, given in order."""
    kept: list[Run] = []
    at = 0
    for start, end in spans:
        kept.extend(cut(strand, at, start))
        at = end
    return (*kept, *cut(strand, at))


def place(strand: Strand, offset: int) -> int:
    """The offset in the source of a character of the reading text; its end for the end."""
    at = 0
    for run in strand:
        if offset < at + len(run.text):
            return run.start + (offset - at if run.kind in _LITERAL else 0)
        at += len(run.text)
    return strand[-1].end


def offset(strand: Strand, place: int) -> int:
    """How many characters of the reading text stand before a place in the source."""
    before = 0
    for run in strand:
        if run.start >= place:
            break
        length = len(run.text)
        before += min(length, place - run.start) if run.kind in _LITERAL else length
    return before


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
