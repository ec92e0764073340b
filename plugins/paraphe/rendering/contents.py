"""The table of contents of a document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from paraphe.model import Block, Document

from .dress import dress
from .french import capitalised
from .titles import part_names, shown_title

_RANK = re.compile(
    r"^(?:annexe?|appendi(?:ce|x)|pièce jointe|enclosure|attachment)\s*[:.–—-]\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents. ``rank`` is « Annexe 2 », ``extent`` « 4–22 », or ""."""

    eid: str
    label: str
    level: int
    rank: str = ""
    extent: str = ""


@dataclass(frozen=True, slots=True)
class _Stop:
    place: int
    level: int
    eid: str
    label: str
    rank: str = ""


def contents(document: Document) -> tuple[Entry, ...]:
    """Parts and headings in order, with the numbers of the paragraphs under each; plain text."""
    stops, language = _stops(document), document.metadata.language
    return tuple(
        Entry(
            stop.eid, dress(stop.label, language), stop.level, stop.rank,
            _extent(document.blocks[stop.place : _end(stops, number, document)]),
        )
        for number, stop in enumerate(stops)
    )  # fmt: skip


def _stops(document: Document) -> list[_Stop]:
    names = part_names(document)
    eids = {part.number: part.eid for part in document.parts}
    stops: list[_Stop] = []
    started = {1}
    for place, block in enumerate(document.blocks):
        if block.part not in started:
            started.add(block.part)
            titled = block if block.kind == "part-title" else None
            label = (
                _untold(shown_title(document, titled).corrected) if titled else names[block.part]
            )
            rank = names[block.part] if titled else ""
            stops.append(_Stop(place, 1, eids[block.part], label, rank))
        if block.kind == "heading":
            level = min(block.level, 2) + (block.part > 1)
            stops.append(_Stop(place, level, block.eid, block.corrected))
    opening = _opening(document, stops)
    return [opening, *stops] if opening else stops


def _untold(title: str) -> str:
    """A title without the « Annexe : » that the rank beside it says already."""
    return capitalised(_RANK.sub("", title, count=1)) or title


def _opening(document: Document, stops: Sequence[_Stop]) -> _Stop | None:
    """The paragraphs before the first heading of the main document."""
    first = next((n for n, block in enumerate(document.blocks) if block.kind == "paragraph"), None)
    if first is None or not stops or stops[0].place < first:
        return None
    headed = any(block.kind == "heading" and block.part == 1 for block in document.blocks)
    label = "Préambule" if headed else "Texte"
    return _Stop(first, 1, document.blocks[first].eid, label)


def _end(stops: Sequence[_Stop], number: int, document: Document) -> int:
    """Where what stands under a stop ends: at the next of its level or above, or next part."""
    for later in stops[number + 1 :]:
        if later.level <= stops[number].level:
            return later.place
    return len(document.blocks)


def _extent(blocks: Sequence[Block]) -> str:
    labels = [b.label.strip("()[]. ") for b in blocks if b.kind == "paragraph" and b.label]
    if not labels or (len(labels) > 1 and _restarts(labels)):
        return ""
    return labels[0] if len(labels) == 1 else f"{labels[0]}–{labels[-1]}"


def _restarts(labels: Sequence[str]) -> bool:
    numbers = [int(label) for label in labels if label.isdecimal()]
    return any(later <= sooner for sooner, later in pairwise(numbers))
