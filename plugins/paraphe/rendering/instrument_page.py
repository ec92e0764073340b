"""Everything that the page of an instrument shows, ready for its template."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from paraphe.model import Cited, CitedProvision, Head, Instrument

from .citing import article
from .collation import french_key
from .dress import dress, dressed_name
from .french import CLASS_LETTERS, CLASS_NAMES, EVENTS, capitalised, counted, day
from .provision_page import ProvisionIndex, provision_index
from .quotations import Quoted
from .volumes import Volume

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
class YearIndex:
    """A year that cites the instrument, how often, and the address of the page where it begins."""

    year: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class InstrumentPage:
    """What the template shows; plain text but for ``citing``, the documents as HTML.

    ``facts`` are (term, text). ``number`` is that of the page, the oldest citations being on the
    first; ``older``, ``newer`` and ``own`` (the last page, which is the instrument's own) are
    addresses, "" for none.
    """

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
    citing: str
    number: int
    own: str
    older: str
    newer: str
    years: tuple[YearIndex, ...]
    provisions: tuple[ProvisionIndex, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The instruments that another hangs on, or that hang on it, as French sorts."""

    parent: Instrument | None
    children: tuple[Instrument, ...]


def families(instruments: Iterable[Instrument]) -> Mapping[str, Family]:
    """The family of every instrument that has one, by id."""
    known = {instrument.id: instrument for instrument in instruments}
    children: dict[str, list[Instrument]] = {}
    for instrument in known.values():
        if instrument.parent:
            children.setdefault(instrument.parent, []).append(instrument)
    for members in children.values():
        members.sort(key=lambda member: french_key(member.title))
    related = {*children, *(i.id for i in known.values() if i.parent)} & known.keys()
    return {
        identifier: Family(known.get(known[identifier].parent), tuple(children.get(identifier, ())))
        for identifier in related
    }


def instrument_page(
    family: Family,
    volume: Volume,
    quoted: Mapping[str, Quoted],
    provisions: Sequence[CitedProvision] = (),
) -> InstrumentPage:
    """One page of an instrument; ``quoted`` holds what the page's documents say of it, by id.

    ``provisions`` are those of the instrument that are cited. What is told of the instrument as a
    whole is told on its last page, which is its own: the others do not change when a document
    comes in.
    """
    instrument = volume.instrument
    forms = _forms(instrument, [quoted[item.head.id] for item in volume.here])
    told = volume.cited if volume.is_last else volume.here
    bars = _bars(told) if volume.is_last else ()
    return InstrumentPage(
        instrument=instrument,
        letter=CLASS_LETTERS[instrument.class_],
        class_name=capitalised(CLASS_NAMES[instrument.class_]),
        title=dress(instrument.title),
        facts=tuple(_facts(instrument)),
        forms=forms[0],
        inferred=forms[1],
        parent=family.parent,
        children=family.children,
        tally=counted(sum(item.citing.blocks for item in told), "paragraphe"),
        span=f"dans {counted(len(told), 'document')} de l’archive",
        bars=bars,
        bars_spoken=", ".join(f"{bar.count} en {bar.year}" for bar in bars if bar.count),
        citing="".join(_article(item.head, quoted[item.head.id]) for item in volume.here),
        number=volume.number,
        own=instrument.url if not volume.is_last else "",
        older=volume.url(volume.number - 1) if volume.number > 1 else "",
        newer="" if volume.is_last else volume.url(volume.number + 1),
        years=tuple(YearIndex(*year) for year in volume.years()) if volume.is_last else (),
        provisions=provision_index(provisions) if volume.is_last else (),
    )


def _article(head: Head, quoted: Quoted) -> str:
    return article(head.id, head.url, head.metadata, quoted.html)


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
    instrument: Instrument, quoted: Iterable[Quoted]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The forms met in the texts, those that name it and those it was inferred from."""
    known = {instrument.title, instrument.short, *(name.text for name in instrument.names)}
    named: dict[str, None] = {}
    inferred: dict[str, None] = {}
    for each in quoted:
        named |= dict.fromkeys(dressed_name(text) for text in each.named if text not in known)
        inferred |= dict.fromkeys(dressed_name(text) for text in each.inferred if text not in known)
    return tuple(named), tuple(inferred)


def _bars(cited: Sequence[Cited]) -> tuple[Bar, ...]:
    """One bar a year, from the first year that cites it to the last."""
    counts: Counter[int] = Counter()
    for item in cited:
        if item.head.metadata.date:
            counts[int(item.head.metadata.date[:4])] += item.citing.blocks
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
