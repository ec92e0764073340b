"""The archive looked up from any side, made once for all pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paraphe.model import Archive, Document, Instrument, Mention

from .collation import french_key
from .dress import dress
from .titles import part_names

Place = tuple[str, str]
"""(document id, eid)."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """``mentions`` of a block and ``where`` it stands (part, heading) are by ``Place``.

    ``children`` are the instruments that hang on another, as French sorts.
    """

    archive: Archive
    documents: Mapping[str, Document]
    mentions: Mapping[Place, Sequence[Mention]]
    where: Mapping[Place, str]
    children: Mapping[str, Sequence[Instrument]]


def catalogue(archive: Archive) -> Catalogue:
    """Every look-up that the pages need."""
    mentions: dict[Place, list[Mention]] = {}
    where: dict[Place, str] = {}
    for document in archive.documents:
        where |= _where(document)
        for mention in archive.mentions[document.id]:
            mentions.setdefault((document.id, mention.eid), []).append(mention)
    children: dict[str, list[Instrument]] = {}
    for instrument in archive.instruments.values():
        if instrument.parent:
            children.setdefault(instrument.parent, []).append(instrument)
    for members in children.values():
        members.sort(key=lambda instrument: french_key(instrument.title))
    documents = {document.id: document for document in archive.documents}
    return Catalogue(archive, documents, mentions, where, children)


def _where(document: Document) -> dict[Place, str]:
    """« Annexe 4, Enjeux thématiques » for every block under a heading or in a part."""
    names = part_names(document)
    found: dict[Place, str] = {}
    heading, part = "", 0
    for block in document.blocks:
        if block.part != part:
            heading, part = "", block.part
        if block.kind == "heading":
            heading = dress(block.text)
        found[document.id, block.eid] = ", ".join(filter(None, (names.get(part, ""), heading)))
    return found
