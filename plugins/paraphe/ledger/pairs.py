"""Which line of a ledger became which block: pairs found so far, and where the others stand."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from .book import Line
from .words import key

Place = tuple[int, int]
"""The blocks that the nearest known neighbours became: before, and behind."""

SHORT = 12
"""Letters under which a text says nothing of itself: « Annexe », « Signé », a dash."""

IN_PLACE = 4
"""How near two equal texts are between the same neighbours."""

_MANY = 40
"""Equal texts over which they are told apart by their order alone."""


class Pairs:
    """Lines of a ledger (``old``) and blocks (``new``), and the pairs made of them, by index."""

    def __init__(self, old: Sequence[Line], new: Sequence[Line]) -> None:
        self.old, self.new = list(old), list(new)
        self.old_keys = [key(line.words) for line in old]
        self.new_keys = [key(line.words) for line in new]
        self.to_new: dict[int, int] = {}
        self.to_old: dict[int, int] = {}

    def join(self, old: int, new: int) -> None:
        """Make a pair."""
        self.to_new[old], self.to_old[new] = new, old

    @property
    def free_old(self) -> list[int]:
        """Lines that have no block yet, in order."""
        return [i for i in range(len(self.old)) if i not in self.to_new]

    @property
    def free_new(self) -> list[int]:
        """Blocks that have no line yet, in order."""
        return [j for j in range(len(self.new)) if j not in self.to_old]

    def places(self) -> tuple[list[Place], list[Place]]:
        """Where each line and each block stands among the pairs."""
        targets = [self.to_new.get(i) for i in range(len(self.old))]
        selves = [j if j in self.to_old else None for j in range(len(self.new))]
        return _between(targets, len(self.new)), _between(selves, len(self.new))


def _between(targets: Sequence[int | None], end: int) -> list[Place]:
    before, behind = [], []
    last = -1
    for target in targets:
        before.append(last)
        last = last if target is None else target
    last = end
    for target in reversed(targets):
        behind.append(last)
        last = last if target is None else target
    return list(zip(before, reversed(behind), strict=True))


def pair_unique(pairs: Pairs) -> None:
    """A text of some length that stands once in both is the same; it leads to its neighbours."""
    old, new = _by_key(pairs.free_old, pairs.old_keys), _by_key(pairs.free_new, pairs.new_keys)
    for text, lines in old.items():
        blocks = new.get(text, [])
        if len(text) >= SHORT and len(lines) == len(blocks) == 1:
            pairs.join(lines[0], blocks[0])
    pair_neighbours(pairs)


def pair_neighbours(pairs: Pairs) -> None:
    """Equal texts beside a pair are a pair, and so on from there, in both directions."""
    for step in (1, -1):
        steps = range(len(pairs.old))
        for i in steps if step == 1 else reversed(steps):
            if i not in pairs.to_new:
                continue
            a, b = i + step, pairs.to_new[i] + step
            if not (0 <= a < len(pairs.old) and 0 <= b < len(pairs.new)):
                continue
            is_free = a not in pairs.to_new and b not in pairs.to_old
            if is_free and pairs.old_keys[a] == pairs.new_keys[b]:
                pairs.join(a, b)


def pair_repeated(pairs: Pairs, least: int = 0) -> None:
    """Equal texts that stand more than once, or say little: told apart by what is around them.

    ``least`` is how near they must be, see ``IN_PLACE``.
    """
    new = _by_key(pairs.free_new, pairs.new_keys)
    places = pairs.places()
    for text, lines in _by_key(pairs.free_old, pairs.old_keys).items():
        blocks = new.get(text, [])
        if not blocks:
            continue
        if max(len(lines), len(blocks)) > _MANY and not least:
            for i, j in zip(lines, blocks, strict=False):
                pairs.join(i, j)
            continue
        enough = least if len(text) >= SHORT else max(least, 2)
        ranked = sorted(
            (-_nearness(pairs, i, j, places), abs(a - b), i, j)
            for a, i in enumerate(lines) for b, j in enumerate(blocks)
        )  # fmt: skip
        for nearness, _, i, j in ranked:
            if -nearness >= enough and i not in pairs.to_new and j not in pairs.to_old:
                pairs.join(i, j)
    pair_neighbours(pairs)


def _nearness(pairs: Pairs, i: int, j: int, places: tuple[list[Place], list[Place]]) -> int:
    """How much around two equal texts is the same: neighbours above all, number, identifier."""
    here, there, line, block = places[0][i], places[1][j], pairs.old[i], pairs.new[j]
    near = 2 * (here[0] == there[0]) + 2 * (here[1] == there[1])
    return near + (line.label == block.label) + (line.eid == block.eid)


def in_order(pairs: Pairs, known: int) -> frozenset[int]:
    """Of the first ``known`` lines those whose blocks stand in the order of the ledger.

    They are the longest row that only goes up; the others were moved.
    """
    # Of the rows of each length the one with the least end, by its last line; each line knows
    # the one before it.
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for i in sorted(i for i in pairs.to_new if i < known):
        length = bisect_left(ends, pairs.to_new[i], key=pairs.to_new.__getitem__)
        before[i] = ends[length - 1] if length else None
        ends[length : length + 1] = [i]
    row, at = set(), ends[-1] if ends else None
    while at is not None:
        row.add(at)
        at = before[at]
    return frozenset(row)


def _by_key(indices: Sequence[int], keys: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index in indices:
        found[keys[index]].append(index)
    return found
