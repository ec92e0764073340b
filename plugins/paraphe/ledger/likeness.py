"""Texts that changed: which block holds the words of which line, by the letters they share."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from .pairs import Pairs, Place
from .words import RUN, runs

ALIKE = 0.5
"""Of the runs of two texts, what both have: over it they are one text, wherever it stands."""
ALIKE_IN_PLACE = 0.35
"""The same, between the same neighbours."""
WITHIN = 0.85
"""Of the runs of a text, what another has: over it the words are in there."""
_LETTERS = (0.84, 0.72)
"""Of the letters of two short texts, what both have in order: anywhere, and in their place."""
_SHORT = 80
_TELLING = 40
_SAYING = 25
"""Letters from which a text is inside another by no chance, anywhere or beside its old place;
« non-prolifération » may be.
"""
_LONG = 600
_TOGETHER = 0.7
_APART = 0.9
"""Of a text, what its pieces hold together; of what they hold, what no two of them do."""


class Shared:
    """How many runs each free line shares with each free block.

    Texts with one of the keys ``wait``, and the lines ``placed``, are left out.
    """

    def __init__(self, pairs: Pairs, wait: Collection[str], placed: Collection[int]) -> None:
        self._pairs = pairs
        old, new = pairs.old_keys, pairs.new_keys
        free = (i for i in pairs.free_old if old[i] not in wait and i not in placed)
        self.old = {i: runs(old[i]) for i in free}
        self.new = {j: runs(new[j]) for j in pairs.free_new if new[j] not in wait}
        where: dict[str, list[int]] = defaultdict(list)
        for j, each in self.new.items():
            for run in each:
                where[run].append(j)
        self.counts: Mapping[int, Counter[int]] = {
            i: Counter(j for run in each for j in where.get(run, ()))
            for i, each in self.old.items()
        }

    def alike(self, i: int, j: int) -> float:
        """What both have, of all that they have (Dice): 1 for the same text."""
        total = len(self.old[i]) + len(self.new[j])
        return 2 * self.counts[i][j] / total if total else 0.0

    def is_in(self, i: int, j: int, place: Place) -> bool:
        """Whether the words of the line, which stood at ``place``, are in the block."""
        line, block = self._pairs.old_keys[i], self._pairs.new_keys[j]
        if len(line) >= _TELLING:
            return self.counts[i][j] >= WITHIN * len(self.old[i])
        if len(line) < RUN or not place[0] <= j <= place[1]:
            return False
        is_edge = block.startswith(line) or block.endswith(line)
        return is_edge or (len(line) >= _SAYING and line in block)

    def is_piece(self, i: int, j: int) -> bool:
        """Whether the block is a piece of the line; a short one must begin or end it."""
        line, block = self._pairs.old_keys[i], self._pairs.new_keys[j]
        if len(block) < _TELLING:
            return len(block) >= RUN and (line.startswith(block) or line.endswith(block))
        return self.of_new(i, j) >= WITHIN

    def of_new(self, i: int, j: int) -> float:
        """What of the block is in the line."""
        return self.counts[i][j] / len(self.new[j]) if self.new[j] else 0.0


def pair_split(pairs: Pairs, shared: Shared) -> dict[int, tuple[int, ...]]:
    """Lines whose words are in several blocks: the first has them; all blocks, by the line."""
    found: dict[int, tuple[int, ...]] = {}
    for i, counts in shared.counts.items():
        pieces = [j for j in sorted(counts) if j not in pairs.to_old and shared.is_piece(i, j)]
        pieces = _in_row(pairs, shared, i, pieces)
        held = frozenset[str]().union(*(shared.new[j] & shared.old[i] for j in pieces))
        apart = len(held) >= _APART * sum(counts[j] for j in pieces)
        if len(pieces) > 1 and apart and len(held) >= _TOGETHER * len(shared.old[i]):
            found[i] = tuple(pieces)
            pairs.join(i, pieces[0])
    return found


def _in_row(pairs: Pairs, shared: Shared, i: int, pieces: Sequence[int]) -> list[int]:
    """Pieces in the order of the words; short ones that no other piece stands beside left out."""
    line = pairs.old_keys[i]
    starts = {j: min(map(line.find, shared.new[j] & shared.old[i]), default=-1) for j in pieces}
    ordered = sorted(pieces, key=lambda j: (starts[j], j))
    return [
        j for at, j in enumerate(ordered)
        if len(pairs.new_keys[j]) >= _TELLING
        or (j - 1) in ordered[max(at - 1, 0) : at] or (j + 1) in ordered[at + 1 : at + 2]
    ]  # fmt: skip


def pair_merged(pairs: Pairs, shared: Shared) -> dict[int, int]:
    """Blocks that hold the words of several lines: the first has them; the others' by the line."""
    places, into = pairs.places()[0], defaultdict[int, list[int]](list)
    for i, counts in shared.counts.items():
        if i in pairs.to_new:
            continue
        for j in counts:
            if j not in pairs.to_old and shared.is_in(i, j, places[i]):
                into[j].append(i)
    found: dict[int, int] = {}
    for j, lines in sorted(into.items()):
        free = [i for i in lines if i not in pairs.to_new and i not in found]
        free = [i for i in free if not any(_said(pairs, i, other) for other in free if other != i)]
        held = frozenset[str]().union(*(shared.old[i] & shared.new[j] for i in free))
        apart = len(held) >= _APART * sum(shared.counts[i][j] for i in free)
        if len(free) > 1 and apart and j not in pairs.to_old:
            pairs.join(free[0], j)
            found |= dict.fromkeys(free[1:], j)
    return found


