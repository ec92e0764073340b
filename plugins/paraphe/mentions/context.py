"""What is known of a document while its mentions are resolved, in reading order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from paraphe.authority import Authority, fold, key
from paraphe.model import Block, Document, Mention

from .definition import Definition, Definitions, definition_of
from .referent import referent
from .spoken import Spoken

OTHER = "Un texte qui n’a pas de notice porte ce nom"


@dataclass(slots=True)
class Context:
    """The document's blocks, their place and folded text by eid, and what is resolved, in order.

    ``linked`` are the mentions with a link, ``introduced`` the instruments that they link to;
    ``spoken`` are all texts spoken of, those without a record too. ``sections`` holds for each
    block the number of the heading over it, or of the first block of its part, ``titles`` those
    of the titles. ``foreign`` are the (part, word) that stood for a text without a record.
    """

    authority: Authority
    blocks: tuple[Block, ...]
    places: Mapping[str, int]
    folded: Mapping[str, str]
    defined: Definitions = field(default_factory=dict)
    symbol: str = ""
    resolved: list[Mention] = field(default_factory=list)
    linked: list[Mention] = field(default_factory=list)
    introduced: set[str] = field(default_factory=set)
    spoken: Spoken = field(default_factory=Spoken)
    foreign: set[tuple[int, str]] = field(default_factory=set)
    sections: tuple[int, ...] = ()
    titles: tuple[int, ...] = ()
    _settled: dict[tuple[str, int], Mention] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)
    _firsts: dict[str, int] = field(default_factory=dict)
    _own: dict[tuple[int, str], int] = field(default_factory=dict)

    @classmethod
    def of(
        cls, document: Document, authority: Authority, defined: Definitions | None = None
    ) -> "Context":
        """The context of a document in which nothing is resolved yet."""
        places = {block.eid: n for n, block in enumerate(document.blocks)}
        folded = {block.eid: fold(block.text) for block in document.blocks}
        symbol = document.metadata.symbol
        sections = tuple(_sections(document.blocks))
        titles = tuple(n for n, block in enumerate(document.blocks) if block.kind == "part-title")
        return cls(authority, document.blocks, places, folded, defined or {}, symbol,
                   sections=sections, titles=titles)  # fmt: skip

    def holds(self, pattern: str, eid: str) -> bool:
        """Whether an expression is found in the folded text of a block or of one before it."""
        if pattern not in self._firsts:
            found = (n for n, b in enumerate(self.blocks) if re.search(pattern, self.folded[b.eid]))
            self._firsts[pattern] = next(found, len(self.blocks))
        return self._firsts[pattern] <= self.places[eid]

    def part_of(self, place: int) -> int:
        """The part that the block with a number belongs to."""
        return self.blocks[place].part

    def is_own(self, place: int, head: str) -> bool:
        """Whether a generic word is what a part calls itself, by its title or by « présent ».

        « la présente Convention » counts from the block with that number on.
        """
        known = (self.part_of(place), head)
        if known not in self._own:
            words = re.compile(rf"{head}(?!\w)")
            own = (n for n, block in enumerate(self.blocks) if block.part == known[0]
                   and self._names_itself(block, words, head))  # fmt: skip
            self._own[known] = next(own, len(self.blocks))
        return self._own[known] <= place

    def _names_itself(self, block: Block, words: re.Pattern[str], head: str) -> bool:
        folded = self.folded[block.eid]
        if block.kind == "part-title" and words.match(folded):
            return True
        # A search for the bare letters first: it is a hundred times faster, and mostly in vain.
        return any(
            (at := folded.find(f"{itself} {head}")) >= 0
            and words.match(folded, at + len(itself) + 1)
            for itself in ("present", "presente")
        )

    def definition(self, mention: Mention) -> Definition | None:
        """The document's own definition of the words of a mention, if one holds at its place."""
        if mention.text not in self._keys:
            self._keys[mention.text] = key(mention.text)
        given = self.defined.get(self._keys[mention.text])
        return definition_of(mention, self.places[mention.eid], given) if given else None

    def settled(self, place: tuple[str, int]) -> Mention | None:
        """What was resolved at an (eid, start), None for nothing so far."""
        return self._settled.get(place)

    def add(self, mention: Mention) -> None:
        """Note a mention as resolved, in reading order."""
        self.resolved.append(mention)
        self._settled[mention.eid, mention.start] = mention
        if told := referent(mention, self.places[mention.eid], self.authority):
            self.spoken.add(told)
        if mention.reason.startswith(OTHER):
            self.foreign.add((self.part_of(self.places[mention.eid]), mention.text))
        if mention.status == "linked":
            self.linked.append(mention)
            self.introduced.add(mention.instrument)


def _sections(blocks: Sequence[Block]) -> Iterator[int]:
    start = 0
    for place, block in enumerate(blocks):
        if block.kind == "heading" or (place and block.part != blocks[place - 1].part):
            start = place
        yield start
