"""Who cites a document of the archive, as the list under its text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paraphe.model import Cited, Head, Instrument

from .citing import bracketed
from .dress import dress, dressed_name
from .french import day
from .places import PlaceName
from .quotations import Quoted

LISTED_CITING = 40
"""So many citing documents are listed under a text; its page as an instrument has them all."""


@dataclass(frozen=True, slots=True)
class CitingLine:
    """A document that cites, and where; ``places`` are in it."""

    url: str
    title: str
    when: str
    places: tuple[PlaceName, ...]


@dataclass(frozen=True, slots=True)
class CitedBy:
    """``lines`` are the newest first, ``count`` tells all; ``whole`` are pages that quote them."""

    lines: tuple[CitingLine, ...]
    count: int
    whole: tuple[tuple[str, str], ...]


Citations = Mapping[str, tuple[Cited, ...]]


def citing_heads(text: Head, instruments: Sequence[Instrument], cited: Citations) -> list[Head]:
    """The documents that cite a text under any of its names, newest first, itself left out."""
    heads = {
        item.head.id: item.head
        for instrument in instruments
        for item in cited.get(instrument.id, ())
        if item.head.id != text.id
    }
    ordered = sorted(heads.values(), key=lambda head: head.id)
    return sorted(ordered, key=lambda head: head.metadata.date, reverse=True)


def cited_by(
    heads: Sequence[Head],
    instruments: Sequence[Instrument],
    quoted: Mapping[str, Mapping[str, Quoted]],
) -> CitedBy:
    """The list of the documents that cite a text; ``quoted``: instrument, then document."""
    lines = []
    for head in heads[:LISTED_CITING]:
        places = {
            place.eid: place
            for instrument in instruments
            if (each := quoted.get(instrument.id, {}).get(head.id))
            for place in each.places
        }
        metadata = head.metadata
        when = bracketed(metadata, "date", day(metadata.date)) if metadata.date else ""
        lines.append(CitingLine(head.url, dress(metadata.title), when, tuple(places.values())))
    whole = tuple((one.url, dressed_name(one.short or one.title)) for one in instruments)
    return CitedBy(tuple(lines), len(heads), whole)