def _said(pairs: Pairs, i: int, other: int) -> bool:
    """Whether another line had the words of a line before: then they prove no merging."""
    line, there = pairs.old_keys[i], pairs.old_keys[other]
    if len(line) < _TELLING:
        return line in there
    wanted = runs(line)
    return len(wanted & runs(there)) >= WITHIN * len(wanted)


def pair_alike(pairs: Pairs, shared: Shared, taken: Mapping[int, int]) -> None:
    """Texts that were corrected: the most alike first, neighbours and numbers deciding."""
    places = pairs.places()
    ranked = sorted(_candidates(pairs, shared, places), reverse=True)
    for _, i, j in ranked:
        if -i not in pairs.to_new and -j not in pairs.to_old and -i not in taken:
            pairs.join(-i, -j)


def _candidates(
    pairs: Pairs, shared: Shared, places: tuple[list[Place], list[Place]]
) -> Iterator[tuple[float, int, int]]:
    """Pairs that may be, with how likely; indices are negative, so that the first goes first."""
    by_place: dict[Place, list[int]] = defaultdict(list)
    for j in pairs.free_new:
        by_place[places[1][j]].append(j)
    for i in pairs.free_old:
        if i not in shared.old:
            continue
        near = {*by_place[places[0][i]], *shared.counts[i], *_short(pairs, shared, i)}
        for j in near:
            if j in pairs.to_old or j not in shared.new:
                continue
            is_here = places[0][i] == places[1][j]
            alike = _likeness(pairs, shared, (i, j), is_here)
            if alike:
                same_label = pairs.old[i].label == pairs.new[j].label
                yield alike + 0.1 * is_here + 0.03 * same_label, -i, -j


def _short(pairs: Pairs, shared: Shared, i: int) -> list[int]:
    """Short blocks: one wrong letter leaves a short text no run that is whole."""
    if len(pairs.old_keys[i]) > _SHORT:
        return []
    return [j for j in shared.new if len(pairs.new_keys[j]) <= _SHORT]


def _likeness(pairs: Pairs, shared: Shared, pair: tuple[int, int], is_here: bool) -> float:
    """How alike two texts are, 0 where they are not one."""
    i, j = pair
    alike, least = shared.alike(i, j), ALIKE_IN_PLACE if is_here else ALIKE
    if alike >= least:
        return alike
    is_rest = is_here and len(shared.new[j]) >= _TELLING and shared.of_new(i, j) >= WITHIN
    if is_rest or shared.is_in(i, j, (j, j) if is_here else (1, 0)):
        return max(alike, 0.3)
    a, b = pairs.old_keys[i], pairs.new_keys[j]
    longest = max(len(a), len(b))
    if longest > (_LONG if is_here else _SHORT):
        return 0.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    least = _LETTERS[is_here]
    # The quick one is an upper bound.
    if matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0


def left_within(pairs: Pairs, shared: Shared, changed: frozenset[int]) -> dict[int, int]:
    """Lines without a block whose words are in one of the blocks that changed."""
    places = pairs.places()
    found: dict[int, int] = {}
    for i in pairs.free_old:
        inside = [
            (shared.counts[i][j], -j) for j in shared.counts.get(i, ())
            if j in changed and shared.is_in(i, j, places[0][i])
            and not _said(pairs, i, pairs.to_old[j])
        ]  # fmt: skip
        if inside:
            found[i] = -max(inside)[1]
    return found
