"""French dates and ranges of dates, as days of ISO 8601."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet",
    "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_PLAIN = str.maketrans("éèêûùô", "eeeuuo")
_RANK = {name.translate(_PLAIN): rank for rank, name in enumerate(_MONTHS, 1)}

_MONTH = (
    r"janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:\s?er\b)?"
_AND = r"\s*(?:[-–—]|\bet\b|\bau\b|\bà\b|,)\s*(?:le\s+|au\s+)?"
_WEEKDAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?"
DATE = re.compile(
    rf"(?<![\d/])(?P<first>{_DAY})(?:\s+(?P<month1>{_MONTH})(?:\s+(?P<year1>\d{{4}}))?)?"
    rf"(?:{_AND}{_WEEKDAY}(?P<last>{_DAY}))?\s+(?P<month2>{_MONTH})\s+(?P<year2>\d{{4}})\b"
    rf"|(?<![\d/])(?P<day>{_DAY})\s+(?P<month>{_MONTH})\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
"""One day, or the first and the last of a meeting (« 31 mai et 1er juin 2004 »)."""
MONTH_AND_YEAR = re.compile(rf"(?:{_MONTH})\s+\d{{4}}", re.IGNORECASE)
"""« Septembre 2014 », where no day is said."""
_FIGURE = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found in a text at [at, to): its first and last day, the same for one day."""

    start: str
    end: str
    at: int
    to: int


def find_dates(text: str) -> tuple[Dated, ...]:
    """Every French date of the text that is a day of the calendar, in order."""
    if not _FIGURE.search(text):
        return ()
    found = (_dated(match) for match in _matches(text))
    return tuple(dated for dated in found if dated)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What DATE finds, tried at figures alone."""
    at = 0
    while figure := _FIGURE.search(text, at):
        match = DATE.match(text, figure.start())
        at = match.end() if match else figure.end()
        if match:
            yield match


def _dated(match: re.Match[str]) -> Dated | None:
    got = match.groupdict()
    if got["day"]:
        start = end = _iso(got["day"], got["month"], got["year"])
    else:
        last = got["last"] or got["first"]
        end = _iso(last, got["month2"], got["year2"])
        start = _iso(got["first"], got["month1"] or got["month2"], got["year1"] or got["year2"])
    if not start or not end or start > end:
        return None
    return Dated(start, end, match.start(), match.end())


def _iso(day: str, month: str, year: str) -> str:
    rank = _RANK[month.lower().translate(_PLAIN)]
    number = int(re.sub(r"\D", "", day))
    try:
        return date(int(year), rank, number).isoformat()
    except ValueError:
        return ""
