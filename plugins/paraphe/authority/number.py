"""A cited number, and how far the citation of it is certain."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from paraphe.model import Series

from .fold import slug

Verdict = Literal["symbol", "owner", "year", "short", "bare", "foreign", "misfit", "unknown"]
"""How far a citation settles itself: by a symbol, its organ, its year, its organ's short
name, or not at all; it names another organ; its year is not the number's; its number has not been
given yet."""

_CENTURY = 50
"""A year of two digits from here on is of the twentieth century: the organs were founded then."""


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A number cited at [start, end): the series that it may be of, and what tells so."""

    start: int
    end: int
    series: tuple[str, ...]
    values: Mapping[str, str]
    verdict: Verdict


def verdict_of_year(series: Series, values: Mapping[str, str], dated: int = 0) -> Verdict:
    """Whether the printed year is that of the number, where the series has a table of years.

    ``dated`` is the year of a day that is said after the number; a printed year goes before it.
    """
    if not series.years:
        return "bare"
    year = year_of(series, values["number"])
    printed = int(values.get("year") or dated)
    if year is None:
        if not printed:
            return "unknown"
        return "bare" if printed > max(series.years) else "misfit"
    if printed:
        return "year" if printed == year else "misfit"
    return "bare"


def year_of(series: Series, number: str) -> int | None:
    """The year of a number, by the table of its series; None if it is not in it."""
    if not number.isdigit() or not series.years:
        return None
    asked = int(number)
    for year, (first, last) in series.years.items():
        if first <= asked <= last:
            return year
    return None


def identifier(series: Series, values: Mapping[str, str]) -> str:
    """The identifier of the instrument that a number makes (s-res-1540)."""
    slugs = defaultdict(str, {k: slug(v) for k, v in completed(values).items()})
    return re.sub("-{2,}", "-", series.instrument_id.format_map(slugs)).strip("-")


def borne_out(series: Series, verdict: str, holds: Callable[[str], bool]) -> bool:
    """Whether a text holds what a number of the series without its organ's full name needs.

    ``holds`` says whether an expression is found in the text.
    """
    needed = series.short_context if verdict == "short" else series.context
    if not needed or not holds(needed):
        return False
    return not (series.unless and holds(series.unless)) or holds(series.owner)


def completed(values: Mapping[str, str]) -> Mapping[str, str]:
    """The groups of a number with the year in full where two digits (``yy``) are printed."""
    short = values.get("yy")
    if not short:
        return values
    century = 1900 if int(short) >= _CENTURY else 2000
    return {**values, "year": str(century + int(short))}
