"""Folded text as it is compared with names, and the way back to its places."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

_RUN = re.compile(r" {2,}")
OPENINGS = (
    "convention", "conventions", "traite", "traites", "protocole", "accord", "pacte",
    "declaration", "code", "memorandum",
)  # fmt: skip
"""Words behind which a date may be said that no name has: « Convention de 1951 relative … »."""

CENTURIES = (" de 18", " de 19", " de 20")
BEFORE_DATE = (*CENTURIES, *(f" du {digit}" for digit in range(1, 10)), " du 0")
"""How a date goes on behind the words of a name."""

LAST_YEAR = re.compile(r" de (?:18|19|20)\d\d$")
"""A year that ends a name; texts may say the day (« de 1954 », « du 14 mai 1954 »)."""

_DATE = re.compile(r" (?:du|de (?:18|19|20))")
_DAY = r"du \d{1,2}(?:er)? [a-z]+ (?=\d{4}(?!\w))"
# The head with what may stand before the date: a town, an organ.
_YEAR = (
    rf"^((?:{'|'.join(OPENINGS)})(?: [a-z' ]{{2,60}}?)?) "
    r"(?:de|du \d{1,2}(?:er)? [a-z]+) (?:18|19|20)\d\d,?(?= (?!d[eu]? ?\d))"
)
_DATES = tuple(map(re.compile, (_DAY, _YEAR, f"{_YEAR}|{_DAY}")))
YEARS = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?!\d)")


class Squeezed(NamedTuple):
    """A text in which some pieces are shorter than they were: one shift from each start on."""

    text: str
    starts: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def place(self, at: int) -> int:
        """Where a place of this text was before."""
        return at + self.shifts[bisect_right(self.starts, at) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where [start, end) was before; nothing that was cut off behind it belongs to it."""
        if len(self.starts) == 1:
            return start, end
        return self.place(start), self.place(end - 1) + 1


def squeeze(folded: str) -> Squeezed:
    """A folded text with one space for every run of spaces and hyphens."""
    text = folded.replace("-", " ")
    return _shortened(text, _RUN, lambda _: " ") if "  " in text else Squeezed(text)


def is_dated(beginning: str) -> bool:
    """Whether what a text has of a name holds the beginning of a date."""
    return _DATE.search(beginning) is not None


def undated(text: str) -> Iterator[Squeezed]:
    """The readings of a text that begins with a name: years for days, no year, both."""
    for dates in _DATES:
        reading = _shortened(text, dates, _without_date)
        if len(reading.starts) > 1:
            yield reading


def _without_date(match: re.Match[str]) -> str:
    """The word that a year was said behind, or what a day becomes before its year."""
    return match[1] if match.re.groups and match[1] else "de "


def _shortened(
    text: str, pattern: re.Pattern[str], shorter: Callable[[re.Match[str]], str]
) -> Squeezed:
    pieces: list[str] = []
    starts, shifts = [0], [0]
    last = length = 0
    for match in pattern.finditer(text):
        piece = text[last : match.start()] + shorter(match)
        pieces.append(piece)
        last = match.end()
        length += len(piece)
        starts.append(length)
        shifts.append(last - length)
    return Squeezed("".join([*pieces, text[last:]]), tuple(starts), tuple(shifts))
