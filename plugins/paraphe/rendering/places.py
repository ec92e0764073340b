"""The name of a place in a document, as short as it can be said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from paraphe.model import Block

_NAMES = {
    "p": "¶", "al": "al.", "point": "point", "note": "note", "sec": "intertitre",
    "title": "titre", "dateline": "date", "notice": "avis", "ref": "référence",
    "signature": "signature",
}  # fmt: skip
"""Element of an identifier → what a reader calls it; ``para`` needs no name."""


def place_name(block: Block) -> str:
    """« 27 », « 27, al. 2 », « ¶ 3 », « 4 a) », after the block's identifier; without its part."""
    words: list[str] = []
    *_, last = steps = block.eid.split("__")
    printed = block.label.strip(" .()")
    for step in steps:
        element, _, label = step.partition("_")
        if element == "att":
            continue
        if element == "para":
            # An identifier stays when a paragraph is renumbered.
            words.append(printed if step is last and printed.isalnum() else label)
        elif element == "point" and block.label.strip(".() ").isalnum():
            words.append(block.label)
        else:
            sign = _NAMES.get(element, element)
            words.append(f"{sign}\u00a0{label}" if label.isdecimal() else sign)
    return ", ".join(words) if len(words) > 1 and "." in words[1] else " ".join(words)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place to link to; ``part`` is named where it differs from the place before."""

    eid: str
    name: str
    part: str


def place_names(blocks: Iterable[Block], part_names: Mapping[int, str]) -> tuple[PlaceName, ...]:
    """The name of each; those in the main document need no part."""
    part = 1
    placed: list[PlaceName] = []
    for block in blocks:
        lead = part_names.get(block.part, "") if block.part != part else ""
        part = block.part
        placed.append(PlaceName(block.eid, place_name(block), lead))
    return tuple(placed)


def place_in(block: Block, part_names: Mapping[int, str]) -> str:
    """The name of a place with the part that it is in: « Annexe 4, 27 »."""
    return ", ".join(filter(None, (part_names.get(block.part, ""), place_name(block))))
