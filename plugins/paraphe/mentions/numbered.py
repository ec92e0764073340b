"""The instrument that an identifier names by its number: s-res-1540, a-res-70-1."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from paraphe.authority import Authority, fold, identifier, year_of
from paraphe.model import Instrument, Series

from .instruments_of import instrument_of

_JOINTS = ("/", " ", "-", ".", " (", ") ")
_LONGEST = 5


@lru_cache(maxsize=1024)
def numbered(name: str, authority: Authority) -> Instrument | None:
    """The instrument without a record that a series makes under an identifier; None if none does.

    A number that the table of its series does not have makes none.
    """
    for series in authority.series.values():
        if not name.startswith(series.instrument_id.partition("{")[0]):
            continue
        for values in _values(series, name):
            if identifier(series, values) == name and _is_given(series, values["number"]):
                return instrument_of(series, values)
    return None


def _is_given(series: Series, number: str) -> bool:
    return not series.years or year_of(series, number) is not None


def _values(series: Series, name: str) -> Iterator[Mapping[str, str]]:
    """The numbers, as the series prints them, that an identifier may have been made of."""
    pattern = re.compile(series.pattern)
    for number in _printed(name.removeprefix(series.instrument_id.partition("{")[0])):
        if found := pattern.fullmatch(fold(number)):
            groups = {k: number[slice(*found.span(k))] for k, v in found.groupdict().items() if v}
            yield {"number": number, **groups}


def _printed(slug: str) -> Iterator[str]:
    """The ways to print what stands in an identifier: 2373-xxii → 2373/XXII, 2373 (XXII)."""
    pieces = slug.upper().split("-")
    if len(pieces) > _LONGEST:
        return
    for joints in product(_JOINTS, repeat=len(pieces) - 1):
        text = "".join(a + b for a, b in zip(pieces, (*joints, ""), strict=True))
        yield text + ")" if text.count("(") > text.count(")") else text
        if text.count(")") > text.count("("):
            yield f"({text}"
