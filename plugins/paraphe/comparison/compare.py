"""Two readings of a text -> what both have, what is gone, what is new."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

RunKind = Literal["same", "gone", "new"]

_TOKEN = re.compile(r"(\s*)(\w+|[^\w\s]|$)")
_MOST = 1_500_000
"""Pairs of words that are compared: beyond, what stands between the first and the last difference
is another text."""

_ISLAND = 3
"""Letters of so short a piece between two differences that a reader sees one difference."""

_LEAST = 0.3
"""Of the longer reading, what both must share to be read as one text with differences."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a text.

    Those same and gone are the first reading, those same and new the second, letter by letter.
    """

    kind: RunKind
    text: str


Token = tuple[str, str]
"""The space before a word, and the word."""


def compare(before: str, after: str) -> tuple[Run, ...]:
    """Compare two readings; of a difference what is gone comes first. No run is empty."""
    if before == after:
        return (Run("same", before),) if before else ()
    found = _joined(_spaced(_islands(list(_matched(_tokens(before), _tokens(after))))))
    shared = sum(len(run.text.replace(" ", "")) for run in found if run.kind == "same")
    if shared < _LEAST * max(len(before.replace(" ", "")), len(after.replace(" ", ""))):
        return tuple(run for run in (Run("gone", before), Run("new", after)) if run.text)
    return found


def _tokens(text: str) -> list[Token]:
    return [(found[1], found[2]) for found in _TOKEN.finditer(text) if found[0]]


Piece = tuple[list[Token], list[Token], bool]
"""Words of the first reading and of the second; whether they are the same but for spaces."""


def _matched(one: Sequence[Token], two: Sequence[Token]) -> Iterator[Piece]:
    first, second = [word for _, word in one], [word for _, word in two]
    head = 0
    while head < min(len(first), len(second)) and first[head] == second[head]:
        head += 1
    tail = 0
    while tail < min(len(first), len(second)) - head and first[-1 - tail] == second[-1 - tail]:
        tail += 1
    ends = len(first) - tail, len(second) - tail
    yield list(one[:head]), list(two[:head]), True
    if (ends[0] - head) * (ends[1] - head) > _MOST:
        yield list(one[head : ends[0]]), list(two[head : ends[1]]), False
    else:
        matcher = SequenceMatcher(None, first[head : ends[0]], second[head : ends[1]], False)
        for tag, a, b, c, d in matcher.get_opcodes():
            yield list(one[head + a : head + b]), list(two[head + c : head + d]), tag == "equal"
    yield list(one[ends[0] :]), list(two[ends[1] :]), True


def _islands(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces without those that are too short to part two differences."""
    last = len(pieces) - 1
    for place, (one, two, same) in enumerate(pieces):
        inner = 0 < place < last and not pieces[place - 1][2] and not pieces[place + 1][2]
        is_island = same and inner and sum(len(word) for _, word in one) <= _ISLAND
        yield one, two, same and not is_island


def _spaced(pieces: Iterator[Piece]) -> Iterator[Run]:
    gone: list[Token] = []
    new: list[Token] = []
    for one, two, same in pieces:
        if not same:
            gone += one
            new += two
            continue
        if one:
            yield from _difference(gone, new)
            gone, new = [], []
        for (space, word), (other, _) in zip(one, two, strict=True):
            if space != other:
                yield from (Run("gone", space), Run("new", other), Run("same", word))
            else:
                yield Run("same", space + word)
    yield from _difference(gone, new)


def _difference(gone: Sequence[Token], new: Sequence[Token]) -> Iterator[Run]:
    """The space before both belongs to neither."""
    one, two = ("".join(space + word for space, word in tokens) for tokens in (gone, new))
    if gone and new and gone[0][0] == new[0][0]:
        space = len(gone[0][0])
        yield Run("same", one[:space])
        one, two = one[space:], two[space:]
    yield Run("gone", one)
    yield Run("new", two)


def _joined(runs: Iterator[Run]) -> tuple[Run, ...]:
    found: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if found and found[-1].kind == run.kind:
            found[-1] = Run(run.kind, found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)
