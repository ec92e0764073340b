"""Where a block stands, as a reader counts it: part, paragraph, alinéa, item.

It follows the labels as printed, never the identifiers, which may be older than the text. The
page's script (``theme/scripts/cite-place.js``) counts in the same way; a test holds them equal.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from paraphe.model import Block, Part, PartRole

StepKind = Literal[
    "para", "named", "al", "p", "point", "bullet", "note", "heading", "title", "dateline",
    "notice", "reference", "signature", "table",
]  # fmt: skip

DEEPEST = 4
"""Items that lie deeper are shown, and counted, as if at this depth."""


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a place: ``value`` is a number, a label or a heading's words."""

    kind: StepKind
    value: str


@dataclass(frozen=True, slots=True)
class Locator:
    """A place: the part's role and rank, "" in the first part, rank 0 where it is the only one."""

    role: PartRole | Literal[""]
    rank: int
    steps: tuple[Step, ...]


@dataclass(slots=True)
class _Reading:
    """Where the reading stands in a part."""

    numbered: tuple[Step, ...] = ()
    alineas: int = 1
    paragraph: tuple[Step, ...] = ()
    items: list[tuple[Step, ...]] = field(default_factory=list)
    counts: Counter[object] = field(default_factory=Counter)

    def count(self, what: object) -> str:
        self.counts[what] += 1
        return str(self.counts[what])


_NAMED = re.compile(r"[^\W\d_]{4}")
_SAYS = re.compile(r"[^\W_]")
_OTHERS: Mapping[str, StepKind] = {
    "part-title": "title", "dateline": "dateline", "notice": "notice", "reference": "reference",
    "signature": "signature",
}  # fmt: skip


def locate(parts: Sequence[Part], blocks: Iterable[Block]) -> dict[str, Locator]:
    """The place of every block, by its identifier."""
    ranks = _ranks(parts)
    readings: dict[int, _Reading] = {}
    found: dict[str, Locator] = {}
    for block in blocks:
        reading = readings.setdefault(block.part, _Reading())
        role, rank = ranks.get(block.part, _FIRST)
        found[block.eid] = Locator(role, rank, _steps(block, reading))
    return found


_FIRST: tuple[PartRole | Literal[""], int] = ("", 0)


def _ranks(parts: Sequence[Part]) -> dict[int, tuple[PartRole, int]]:
    later = [part for part in parts if part.number > 1]
    totals = Counter(part.role for part in later)
    seen: Counter[PartRole] = Counter()
    ranks: dict[int, tuple[PartRole, int]] = {}
    for part in later:
        seen[part.role] += 1
        ranks[part.number] = part.role, seen[part.role] if totals[part.role] > 1 else 0
    return ranks


def _steps(block: Block, reading: _Reading) -> tuple[Step, ...]:
    if block.kind == "paragraph":
        return _paragraph(block.label, reading)
    if block.kind == "list-item":
        return _item(block, reading)
    if block.kind == "heading":
        reading.numbered = reading.paragraph = ()
        reading.items = []
        return (Step("heading", block.corrected),)
    if block.kind == "footnote":
        return (Step("note", bare(block.label) or reading.count("note")),)
    if block.kind == "table":
        return (Step("table", reading.count("table")),)
    return (Step(_OTHERS[block.kind], ""),)


def _paragraph(label: str, reading: _Reading) -> tuple[Step, ...]:
    reading.items = []
    if _SAYS.search(label):
        reading.paragraph = reading.numbered = (_numbered(label),)
        reading.alineas = 1
    elif reading.numbered:
        reading.alineas += 1
        reading.paragraph = (*reading.numbered, Step("al", str(reading.alineas)))
    else:
        reading.paragraph = (Step("p", reading.count("p")),)
    return reading.paragraph


def _numbered(label: str) -> Step:
    """« 27. » is § 27; « Article 2 » says itself what it counts."""
    if _NAMED.search(label):
        return Step("named", f"{label[:1].lower()}{label[1:]}".rstrip(".:"))
    return Step("para", bare(label))


def _item(block: Block, reading: _Reading) -> tuple[Step, ...]:
    depth = min(max(block.level, 1), DEEPEST)
    above = reading.items[: depth - 1]
    parent = above[-1] if above else reading.paragraph
    label = block.label.strip()
    if _SAYS.search(label):
        step = Step("point", label.removesuffix("."))
    else:
        step = Step("bullet", reading.count(parent))
    reading.items = [*above, (*parent, step)]
    return (*parent, step)


def bare(label: str) -> str:
    """A label without the signs round it: « 27. » → 27, « (4) » → 4."""
    return label.strip(" .()–—-:") or label.strip()
