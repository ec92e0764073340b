"""Everything that the page of an instrument shows, ready for its template."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from paraphe.model import Backlink, Document, Instrument

from .address import rooted
from .body import gutter
from .catalogue import Catalogue
from .document_page import bracketed
from .dress import dress, own
from .french import CLASS_LETTERS, CLASS_NAMES, EVENTS, capitalised, counted, day
from .inline import Scene, render

BAR_STEPS = 20
"""A bar's height is told in steps, which the style sheet knows as classes."""

_LABEL_SPAN = 0.13
"""The least distance of two years under the bars, as a share of the whole width at 320 px."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A year: its count of citing paragraphs, the bar's height in steps, whether it is named."""

    year: int
    count: int
    steps: int
    named: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """A citing block in full: ``gutter`` and ``html`` are HTML, ``where`` the part it is in.

    ``kept`` are the signs of the French dress that are the source's own (see ``dress.own``).
    """

    eid: str
    gutter: str
    html: str
    where: str
    kept: str


@dataclass(frozen=True, slots=True)
class CitingDocument:
    """A document and all that it says of the instrument."""

    document: Document
    title: str
    when: str
    origin: str
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class InstrumentPage:
    """What the template shows; plain text but for the quotations. ``facts`` are (term, text)."""

    instrument: Instrument
    letter: str
    class_name: str
    title: str
    facts: tuple[tuple[str, str], ...]
    forms: tuple[str, ...]
    inferred: tuple[str, ...]
    parent: Instrument | None
    children: tuple[Instrument, ...]
    tally: str
    span: str
    bars: tuple[Bar, ...]
    bars_spoken: str
    citing: tuple[CitingDocument, ...]


def instrument_page(known: Catalogue, instrument: Instrument) -> InstrumentPage:
    """The page of an instrument, with every block that cites it in full."""
    backlinks = known.archive.backlinks.get(instrument.id, ())
    full, inferred = _forms(instrument, backlinks)
    bars = _bars(backlinks, known.documents)
    citing = tuple(_citing(known, instrument, backlinks))
    cited = [bar for bar in bars if bar.count]
    return InstrumentPage(
        instrument=instrument,
        letter=CLASS_LETTERS[instrument.class_],
        class_name=capitalised(CLASS_NAMES[instrument.class_]),
        title=dress(instrument.title),
        facts=tuple(_facts(instrument)),
        forms=full,
        inferred=inferred,
        parent=known.archive.instruments.get(instrument.parent),
        children=tuple(known.children.get(instrument.id, ())),
        tally=counted(len(backlinks), "paragraphe"),
        span=f"dans {counted(len(citing), 'document')} de l’archive",
        bars=bars,
        bars_spoken=", ".join(f"{bar.count} en {bar.year}" for bar in cited),
        citing=citing,
    )


def _facts(instrument: Instrument) -> Iterator[tuple[str, str]]:
    for event in instrument.dates:
        name = EVENTS.get(event.event, capitalised(event.event))
        yield name, ", ".join(filter(None, (day(event.date), dress(event.place))))
    if instrument.symbol:
        yield "Cote", instrument.symbol
    short = [instrument.short] if instrument.short else []
    of_letters = short if instrument.short.isupper() and " " not in instrument.short else []
    acronyms = _unlike(
        of_letters + [name.text for name in instrument.names if name.kind == "abbreviation"]
    )
    if acronyms:
        yield "Sigle" if len(acronyms) == 1 else "Sigles", ", ".join(acronyms)
    variants = [
        name.text
        for name in instrument.names
        if name.kind == "variant" and name.language == "fr" and name.text != instrument.title
    ]
    if others := [name for name in _unlike(short + variants) if name not in acronyms]:
        yield "Autre nom" if len(others) == 1 else "Autres noms", dress(" ; ".join(others))


def _unlike(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _forms(
    instrument: Instrument, backlinks: Sequence[Backlink]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The forms met in the texts, those that name it and those it was inferred from."""
    known = {instrument.title, instrument.short, *(name.text for name in instrument.names)}
    named: dict[str, None] = {}
    inferred: dict[str, None] = {}
    for mention in (mention for backlink in backlinks for mention in backlink.mentions):
        forms = inferred if mention.form == "anaphoric" else named
        if mention.text not in known:
            forms[dress(mention.text)] = None
    return tuple(named), tuple(inferred)


def _bars(backlinks: Sequence[Backlink], documents: Mapping[str, Document]) -> tuple[Bar, ...]:
    """One bar a year, from the first year that cites it to the last."""
    dates = [documents[backlink.document].metadata.date[:4] for backlink in backlinks]
    counts = Counter(int(year) for year in dates if year)
    if len(counts) < 2:
        return ()
    first, last, most = min(counts), max(counts), max(counts.values())
    named = _named_years(counts, first, last)
    return tuple(
        Bar(year, counts[year], -(-counts[year] * BAR_STEPS // most), year in named)
        for year in range(first, last + 1)
    )


def _named_years(counts: Counter[int], first: int, last: int) -> set[int]:
    """The first year, the last, and those between, most citing first, that have room."""
    room = _LABEL_SPAN * (last - first + 1)
    named = {first, last}
    for year, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if all(abs(year - other) >= room for other in named):
            named.add(year)
    return named


def _citing(
    known: Catalogue, instrument: Instrument, backlinks: Sequence[Backlink]
) -> Iterator[CitingDocument]:
    for identifier, group in groupby(backlinks, key=lambda backlink: backlink.document):
        document = known.documents[identifier]
        metadata = document.metadata
        scene = Scene(known.archive.instruments, home=rooted(document.url), aimed=instrument.id)
        place = bracketed(document, "place", dress(metadata.place))
        date = bracketed(document, "date", day(metadata.date)) if metadata.date else ""
        yield CitingDocument(
            document,
            dress(metadata.title),
            date,
            ", ".join(filter(None, (dress(", ".join(metadata.issuers)), place))),
            tuple(_quotations(known, document, [backlink.eid for backlink in group], scene)),
        )


def _quotations(
    known: Catalogue, document: Document, eids: Sequence[str], scene: Scene
) -> Iterator[Quotation]:
    """Each block in full; where it stands is said once for those that follow each other."""
    before = ""
    for eid in eids:
        block = document.block(eid)
        where = known.where[document.id, eid]
        yield Quotation(
            eid,
            gutter(block, f"{scene.home}#{eid}", "lire dans le document"),
            render(block, known.mentions.get((document.id, eid), ()), scene),
            where if where != before else "",
            own(block.text),
        )
        before = where
