"""Mentions of all documents -> the paragraphs that cite each instrument."""

from collections.abc import Iterable, Mapping

from paraphe.model import Backlink, Document, Mention


def invert(
    documents: Iterable[Document], mentions: Mapping[str, tuple[Mention, ...]]
) -> Mapping[str, tuple[Backlink, ...]]:
    """Backlinks by instrument, sorted by date, document and place; undated documents first."""
    found: dict[str, list[Backlink]] = {}
    for document in sorted(documents, key=lambda d: (d.metadata.date, d.id)):
        cited = _by_block(mentions.get(document.id, ()))
        for block in document.blocks:
            for instrument, here in sorted(cited.get(block.eid, {}).items()):
                link = Backlink(instrument, document.id, block.eid, tuple(here))
                found.setdefault(instrument, []).append(link)
    return {instrument: tuple(found[instrument]) for instrument in sorted(found)}


def _by_block(mentions: Iterable[Mention]) -> dict[str, dict[str, list[Mention]]]:
    cited: dict[str, dict[str, list[Mention]]] = {}
    for mention in sorted(mentions, key=lambda m: m.start):
        if mention.status == "linked":
            cited.setdefault(mention.eid, {}).setdefault(mention.instrument, []).append(mention)
    return cited
