"""Tombstones: where a removed text stood, and what it began with."""

from collections.abc import Mapping

from paraphe.model import Document, Tombstone

from .book import Ledger, Removal
from .words import quotation


def tombstones(
    ledger: Ledger, document: Document, gone: Mapping[str, Removal]
) -> tuple[Tombstone, ...]:
    """One for each identifier in ``gone``, in the order of the ledger.

    It stands behind the last text before it in the ledger that the document has, unless that is
    of another part and its own part is there: then at the head of that.
    """
    if not gone:
        return ()
    parts = {part.eid: part.number for part in document.parts}
    found = [
        _tombstone(part, 1, "", ledger.words_of_part(part), gone[part])
        for part in ledger.parts if part in gone
    ]  # fmt: skip
    own = {block.eid: block for block in document.blocks}
    after, number, last = "", 1, ""
    for line in ledger.lines:
        if line.part != last and line.part in parts:
            after, number = "", parts[line.part]
        last = line.part
        if line.eid in own:
            after, number = line.eid, own[line.eid].part
        elif line.eid in gone and line.eid not in ledger.parts:
            found.append(_tombstone(line.eid, number, after, line.words, gone[line.eid]))
    placed = {stone.eid: stone for stone in found}
    return tuple(_beside(stone, ledger, placed) for stone in found)


def _tombstone(eid: str, part: int, after: str, words: str, removal: Removal) -> Tombstone:
    return Tombstone(eid, part, after, quotation(words), removal.day, removal.reason)


def _beside(stone: Tombstone, ledger: Ledger, placed: Mapping[str, Tombstone]) -> Tombstone:
    """That of a part stands where its first text's does."""
    if stone.eid not in ledger.parts:
        return stone
    first = next((line.eid for line in ledger.lines if line.part == stone.eid), "")
    near = placed.get(first, stone)
    return Tombstone(stone.eid, near.part, near.after, stone.quote, stone.day, stone.reason)
