"""Lines of a ledger and blocks of a document: what became of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .book import Line
from .likeness import Shared, left_within, pair_alike, pair_merged, pair_split
from .pairs import IN_PLACE, Pairs, pair_neighbours, pair_repeated, pair_unique


@dataclass(frozen=True, slots=True)
class Trace:
    """All by index: ``pairs`` are lines and blocks of the same text.

    ``merged`` says in which block the words of a line are that has no block of its own, ``split``
    all blocks that have those of a line, its own first.
    """

    pairs: Pairs
    merged: Mapping[int, int]
    split: Mapping[int, tuple[int, ...]]


def trace(old: Sequence[Line], new: Sequence[Line], told: Mapping[int, int] | None = None) -> Trace:
    """Match by text: the same letters first, then likeness with neighbours and order.

    ``told`` are the pairs that an archivist gave. What is in neither mapping is gone, or new.
    """
    pairs = Pairs(old, new)
    for i, j in (told or {}).items():
        pairs.join(i, j)
    pair_unique(pairs)
    pair_repeated(pairs, IN_PLACE)
    if len(pairs.to_new) == len(old):
        return Trace(pairs, {}, {})
    split: dict[int, tuple[int, ...]] = {}
    merged: dict[int, int] = {}
    # Equal texts wait until what is around them is known; what is left of them may have changed.
    waiting = {pairs.old_keys[i] for i in pairs.free_old}
    for wait in (waiting & {pairs.new_keys[j] for j in pairs.free_new}, frozenset[str]()):
        shared = Shared(pairs, wait, merged)
        split |= pair_split(pairs, shared)
        merged |= pair_merged(pairs, shared)
        pair_alike(pairs, shared, merged)
        pair_neighbours(pairs)
        pair_repeated(pairs)
        merged |= left_within(pairs, shared, _changed(pairs))
    return Trace(pairs, {i: j for i, j in merged.items() if i not in pairs.to_new}, split)


def _changed(pairs: Pairs) -> frozenset[int]:
    keys = pairs.to_old.items()
    return frozenset(j for j, i in keys if pairs.old_keys[i] != pairs.new_keys[j])
