"""Two languages of one text, block beside block: by their numbers, else by their order."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from paraphe.model import Block

Pair = tuple[Block | None, Block | None]

_FIGURES = re.compile(r"\d{2,}")
_WORDED = re.compile(r"[^\W_]+")
_MOST = 40_000
"""Comparisons in one stretch without numbers; a longer one is paired by its order alone."""
_SAME, _OTHER, _NUMBERS, _LENGTH = 2.0, -2.0, 3.0, 1.0


def pairs(first: Sequence[Block], second: Sequence[Block]) -> tuple[Pair, ...]:
    """Each block of both, once and in order, with the one that says the same, or with None.

    Titles of parts and numbered blocks are paired by what they are; what stands between two such
    pairs, by kind, by the figures in the texts and by length.
    """
    found: list[Pair] = []
    for (a, b), (c, d) in pairwise([(-1, -1), *_fixed(first, second), (len(first), len(second))]):
        if a >= 0:
            found.append((first[a], second[b]))
        found += _between(first[a + 1 : c], second[b + 1 : d])
    return tuple(found)


def _fixed(first: Sequence[Block], second: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Places of blocks that are the same by part, kind and number, in the order of both."""
    numbered = [[(i, key) for i, block in enumerate(side) if (key := _key(block))]
                for side in (first, second)]  # fmt: skip
    keys = [[key for _, key in side] for side in numbered]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    for at, to, size in matcher.get_matching_blocks():
        for step in range(size):
            yield numbered[0][at + step][0], numbered[1][to + step][0]


def _key(block: Block) -> tuple[int, str, int, str] | None:
    if block.kind == "part-title":
        return (block.part, block.kind, 0, "")
    number = "".join(_WORDED.findall(block.label)).lower()
    if not number or not (number[-1].isdecimal() or len(number) < 5):
        return None
    return (block.part, block.kind, block.level, number)


def _between(first: Sequence[Block], second: Sequence[Block]) -> list[Pair]:
    """The best pairs of two stretches without numbers: what does not fit stays alone."""
    if not first or not second or len(first) * len(second) > _MOST:
        return _by_order(first, second)
    width = len(second) + 1
    best = [[0.0] * width for _ in range(len(first) + 1)]
    for i in range(len(first) - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(len(second) - 1, -1, -1):
            row[j] = max(below[j], row[j + 1], below[j + 1] + _likeness(first[i], second[j]))
    return list(_walked(first, second, best))


def _walked(
    first: Sequence[Block], second: Sequence[Block], best: Sequence[Sequence[float]]
) -> Iterator[Pair]:
    i = j = 0
    while i < len(first) and j < len(second):
        if best[i][j] == best[i + 1][j + 1] + _likeness(first[i], second[j]):
            yield first[i], second[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield first[i], None
            i += 1
        else:
            yield None, second[j]
            j += 1
    yield from ((block, None) for block in first[i:])
    yield from ((None, block) for block in second[j:])


def _likeness(one: Block, other: Block) -> float:
    keys = _key(one), _key(other)
    if one.part != other.part or (all(keys) and keys[0] != keys[1]):
        return _OTHER
    score = _SAME if one.kind == other.kind else _OTHER
    figures = set(_FIGURES.findall(one.text)), set(_FIGURES.findall(other.text))
    if all(figures):
        score += _NUMBERS * len(figures[0] & figures[1]) / len(figures[0] | figures[1])
    elif any(figures):
        score -= 1
    short, long = sorted((len(one.text) + 1, len(other.text) + 1))
    return score + _LENGTH * (short / long - 0.5)


def _by_order(first: Sequence[Block], second: Sequence[Block]) -> list[Pair]:
    most = max(len(first), len(second))
    sides = ([*side, *[None] * (most - len(side))] for side in (first, second))
    return list(zip(*sides, strict=True))
