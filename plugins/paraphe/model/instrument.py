"""The authority file: instruments, their names, and the numbered series they come from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

InstrumentClass = Literal["treaty", "resolution", "decision", "political"]

NameKind = Literal["title", "variant", "abbreviation", "contextual", "exclusion"]
"""``contextual`` names count only once the instrument was named in full; an ``exclusion`` is a
longer or like name of something else, which takes the place and links nowhere."""


@dataclass(frozen=True, slots=True)
class Name:
    """A form under which texts cite an instrument. An abbreviation is matched in its own case."""

    text: str
    kind: NameKind
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """A date known for certain (ISO 8601: year, month or day) and where, "" if unknown.

    ``event`` is ``adopted``, ``opened``, ``in_force`` or ``ended``.
    """

    event: str
    date: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Instrument:
    """An authority record: a treaty, resolution, decision or political instrument.

    ``heads`` are the generic words that stand for it in an anaphora (« la Convention »).
    ``path`` and ``line`` say where the record stands, relative to the content folder; ""
    and 0 where a series made it.
    """

    id: str
    class_: InstrumentClass
    title: str
    title_en: str = ""
    short: str = ""
    symbol: str = ""
    names: tuple[Name, ...] = ()
    heads: tuple[str, ...] = ()
    dates: tuple[DatedEvent, ...] = ()
    parent: str = ""
    series: str = ""
    sources: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    note: str = ""
    path: str = ""
    line: int = 0

    @property
    def url(self) -> str:
        """The address under the site's root, with a leading and a closing slash."""
        return f"/instruments/{self.id}/"


@dataclass(frozen=True, slots=True)
class Series:
    """Instruments told by a number: how they are cited, and the record that a number makes.

    ``pattern`` is a regular expression for the number, over folded text (see ``authority.fold``),
    its named groups filling ``{…}`` in ``instrument_id``, ``title`` …; ``symbols`` are patterns of
    a citation that needs no ``head``; ``owner`` is the organ's name, ``short_owner`` what it is
    called once it was named; ``context`` and ``short_context`` are what a text holds if a number
    without an owner, or with the short one, is meant, ``unless`` what it does not hold, but where
    the owner is named, too. ``alone`` is the group that says by itself whose the number is,
    "true" where its form does. ``years`` maps a year to the first and last number of the series
    in it, empty where there is no such table.
    """

    id: str
    class_: InstrumentClass
    pattern: str
    instrument_id: str
    title: str
    title_en: str = ""
    symbol: str = ""
    head: str = ""
    owner: str = ""
    short_owner: str = ""
    short_context: str = ""
    alone: str = ""
    symbols: tuple[str, ...] = ()
    context: str = ""
    unless: str = ""
    years: Mapping[int, tuple[int, int]] | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    path: str = ""
    line: int = 0
