"""The instruments that a document cites, and where, as the list under its text."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import escape

from paraphe.model import Instrument

from .address import rooted
from .collation import french_key
from .composition import Composition
from .dress import dressed_name, titled
from .french import CLASS_LETTERS
from .places import PlaceName, place_names


@dataclass(frozen=True, slots=True)
class Citations:
    """``html`` is a list item for each instrument, with rooted addresses; ``count`` their number.

    It is HTML here, not in the template, because it is the longest list of a page.
    """

    count: int
    html: str


def citations(composition: Composition) -> Citations:
    """The instruments cited, most cited first, then as French sorts."""
    places: dict[str, dict[str, None]] = {}
    for mentions in composition.mentions.values():
        for mention in mentions:
            if mention.status == "linked":
                places.setdefault(mention.instrument, {})[mention.eid] = None
    cited = sorted(
        ((composition.instruments[identifier], found) for identifier, found in places.items()),
        key=lambda each: (-len(each[1]), french_key(dressed_name(each[0].title))),
    )
    return Citations(len(cited), "\n".join(_item(composition, *each) for each in cited))


def _item(composition: Composition, instrument: Instrument, eids: Iterable[str]) -> str:
    blocks = [composition.document.block(eid) for eid in eids]
    letter = CLASS_LETTERS[instrument.class_]
    places = "".join(map(_place, place_names(blocks, composition.part_names)))
    return (
        f'<li><span class="sign c-{letter}" aria-hidden="true">{letter.upper()}</span>'
        f'<div><a href="{rooted(instrument.url)}">{titled(dressed_name(instrument.title))}</a>'
        f'<span class="places">{places}</span></div><span class="count">{len(blocks)}'
        f'<span class="vh"> paragraphe{"s" if len(blocks) > 1 else ""}</span></span></li>'
    )


def _place(place: PlaceName) -> str:
    part = f"<span>{escape(place.part)}</span> " if place.part else ""
    return f'{part}<a href="#{escape(place.eid)}">{escape(place.name)}</a> '
