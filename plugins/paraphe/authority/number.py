"""A number of a series: its year, its identifier, and how far a citation of it is certain."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from paraphe.model import Series

from .fold import slug

Verdict = Literal["symbol", "owner", "year", "bare", "foreign", "misfit", "unknown"]
"""How far a citation settles itself: by a symbol, its organ, its year, or not at all; it names
another organ; its year is not the number's; its number has not been given yet."""


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A number cited at [start, end): the series that it may be of, and what tells so."""

    start: int
    end: int
    series: tuple[str, ...]
    values: Mapping[str, str]
    verdict: Verdict


def verdict_of_year(series: Series, values: Mapping[str, str]) -> Verdict:
    """Whether the printed year is that of the number, where the series has a table of years."""
    if not series.years:
        return "bare"
    year = year_of(series, values["number"])
    printed = int(values.get("year") or 0)
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
    return series.instrument_id.format_map({k: slug(v) for k, v in values.items()})
