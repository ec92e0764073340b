"""A citation with room for the place cited and its address, which a page fills for each paragraph.

A pattern is the words of one document in one style. The browser fills it as ``fill`` does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

PLACE: Literal[0] = 0
ADDRESS: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class Slot:
    """Words that stand only where a value is known: ``before``, the value, ``after``.

    ``after`` None: the value itself is left out, and ``before`` alone says that it is known.
    """

    before: str
    value: Literal[0, 1]
    after: str | None = ""


Pattern = tuple[str | Slot, ...]


def fill(pattern: Pattern, place: str, address: str) -> str:
    """The citation of a place, "" for the whole document; both are escaped already."""
    values = (place, address)
    return "".join(
        piece if isinstance(piece, str) else _filled(piece, values[piece.value])
        for piece in pattern
    )


def _filled(slot: Slot, value: str) -> str:
    if not value:
        return ""
    return slot.before if slot.after is None else f"{slot.before}{value}{slot.after}"


def plain(pattern: Pattern) -> Sequence[str | list[str | int | None]]:
    """The pattern as JSON has it: a slot is ``[before, value, after]``."""
    return [
        piece if isinstance(piece, str) else [piece.before, piece.value, piece.after]
        for piece in pattern
    ]
