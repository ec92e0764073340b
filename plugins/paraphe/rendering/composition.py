"""A document as it is set: what its own page and the pages of instruments have in common."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from paraphe.model import Block, Document, Edition, Instrument, Mention

from .address import rooted
from .apparatus import Apparatus, apparatus
from .inline import Scene, render
from .places import PlaceName, place_names
from .titles import part_names


@dataclass(frozen=True, slots=True)
class Composition:
    """A document, and its texts as HTML, each made once however many pages show it.

    ``mentions`` are those of each block that has any; ``part_names`` those of the parts after the
    first; ``words`` is the length of the whole; ``editions`` are those published, oldest first.
    ``linked`` are the mentions with a link, bare provisions among them, by instrument, ``places``
    the blocks that they are in.
    """

    document: Document
    mentions: Mapping[str, Sequence[Mention]]
    instruments: Mapping[str, Instrument]
    apparatus: Apparatus
    part_names: Mapping[int, str]
    words: int
    linked: Mapping[str, Sequence[Mention]]
    places: Mapping[str, tuple[PlaceName, ...]]
    editions: tuple[Edition, ...]
    _scene: Scene
    _elsewhere: Scene
    _here: dict[str, tuple[Block, str]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.document.metadata.language

    def here(self, block: Block) -> str:
        """The text of a block on the document's own page."""
        html = render(block, self.mentions.get(block.eid, ()), self._scene)
        self._here[block.eid] = block, html
        return html

    def away(self, block: Block) -> str:
        """The text of a block on the page of an instrument, where calls lead back to its own."""
        made, html = self._here.get(block.eid, (None, ""))
        if made is block and not any(mark.kind in _CALLED for mark in block.marks):
            return html
        return render(block, self.mentions.get(block.eid, ()), self._elsewhere)


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
    linked: dict[str, list[Mention]] = {}
    for mention in chain.from_iterable(here.values()):
        if mention.status == "linked":
            linked.setdefault(mention.instrument, []).append(mention)
    edited, names = apparatus(document), part_names(document)
    language, home = document.metadata.language, rooted(document.url)
    return Composition(
        document, here, instruments, edited, names,
        sum(len(block.text.split()) for block in document.blocks),
        linked, {cited: _places(document, of, names) for cited, of in linked.items()}, editions,
        Scene(instruments, edited.letters, language=language),
        Scene(instruments, home=home, language=language),
    )  # fmt: skip


def _places(
    document: Document, mentions: Iterable[Mention], names: Mapping[int, str]
) -> tuple[PlaceName, ...]:
    """The blocks of some mentions, each once."""
    return place_names(map(document.block, dict.fromkeys(m.eid for m in mentions)), names)
