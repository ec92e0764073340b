"""Everything that the page of a provision shows, ready for its template."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from paraphe.model import Cited, CitedProvision, Instrument, Provision

from .citing import article
from .dress import dress, dressed_name
from .french import CLASS_LETTERS, CLASS_NAMES, capitalised, counted
from .pinned import Pinned
from .provisions import full_name, place_within, short_name
from .volumes import Volume


@dataclass(frozen=True, slots=True)
class Part:
    """A provision in the one of the page: where it is cited, as (address, name)."""

    eid: str
    name: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ProvisionIndex:
    """A provision in the index of its instrument: its short name, how often, its page."""

    eid: str
    name: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class ProvisionPage:
    """What the template shows; plain text but for ``citing``, the documents as HTML.

    ``parts`` are the provisions told apart in it by the documents of this page; ``years`` are
    (year, paragraphs, address) where there are several pages. Addresses are as in
    ``InstrumentPage``.
    """

    instrument: Instrument
    letter: str
    class_name: str
    title: str
    instrument_title: str
    tally: str
    span: str
    parts: tuple[Part, ...]
    citing: str
    number: int
    own: str
    older: str
    newer: str
    years: tuple[tuple[str, int, str], ...]


def provision_page(volume: Volume, pinned: Mapping[str, Pinned]) -> ProvisionPage:
    """One page of a provision; ``pinned`` holds what the page's documents say of it, by id."""
    if volume.provision is None:
        raise ValueError("the volume is one of an instrument")
    instrument, provision = volume.instrument, volume.provision
    told = volume.cited if volume.is_last else volume.here
    return ProvisionPage(
        instrument=instrument,
        letter=CLASS_LETTERS[instrument.class_],
        class_name=capitalised(CLASS_NAMES[instrument.class_]),
        title=full_name(provision.provision.steps[0]),
        instrument_title=dressed_name(instrument.title),
        tally=counted(sum(item.citing.blocks for item in told), "paragraphe"),
        span=f"dans {counted(len(told), 'document')} de l’archive",
        parts=tuple(_parts(volume.here, pinned)),
        citing="".join(_article(item, pinned[item.head.id]) for item in volume.here),
        number=volume.number,
        own="" if volume.is_last else volume.url(volume.pages),
        older=volume.url(volume.number - 1) if volume.number > 1 else "",
        newer="" if volume.is_last else volume.url(volume.number + 1),
        years=tuple(volume.years()) if volume.is_last else (),
    )


def provision_index(cited: Iterable[CitedProvision]) -> tuple[ProvisionIndex, ...]:
    """The provisions of an instrument that lie in no other, in their order."""
    return tuple(
        ProvisionIndex(
            each.provision.eid,
            short_name(each.provision.steps[0]),
            sum(item.citing.blocks for item in each.cited),
            each.url,
        )
        for each in cited
        if each.is_outermost
    )


def _article(item: Cited, pinned: Pinned) -> str:
    return article(item.head.id, item.head.url, item.head.metadata, pinned.html)


def _parts(here: Iterable[Cited], pinned: Mapping[str, Pinned]) -> Iterator[Part]:
    """The provisions in it, in their order, and where each is cited, newest first."""
    found: dict[str, tuple[Provision, list[tuple[str, str]]]] = {}
    for item in here:
        year = item.head.metadata.date[:4] or "s.\u00a0d."
        for each in pinned[item.head.id].within:
            places = found.setdefault(each.provision.eid, (each.provision, []))[1]
            places += ((address, dress(f"{year}, {name}")) for address, name in each.places)
    for eid, (provision, places) in sorted(found.items(), key=lambda part: part[1][0].order):
        yield Part(eid, place_within(provision), tuple(places))
