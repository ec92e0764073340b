"""Notes at the feet of a PDF's pages: small type under the text, each begun with a sign."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .layout import Line

_SIGN = re.compile(r"[\[(]?(?P<sign>\d{1,3}|\*{1,4}|[†‡])[\])]?[.:/]?(?=[\s\u00a0]|[^\W\d_]|«|\()")
_SMALL = 0.93
"""Times the size of the text from which type is small."""


@dataclass(frozen=True, slots=True)
class Feet:
    """The lines of each note by its key, its sign, and the key by page and sign."""

    notes: Mapping[str, tuple[Line, ...]]
    signs: Mapping[str, str]
    places: Mapping[tuple[int, str], str]

    def key(self, page: int, sign: str) -> str:
        """The note of a sign called on a page: at its foot, or at that of the next; "" for none."""
        return self.places.get((page, sign)) or self.places.get((page + 1, sign), "")


def part_feet(lines: Sequence[Line]) -> tuple[list[Line], Feet]:
    """The lines of the text, and the notes at the feet of its pages."""
    body = _usual(lines)
    kept: list[Line] = []
    notes: dict[str, tuple[Line, ...]] = {}
    signs: dict[str, str] = {}
    places: dict[tuple[int, str], str] = {}
    last = ""
    for number in range(max((line.page for line in lines), default=-1) + 1):
        page = [line for line in lines if line.page == number]
        foot = _foot(page, body, bool(last))
        kept += page[: len(page) - len(foot)]
        for line in foot:
            match = _begins(line)
            if match and (number, match["sign"]) not in places:
                last = f"{number}:{match['sign']}"
                signs[last] = match["sign"]
                places[number, match["sign"]] = last
                notes[last] = ()
            notes[last] = (*notes.get(last, ()), line)
    return kept, Feet(notes, signs, places)


def _usual(lines: Sequence[Line]) -> float:
    sizes = sorted(line.size for line in lines for _ in range(1 + len(line.text) // 20))
    return sizes[len(sizes) // 2] if sizes else 10.0


def _foot(page: list[Line], body: float, follows: bool) -> list[Line]:
    """The last lines of a page, in small type, from the first that begins with a note's sign.

    Small lines above that one go on with the note of the page before.
    """
    start = len(page)
    while start and page[start - 1].size < _SMALL * body:
        start -= 1
    foot = page[start:]
    first = next((i for i, line in enumerate(foot) if _begins(line)), None)
    if first is None:
        return foot if follows and foot and foot[0].text[:1].islower() else []
    return foot if follows else foot[first:]


def _begins(line: Line) -> re.Match[str] | None:
    return _SIGN.match(line.text.lstrip())
