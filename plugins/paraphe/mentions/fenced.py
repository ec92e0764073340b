"""A document as it is searched for mentions: the words of two cells are not one name."""

from dataclasses import replace

from paraphe.model import Block, Document

_FENCE = "|"


def fenced(document: Document) -> Document:
    """The document with a sign of no word between the cells of its tables; no offset moves."""
    if not any(block.kind == "table" for block in document.blocks):
        return document
    return replace(document, blocks=tuple(map(_fenced, document.blocks)))


def _fenced(block: Block) -> Block:
    if block.kind != "table":
        return block
    text = [*block.text]
    for mark in block.marks:
        if mark.kind == "cell" and mark.start:
            text[mark.start - 1] = _FENCE
    return replace(block, text="".join(text))
