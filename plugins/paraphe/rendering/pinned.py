"""What a document says of each provision: the blocks that cite it, in full, as HTML."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from paraphe.model import CitingProvision, Mention, Provision

from .composition import Composition
from .inline import aimed_at_provision
from .places import place_names
from .quotations import Quoting

Pin = tuple[str, str]
"""An instrument, and the identifier of a provision of it."""


@dataclass(frozen=True, slots=True)
class Within:
    """A provision that lies in another, and where a document cites it: (address, name)."""

    provision: Provision
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pinned:
    """All that a document says of a provision that lies in no other.

    ``html`` is as in ``Quoted``; ``within`` are the provisions in it that are told apart.
    """

    html: str
    within: tuple[Within, ...]


def pinned(composition: Composition) -> Mapping[Pin, Pinned]:
    """What the document says of every outermost provision that it cites."""
    quoting = Quoting(composition)
    found: dict[Pin, Pinned] = {}
    for instrument, linked in sorted(composition.linked.items()):
        cited = _cited(linked)
        for eid, (provision, mentions) in cited.items():
            if len(provision.steps) > 1:
                continue
            rows = quoting.stacked(tuple(dict.fromkeys(m.eid for m in mentions)))
            html = aimed_at_provision(rows, composition.instruments[instrument], eid)
            inner = [each for key, each in cited.items() if key.startswith(f"{eid}__")]
            within = (Within(each, _places(composition, of)) for each, of in inner)
            found[instrument, eid] = Pinned(html, tuple(within))
    return found


def cited_provisions(composition: Composition) -> Mapping[str, tuple[CitingProvision, ...]]:
    """The provisions that a document cites, and all that they lie in, by instrument."""
    return {
        instrument: tuple(
            CitingProvision(provision, len({m.eid for m in mentions}), len(mentions))
            for provision, mentions in _cited(linked).values()
        )
        for instrument, linked in composition.linked.items()
    }


def _cited(linked: Iterable[Mention]) -> Mapping[str, tuple[Provision, Sequence[Mention]]]:
    """Every provision with the mentions that cite it or what lies in it, by eid, in order."""
    found: dict[str, tuple[Provision, dict[Mention, None]]] = {}
    for mention in linked:
        for member in mention.pinpoint.members if mention.pinpoint else ():
            for provision in member.outer:
                found.setdefault(provision.eid, (provision, {}))[1][mention] = None
    ordered = sorted(found.items(), key=lambda item: item[1][0].order)
    return {eid: (provision, tuple(mentions)) for eid, (provision, mentions) in ordered}


def _places(composition: Composition, mentions: Iterable[Mention]) -> tuple[tuple[str, str], ...]:
    document = composition.document
    blocks = [document.block(eid) for eid in dict.fromkeys(m.eid for m in mentions)]
    named = place_names(blocks, composition.part_names)
    return tuple(
        (f"{document.url}#{block.eid}", f"{place.part} {place.name}".strip())
        for block, place in zip(blocks, named, strict=True)
    )
