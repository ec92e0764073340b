"""The instruments that a document cites, and where, as the list under its text."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import escape

from paraphe.model import Instrument

from .address import rooted
from .collation import french_key
from .composition import Composition
from .dress import dressed_name, titled
from .french import CLASS_LETTERS
from .places import PlaceName


@dataclass(frozen=True, slots=True)
class Citations:
    """``html`` is a list item for each instrument, with rooted addresses; ``count`` their number.

    It is HTML here, not in the template, because it is the longest list of a page.
    """

    count: int
    html: str


def citations(composition: Composition) -> Citations:
    """The instruments cited, most cited first, then as French sorts."""
    cited = sorted(
        ((composition.instruments[which], places) for which, places in composition.places.items()),
        key=lambda each: (-len(each[1]), french_key(dressed_name(each[0].title))),
    )
    return Citations(len(cited), "\n".join(_item(*each) for each in cited))


def _item(instrument: Instrument, places: Sequence[PlaceName]) -> str:
    letter = CLASS_LETTERS[instrument.class_]
    return (
        f'<li><span class="sign c-{letter}" aria-hidden="true">{letter.upper()}</span>'
        f'<div><a href="{rooted(instrument.url)}">{titled(dressed_name(instrument.title))}</a>'
        f'<span class="places">{"".join(map(_place, places))}</span></div>'
        f'<span class="count">{len(places)}'
        f'<span class="vh"> paragraphe{"s" if len(places) > 1 else ""}</span></span></li>'
    )


def _place(place: PlaceName) -> str:
    part = f"<span>{escape(place.part)}</span> " if place.part else ""
    return f'{part}<a href="#{escape(place.eid)}">{escape(place.name)}</a> '
