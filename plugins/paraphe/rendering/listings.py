"""What the lists of the archive show: documents by date and issuer, instruments by class."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from paraphe.model import Archive, Head, Instrument, InstrumentClass

from .citing import bracketed
from .collation import french_key, initial
from .document_page import when_and_where
from .dress import dress
from .french import (
    CLASS_LETTERS,
    CLASS_NAMES,
    capitalised,
    counted,
    day,
    plural,
)

LISTED = 100
"""So many documents the front page lists itself; more have pages by year and by issuer."""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in a list; plain text, dressed."""

    document: Head
    title: str
    issuer: str
    when: str
    situation: str
    remarks: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents of a year or of an issuer, newest first; ``key`` is fit for an identifier.

    ``url`` is the address of a page of its own, "" where the front page lists them all.
    """

    key: str
    name: str
    url: str
    heads: tuple[Head, ...]

    @property
    def lines(self) -> tuple[DocumentLine, ...]:
        """Its documents, ready to be shown."""
        return tuple(_document_line(head) for head in self.heads)


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    """An instrument in a list, with the year it is known by and how many paragraphs cite it."""

    instrument: Instrument
    title: str
    letter: str
    year: str
    count: int


@dataclass(frozen=True, slots=True)
class Initial:
    """The instruments of one class under one initial; ``key`` is fit for an identifier."""

    key: str
    letter: str
    lines: tuple[InstrumentLine, ...]


@dataclass(frozen=True, slots=True)
class InstrumentGroup:
    """The instruments of one class, as French sorts, by initial."""

    letter: str
    name: str
    count: int
    initials: tuple[Initial, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The front page."""

    years: tuple[Shelf, ...]
    issuers: tuple[Shelf, ...]
    newest: tuple[Shelf, ...]
    most_cited: tuple[InstrumentLine, ...]
    tally: str
    whole: bool


def home(archive: Archive, most: int = 12) -> Home:
    """The shelves of the archive, and the ``most`` instruments cited by most paragraphs.

    ``newest`` are the documents that it lists itself, by year: all of them where it is ``whole``.
    """
    cited = sorted(
        (_instrument_line(archive, archive.instruments[i]) for i in archive.cited),
        key=lambda line: (-line.count, french_key(line.title)),
    )
    documents = counted(len(archive.documents), "document")
    links = counted(sum(head.links for head in archive.documents), "renvoi")
    tally = f"{documents}, {links} à {counted(len(cited), 'instrument')}"
    years, issuers = shelves(archive)
    newest = tuple(by_year(archive.documents[:LISTED]))
    whole = len(archive.documents) <= LISTED
    return Home(years, issuers, newest, tuple(cited[:most]), tally, whole)


def shelves(archive: Archive) -> tuple[tuple[Shelf, ...], tuple[Shelf, ...]]:
    """The documents by year, and by issuer as French sorts."""
    paged = len(archive.documents) > LISTED
    return tuple(by_year(archive.documents, paged)), tuple(_by_issuer(archive.documents, paged))


def by_year(heads: Sequence[Head], paged: bool = False) -> Iterator[Shelf]:
    """Documents, newest first, by year; ``paged``: each year has a page of its own."""
    for year, group in groupby(heads, key=lambda head: head.metadata.date[:4]):
        key = year or "inconnue"
        url = f"/annees/{key}/" if paged else ""
        yield Shelf(f"annee-{key}", year or "s.\u00a0d.", url, tuple(group))


def _by_issuer(heads: Sequence[Head], paged: bool) -> Iterator[Shelf]:
    found: dict[str, list[Head]] = {}
    for head in heads:
        for issuer in head.metadata.issuers or ("Émetteur inconnu",):
            found.setdefault(issuer, []).append(head)
    taken: set[str] = set()
    for name in sorted(found, key=french_key):
        slug = _slug(name, taken)
        url = f"/emetteurs/{slug}/" if paged else ""
        yield Shelf(f"emetteur-{slug}", dress(name), url, tuple(found[name]))


def _slug(name: str, taken: set[str]) -> str:
    """A name as an address has it, unlike those that are taken; it is taken now."""
    plain = re.sub(r"[^a-z0-9]+", "-", french_key(name)[0]).strip("-") or "sans-nom"
    slug = plain
    number = 1
    while slug in taken:
        number += 1
        slug = f"{plain}-{number}"
    taken.add(slug)
    return slug


def _document_line(head: Head) -> DocumentLine:
    metadata = head.metadata
    remarks = [counted(head.links, "mention", feminine=True)]
    if head.annexes:
        remarks.append(counted(head.annexes, "annexe"))
    if head.lacunae:
        remarks.append(counted(head.lacunae, "lacune"))
    return DocumentLine(
        head,
        dress(metadata.title),
        dress(", ".join(metadata.issuers)),
        bracketed(metadata, "date", day(metadata.date)) if metadata.date else "",
        when_and_where(metadata, year=False),
        ", ".join(remarks),
    )


def _instrument_line(archive: Archive, instrument: Instrument) -> InstrumentLine:
    known = [event.date[:4] for event in instrument.dates if event.date]
    return InstrumentLine(
        instrument,
        dress(instrument.title),
        CLASS_LETTERS[instrument.class_],
        known[0] if known else "",
        sum(item.citing.blocks for item in archive.cited.get(instrument.id, ())),
    )


def instrument_groups(archive: Archive) -> tuple[InstrumentGroup, ...]:
    """Every instrument by class and initial; a class that has none is left out."""
    return tuple(
        group for class_ in CLASS_LETTERS if (group := _instrument_group(archive, class_)).count
    )


def _instrument_group(archive: Archive, class_: InstrumentClass) -> InstrumentGroup:
    letter = CLASS_LETTERS[class_]
    members = sorted(
        (item for item in archive.instruments.values() if item.class_ == class_),
        key=lambda item: french_key(item.title),
    )
    initials = tuple(
        Initial(
            f"{letter}-{'0' if sign == '#' else sign.lower()}",
            sign,
            tuple(_instrument_line(archive, item) for item in group),
        )
        for sign, group in groupby(members, key=lambda item: initial(item.title))
    )
    name = capitalised(plural(CLASS_NAMES[class_]))
    return InstrumentGroup(letter, name, len(members), initials)
