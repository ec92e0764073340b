"""The identifiers of a document's blocks: given once, from their structure alone."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from paraphe.model import Block, Part

from .draft import Piece

_COUNTED = {
    "dateline": "dateline", "notice": "notice", "reference": "ref",
    "signature": "signature", "footnote": "note", "table": "table",
}  # fmt: skip
_LETTERED = re.compile(r"([A-Z]|[IVXL]{1,7})\s?[.)–—-](?=\s)")
_WORDS = re.compile(r"(?:article|art)\b\.?\s*", re.IGNORECASE)
_REMEMBERED = 1024
"""Labels: a text has few, and each is asked about more than once."""
_FIRST = re.compile(r"\b(?:premier|première|1er|1re)\b", re.IGNORECASE)


Named = Block | Piece
"""What is given an identifier: a block, or a piece that becomes one, a paragraph if no other."""


@dataclass(slots=True)
class _Place:
    """Where the reading stands inside a part: what an unnumbered paragraph or an item hangs on."""

    prefix: str
    counts: Counter[str] = field(default_factory=Counter)
    number: str = ""
    paragraph: str = ""
    alineas: int = 1
    items: list[str] = field(default_factory=list)


def identify(blocks: Sequence[Named], parts: Sequence[Part]) -> tuple[str, ...]:
    """One identifier a block, unique: element, underscore, number; see docs/architecture.md."""
    prefixes = {part.number: part.eid for part in parts}
    places: dict[int, _Place] = {}
    taken: dict[str, int] = {}
    given: list[str] = []
    for block in blocks:
        place = places.setdefault(block.part, _Place(prefixes.get(block.part, "")))
        eid = _unique(_eid(block, place), taken)
        _advance(block, eid, place)
        given.append(eid)
    return tuple(given)


def _eid(block: Named, place: _Place) -> str:
    prefix = place.prefix
    if block.kind == "part-title":
        return _under(prefix, "title")
    if block.kind == "heading":
        lettered = _LETTERED.match(block.text)
        return _under(prefix, f"sec_{lettered[1] if lettered else _count(place, 'sec')}")
    if block.kind == "list-item":
        return _item(block, place)
    if block.kind in (None, "paragraph"):
        return _paragraph(block, place)
    name = _COUNTED[block.kind]
    return _under(prefix, f"{name}_{_count(place, name)}")


def _paragraph(block: Named, place: _Place) -> str:
    if slug(block.label):
        return _under(place.prefix, f"para_{slug(block.label)}")
    if place.number:
        return f"{place.number}__al_{place.alineas + 1}"
    return _under(place.prefix, f"p_{_count(place, 'p')}")


def _item(block: Named, place: _Place) -> str:
    depth = max(block.level, 1)
    above = place.items[: depth - 1]
    parent = above[-1] if above else place.paragraph or place.prefix
    number = slug(block.label) or str(_count(place, f"{parent} point"))
    return _under(parent, f"point_{number}")


def _advance(block: Named, eid: str, place: _Place) -> None:
    if block.kind in (None, "paragraph"):
        place.items = []
        place.paragraph = eid
        if slug(block.label):
            place.number, place.alineas = eid, 1
        elif place.number:
            place.alineas += 1
    elif block.kind == "list-item":
        place.items = [*place.items[: max(block.level, 1) - 1], eid]
    elif block.kind == "heading":
        place.number, place.items = "", []


def _count(place: _Place, name: str) -> int:
    place.counts[name] += 1
    return place.counts[name]


def _under(parent: str, name: str) -> str:
    return f"{parent}__{name}" if parent else name


@lru_cache(_REMEMBERED)
def slug(label: str) -> str:
    """What a label counts, as letters, figures and hyphens: ``27.`` → ``27``, ``1.2`` → ``1-2``."""
    plain = unicodedata.normalize("NFKD", _FIRST.sub("1", _WORDS.sub("", label)))
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")


def _unique(eid: str, taken: dict[str, int]) -> str:
    again, name = taken.get(eid, 0), eid
    while name in taken:
        again += 1
        name = f"{eid}_{again}"
    taken[eid] = max(again, 1)
    taken.setdefault(name, 1)
    return name
