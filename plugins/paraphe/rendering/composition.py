"""A document as it is set: what its own page and the pages of instruments have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from paraphe.model import Block, Document, Edition, Instrument, Mention

from .address import rooted
from .apparatus import Apparatus, apparatus
from .inline import Scene, render
from .titles import part_names


@dataclass(frozen=True, slots=True)
class Composition:
    """A document, and its texts as HTML, each made once however many pages show it.

    ``mentions`` are those of each block that has any; ``part_names`` those of the parts after the
    first; ``words`` is the length of the whole; ``editions`` are those published, oldest first.
    """

    document: Document
    mentions: Mapping[str, Sequence[Mention]]
    instruments: Mapping[str, Instrument]
    apparatus: Apparatus
    part_names: Mapping[int, str]
    words: int
    editions: tuple[Edition, ...] = ()
    _here: dict[str, tuple[Block, str]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.document.metadata.language

    def here(self, block: Block) -> str:
        """The text of a block on the document's own page."""
        scene = Scene(self.instruments, self.apparatus.letters, language=self.language)
        html = render(block, self.mentions.get(block.eid, ()), scene)
        self._here[block.eid] = block, html
        return html

    def away(self, block: Block) -> str:
        """The text of a block on the page of an instrument, where calls lead back to its own."""
        made, html = self._here.get(block.eid, (None, ""))
        if made is block and not any(mark.kind in _CALLED for mark in block.marks):
            return html
        home = rooted(self.document.url)
        scene = Scene(self.instruments, home=home, language=self.language)
        return render(block, self.mentions.get(block.eid, ()), scene)


_CALLED = frozenset({"note-call", "correction", "lacuna", "cell"})
"""Marks whose calls beside the text, or whose cells, are not the same on every page."""


def compose(
    document: Document,
    mentions: Sequence[Mention],
    instruments: Mapping[str, Instrument],
    editions: tuple[Edition, ...] = (),
) -> Composition:
    """Make a document ready to be shown; ``instruments`` has at least those that it links to."""
    here: dict[str, list[Mention]] = {}
    for mention in mentions:
        here.setdefault(mention.eid, []).append(mention)
    words = sum(len(block.text.split()) for block in document.blocks)
    return Composition(
        document, here, instruments, apparatus(document), part_names(document), words, editions
    )
