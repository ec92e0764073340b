"""Provisions named one beside the other -> what they are together, from the outermost step in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import Literal

from paraphe.model import Block, Pinpoint, Provision, ProvisionKind

from .pinpoint_links import ALSO, BESIDE, INSIDE
from .pinpoint_units import Unit
from .pinpoint_words import RANKS

Relation = Literal["inside", "beside", "also"]


@dataclass(frozen=True, slots=True)
class Group:
    """Provisions that lie in each other: « alinéa b) du paragraphe 2 de l'article III ».

    ``upward``: the inner ones come first, as in this.
    """

    units: tuple[Unit, ...]
    upward: bool

    @property
    def rank(self) -> int:
        """How deep the outermost lies."""
        return min(unit.rank for unit in self.units)


def relation(left: Unit, gap: str, right: Unit) -> Relation | None:
    """How two provisions that follow each other belong together, None if they do not."""
    if INSIDE.fullmatch(gap) and left.rank > right.rank:
        return "inside"
    if BESIDE.fullmatch(gap) and left.rank != right.rank:
        return "beside" if right.rank > left.rank else "inside"
    return "also" if ALSO.fullmatch(gap) else None


def related(shown: str, low: int, left: Unit, right: Unit) -> Relation | None:
    """``relation`` of two units of a text of which ``shown`` stands at ``low``."""
    return relation(left, shown[left.end - low : right.start - low], right)


def pin(block: Block, shown: str, low: int, chain: Sequence[Unit]) -> Pinpoint | None:
    """What a chain of units names together, None where that is not certain."""
    relations = [related(shown, low, *pair) for pair in pairwise(chain)]
    dropped, named = provisions(chain, [each for each in relations if each])
    if not named:
        return None
    start, end = chain[dropped].start, chain[-1].end
    return Pinpoint(start, end, block.text[start:end], named)


def provisions(
    units: Sequence[Unit], relations: Sequence[Relation]
) -> tuple[int, tuple[Provision, ...]]:
    """How many units from the left are left out, and what the others are together.

    A part of something that is not said (« l'alinéa b) et l'article 4 ») is left out.
    """
    groups = list(_groups(units, relations))
    found: tuple[Provision, ...] = ()
    left = len(units)
    for at in range(len(groups) - 1, -1, -1):
        made = _provisions(groups, at)
        if not made:
            break
        found = (*made, *found)
        left -= len(groups[at].units)
    return left, found


def _groups(units: Sequence[Unit], relations: Sequence[Relation]) -> Iterator[Group]:
    here: list[Unit] = []
    joined: list[Relation] = []
    for unit, before in zip(units, (None, *relations), strict=True):
        if before == "also":
            yield Group(tuple(here), "beside" not in joined)
            here, joined = [], []
        elif before:
            joined.append(before)
        here.append(unit)
    yield Group(tuple(here), "beside" not in joined)


def _provisions(groups: Sequence[Group], at: int) -> tuple[Provision, ...]:
    """What a group names, within what its neighbours say it lies in; () where that is unsaid."""
    group = groups[at]
    ordered = sorted(group.units, key=lambda unit: unit.rank)
    if len({unit.rank for unit in ordered}) < len(ordered):
        return ()
    outer = _outer(groups, at)
    if not outer and _is_orphan(groups, at):
        return ()
    named = (_plain(_nested(path)) for path in product(*_levels((*outer, *ordered))))
    return tuple(provision for provision in named if provision.steps)


_DEEP = RANKS["alinea"]
"""From here on a provision is a part of another one."""


def _is_orphan(groups: Sequence[Group], at: int) -> bool:
    """Whether it is unsaid what a part lies in: « au paragraphe 4 et à l'article VI du TNP »."""
    following = groups[at + 1].units if at + 1 < len(groups) else ()
    beside_articles = any(unit.rank == RANKS["article"] for unit in following)
    rank = groups[at].rank
    return len(groups) > 1 and (rank >= _DEEP or (rank > RANKS["article"] and beside_articles))


def _outer(groups: Sequence[Group], at: int) -> tuple[Unit, ...]:
    """What a group shares with the next, « § 2 et § 3 de l'article V », or with the one before."""
    group = groups[at]
    for other, upward in ((at + 1, True), (at - 1, False)):
        if not 0 <= other < len(groups) or groups[other].upward is not upward:
            continue
        ranks = {unit.rank for unit in groups[other].units}
        if group.rank in ranks:
            shared = [unit for unit in groups[other].units if unit.rank < group.rank]
            return tuple(sorted(shared, key=lambda unit: unit.rank))
    return ()


def _levels(units: Sequence[Unit]) -> list[list[Provision]]:
    """The provisions of each level; only the innermost may stay a range."""
    levels = [list(unit.provisions) for unit in units]
    return [*([p for each in level for p in each.members] for level in levels[:-1]), levels[-1]]


def _nested(path: Sequence[Provision]) -> Provision:
    steps = tuple(step for provision in path for step in provision.steps)
    return Provision(steps, path[-1].last)


_PARTS: dict[ProvisionKind, ProvisionKind] = {"operative": "paragraph", "preamble": "alinea"}
_NAMELESS = frozenset({"paragraph", "alinea", "point"})
_DIVISIONS = frozenset({"part", "title", "chapter", "section"})
_APART = frozenset({"annex", "appendix"})


def _plain(provision: Provision) -> Provision:
    """One name for one thing, whatever a text says beside it.

    The operative part has paragraphs, the preamble has alinéas; articles are numbered through all
    chapters (« l'Article 41 du Chapitre VII »), save those of an annex.
    """
    steps, last = provision.steps, provision.last
    kinds = {step.kind for step in steps}
    if "article" in kinds and not kinds & _APART:
        steps = tuple(step for step in steps if step.kind not in _DIVISIONS)
    for whole in kinds & _PARTS.keys():
        part = _PARTS[whole]
        steps = tuple(
            replace(step, kind=part) if step.kind in _NAMELESS else step
            for step in steps
            if step.kind != "operative"
        )
        last = replace(last, kind=part) if last else None
    return Provision(steps, last)
