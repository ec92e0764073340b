"""What a document says of each instrument: the blocks that cite it, in full, as HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from paraphe.model import Block, Mention

from .address import rooted
from .body import gutter
from .composition import Composition
from .dress import dress, own
from .inline import aimed_at
from .places import PlaceName
from .tongue import spoken_in


@dataclass(frozen=True, slots=True)
class Quoted:
    """All that a document says of one instrument.

    ``html`` are the citing blocks in full, one a line, with their gutters and, in the margin, the
    part that they are in; addresses are rooted. ``blocks`` counts them. ``named`` are the words
    of the mentions that name the instrument, ``inferred`` those of the ones that do not, each
    once, as printed; ``mentions`` counts them all. A bare provision is none of them. ``places``
    name the blocks.
    """

    html: str
    blocks: int
    named: tuple[str, ...]
    inferred: tuple[str, ...]
    mentions: int
    places: tuple[PlaceName, ...] = ()


def quotations(composition: Composition) -> Mapping[str, Quoted]:
    """What the document says of every instrument that it links to, by instrument."""
    quoting = Quoting(composition)
    quoted: dict[str, Quoted] = {}
    for instrument, linked in sorted(composition.linked.items()):
        places = composition.places[instrument]
        rows = quoting.stacked([place.eid for place in places])
        html = aimed_at(rows, composition.instruments[instrument])
        named = [mention for mention in linked if not mention.is_bare]
        forms = _forms(named, inferred=False), _forms(named, inferred=True)
        quoted[instrument] = Quoted(html, len(places), *forms, len(named), places)
    return quoted


def _forms(aimed: Sequence[Mention], *, inferred: bool) -> tuple[str, ...]:
    """The words of mentions, each once."""
    return tuple(dict.fromkeys(m.text for m in aimed if (m.form == "anaphoric") == inferred))


class Quoting:
    """The blocks of a document as they are quoted, each made once."""

    def __init__(self, composition: Composition) -> None:
        self._composition = composition
        self._rows: dict[str, str] = {}

    def stacked(self, eids: Sequence[str]) -> str:
        """Blocks one under the other; where they stand is said once for those that follow."""
        pieces: list[str] = []
        before = ""
        for eid in eids:
            place = self._where[eid]
            shown = place if place != before else ""
            margin = f'<p class="margin situation">{shown}</p>' if shown else ""
            pieces.append(f"{self._row(eid)}{margin}</div>")
            before = place
        return "\n".join(pieces)

    @cached_property
    def _where(self) -> Mapping[str, str]:
        return _where(self._composition)

    def _row(self, eid: str) -> str:
        if eid not in self._rows:
            self._rows[eid] = _row(self._composition, self._composition.document.block(eid))
        return self._rows[eid]


def _row(composition: Composition, block: Block) -> str:
    """A block in full, without its margin: ``data-kept`` are the signs that are its own."""
    address = rooted(composition.document.url, block.eid)
    spoken = spoken_in(composition.language)
    return (
        f'<div class="par">{gutter(block, address, "lire dans le document")}'
        f'<p{spoken} data-kept="{own(block.text)}">{composition.away(block)}</p>'
    )


def _where(composition: Composition) -> Mapping[str, str]:
    """« Annexe 4, Enjeux thématiques » for every block under a heading or in a part, as HTML."""
    found: dict[str, str] = {}
    heading, part, place = "", 0, ""
    for block in composition.document.blocks:
        if block.part != part or block.kind == "heading":
            heading, part = (
                dress(block.text, composition.language) if block.kind == "heading" else "",
                block.part,
            )
            words = (composition.part_names.get(part, ""), heading)
            place = str(escape(", ".join(filter(None, words))))
        found[block.eid] = place
    return found
