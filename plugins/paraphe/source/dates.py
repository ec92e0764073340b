"""Dates and ranges of dates in words, as days of ISO 8601."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .naming import fold
from .speech import remembered, spoken

_FIGURE = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found in a text at [at, to): its first and last day, the same for one day."""

    start: str
    end: str
    at: int
    to: int


@remembered
def find_dates(text: str) -> tuple[Dated, ...]:
    """Every date of the text that is a day of the calendar, in order."""
    if not _FIGURE.search(text):
        return ()
    found = (_dated(match) for match in _matches(text))
    return tuple(dated for dated in found if dated)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What the language's pattern finds, tried only where a date may begin."""
    words = spoken()
    at = 0
    while opening := words.date_opens.search(text, at):
        match = words.date.match(text, opening.start())
        at = match.end() if match else opening.end()
        if match:
            yield match


def _dated(match: re.Match[str]) -> Dated | None:
    got = match.groupdict()
    if got["day"]:
        start = _iso(got["day"], got["month"], got["year"])
        until, month = got.get("until") or got["day"], got.get("until_month") or got["month"]
        end = _iso(until, month, got["year"])
    else:
        last = got["last"] or got["first"]
        end = _iso(last, got["month2"], got["year2"])
        start = _iso(got["first"], got["month1"] or got["month2"], got["year1"] or got["year2"])
    if not start or not end or start > end:
        return None
    return Dated(start, end, match.start(), match.end())


def _iso(day: str, month: str, year: str) -> str:
    rank = spoken().months[fold(month)]
    number = int(re.sub(r"\D", "", day))
    try:
        return date(int(year), rank, number).isoformat()
    except ValueError:
        return ""
