"""What a document says of each instrument: the blocks that cite it, in full, as HTML."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from paraphe.model import Block, Document, Instrument, Mention

from .address import rooted
from .body import gutter
from .dress import dress, own
from .inline import Scene, render
from .titles import part_names


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
class Quoted:
    """All that a document says of one instrument.

    ``named`` are the words of the mentions that name it, ``inferred`` those of the ones that do
    not, each once, as printed; ``mentions`` counts them all.
    """

    quotations: tuple[Quotation, ...]
    named: tuple[str, ...]
    inferred: tuple[str, ...]
    mentions: int


def quotations(
    document: Document, mentions: Sequence[Mention], instruments: Mapping[str, Instrument]
) -> Mapping[str, Quoted]:
    """What the document says of every instrument that it links to, by instrument."""
    here: dict[str, list[Mention]] = {}
    linked: dict[str, list[Mention]] = {}
    for mention in mentions:
        here.setdefault(mention.eid, []).append(mention)
        if mention.status == "linked":
            linked.setdefault(mention.instrument, []).append(mention)
    where = _where(document)
    return {
        instrument: _quoted(document, aimed, here, where, Scene(
            instruments, home=rooted(document.url), aimed=instrument
        ))
        for instrument, aimed in sorted(linked.items())
    }  # fmt: skip


def _quoted(
    document: Document,
    aimed: Sequence[Mention],
    here: Mapping[str, Sequence[Mention]],
    where: Mapping[str, str],
    scene: Scene,
) -> Quoted:
    blocks = [document.block(eid) for eid in dict.fromkeys(mention.eid for mention in aimed)]
    forms = {form: dict.fromkeys(m.text for m in aimed if (m.form == "anaphoric") == form)
             for form in (False, True)}  # fmt: skip
    return Quoted(
        tuple(_each(blocks, here, where, scene)),
        tuple(forms[False]),
        tuple(forms[True]),
        len(aimed),
    )


def _each(
    blocks: Sequence[Block],
    here: Mapping[str, Sequence[Mention]],
    where: Mapping[str, str],
    scene: Scene,
) -> Iterator[Quotation]:
    """Each block in full; where it stands is said once for those that follow each other."""
    before = ""
    for block in blocks:
        place = where[block.eid]
        yield Quotation(
            block.eid,
            gutter(block, f"{scene.home}#{block.eid}", "lire dans le document"),
            render(block, here[block.eid], scene),
            place if place != before else "",
            own(block.text),
        )
        before = place


def _where(document: Document) -> Mapping[str, str]:
    """« Annexe 4, Enjeux thématiques » for every block under a heading or in a part."""
    names = part_names(document)
    found: dict[str, str] = {}
    heading, part = "", 0
    for block in document.blocks:
        if block.part != part:
            heading, part = "", block.part
        if block.kind == "heading":
            heading = dress(block.text)
        found[block.eid] = ", ".join(filter(None, (names.get(part, ""), heading)))
    return found
