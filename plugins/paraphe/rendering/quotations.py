"""What a document says of each instrument: the blocks that cite it, in full, as HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import escape

from paraphe.model import Block, Mention

from .address import rooted
from .body import gutter
from .composition import Composition
from .dress import dress, own
from .inline import aimed_at


@dataclass(frozen=True, slots=True)
class Quoted:
    """All that a document says of one instrument.

    ``html`` are the citing blocks in full, one a line, with their gutters and, in the margin, the
    part that they are in; addresses are rooted. ``blocks`` counts them. ``named`` are the words
    of the mentions that name the instrument, ``inferred`` those of the ones that do not, each
    once, as printed; ``mentions`` counts them all.
    """

    html: str
    blocks: int
    named: tuple[str, ...]
    inferred: tuple[str, ...]
    mentions: int


def quotations(composition: Composition) -> Mapping[str, Quoted]:
    """What the document says of every instrument that it links to, by instrument."""
    linked: dict[str, list[Mention]] = {}
    for mentions in composition.mentions.values():
        for mention in mentions:
            if mention.status == "linked":
                linked.setdefault(mention.instrument, []).append(mention)
    where = _where(composition)
    rows: dict[str, str] = {}
    quoted: dict[str, Quoted] = {}
    for instrument, aimed in sorted(linked.items()):
        eids = tuple(dict.fromkeys(mention.eid for mention in aimed))
        for eid in eids:
            if eid not in rows:
                rows[eid] = _row(composition, composition.document.block(eid))
        html = aimed_at(_stacked(eids, rows, where), composition.instruments[instrument])
        quoted[instrument] = Quoted(
            html, len(eids), _forms(aimed, inferred=False), _forms(aimed, inferred=True), len(aimed)
        )
    return quoted


def _forms(aimed: Sequence[Mention], *, inferred: bool) -> tuple[str, ...]:
    """The words of mentions, each once."""
    return tuple(dict.fromkeys(m.text for m in aimed if (m.form == "anaphoric") == inferred))


def _row(composition: Composition, block: Block) -> str:
    """A block in full, without its margin: ``data-kept`` are the signs that are its own."""
    address = rooted(composition.document.url, block.eid)
    return (
        f'<div class="par">{gutter(block, address, "lire dans le document")}'
        f'<p data-kept="{own(block.text)}">{composition.away(block)}</p>'
    )


def _stacked(eids: Sequence[str], rows: Mapping[str, str], where: Mapping[str, str]) -> str:
    """Rows one under the other; where they stand is said once for those that follow each other."""
    pieces: list[str] = []
    before = ""
    for eid in eids:
        place = where[eid]
        shown = place if place != before else ""
        margin = f'<p class="margin situation">{shown}</p>' if shown else ""
        pieces.append(f"{rows[eid]}{margin}</div>")
        before = place
    return "\n".join(pieces)


def _where(composition: Composition) -> Mapping[str, str]:
    """« Annexe 4, Enjeux thématiques » for every block under a heading or in a part, as HTML."""
    found: dict[str, str] = {}
    heading, part, place = "", 0, ""
    for block in composition.document.blocks:
        if block.part != part or block.kind == "heading":
            heading, part = dress(block.text) if block.kind == "heading" else "", block.part
            words = (composition.part_names.get(part, ""), heading)
            place = str(escape(", ".join(filter(None, words))))
        found[block.eid] = place
    return found
