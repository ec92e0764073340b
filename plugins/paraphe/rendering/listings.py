"""What the lists of the archive show: documents by date and issuer, instruments by class."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from paraphe.model import Archive, Head, Instrument, InstrumentClass

from .collation import french_key, initial
from .document_page import bracketed, when_and_where
from .dress import dress
from .french import (
    CLASS_LETTERS,
    CLASS_NAMES,
    capitalised,
    counted,
    day,
    plural,
)


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
class Group:
    """Lines under a heading; ``key`` is fit for an identifier."""

    key: str
    name: str
    lines: tuple[DocumentLine, ...]


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

    years: tuple[Group, ...]
    issuers: tuple[Group, ...]
    most_cited: tuple[InstrumentLine, ...]
    tally: str


def home(archive: Archive, most: int = 12) -> Home:
    """Documents by year and issuer, and the ``most`` instruments cited by most paragraphs."""
    lines = [_document_line(head) for head in archive.documents]
    years = tuple(
        Group(f"annee-{year or 'inconnue'}", year or "s.\u00a0d.", tuple(group))
        for year, group in groupby(lines, key=lambda line: line.document.metadata.date[:4])
    )
    cited = sorted(
        (_instrument_line(archive, archive.instruments[i]) for i in archive.cited),
        key=lambda line: (-line.count, french_key(line.title)),
    )
    documents = counted(len(archive.documents), "document")
    paragraphs = counted(sum(line.count for line in cited), "renvoi")
    tally = f"{documents}, {paragraphs} à {counted(len(cited), 'instrument')}"
    return Home(years, _by_issuer(lines), tuple(cited[:most]), tally)


def _by_issuer(lines: Sequence[DocumentLine]) -> tuple[Group, ...]:
    found: dict[str, list[DocumentLine]] = {}
    for line in lines:
        for issuer in line.document.metadata.issuers or ("Émetteur inconnu",):
            found.setdefault(issuer, []).append(line)
    names = sorted(found, key=french_key)
    return tuple(
        Group(f"emetteur-{number}", dress(name), tuple(found[name]))
        for number, name in enumerate(names, 1)
    )


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
