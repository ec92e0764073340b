"""What is known of a document while its mentions are resolved, in reading order."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from paraphe.authority import Authority, fold
from paraphe.model import Block, Document, Mention

from .definition import Definition, Definitions, definition_of
from .referent import Referent, referent


@dataclass(slots=True)
class Context:
    """The document's blocks, their place and folded text by eid, and what is resolved, in order.

    ``linked`` are the mentions with a link, ``introduced`` the instruments that they link to;
    ``referents`` all texts spoken of, those without a record too.
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
    referents: list[Referent] = field(default_factory=list)
    _settled: dict[tuple[str, int], Mention] = field(default_factory=dict)
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
        return cls(authority, document.blocks, places, folded, defined or {}, symbol)

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
        key = (self.part_of(place), head)
        if key not in self._own:
            words = re.compile(rf"{head}(?!\w)")
            own = (n for n, block in enumerate(self.blocks)
                   if block.part == key[0] and self._names_itself(block, words, head))  # fmt: skip
            self._own[key] = next(own, len(self.blocks))
        return self._own[key] <= place

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
        return definition_of(mention, self.places[mention.eid], self.defined)

    def settled(self, place: tuple[str, int]) -> Mention | None:
        """What was resolved at an (eid, start), None for nothing so far."""
        return self._settled.get(place)

    def add(self, mention: Mention) -> None:
        """Note a mention as resolved, in reading order."""
        self.resolved.append(mention)
        self._settled[mention.eid, mention.start] = mention
        if told := referent(mention, self.places[mention.eid], self.authority):
            self.referents.append(told)
        if mention.status == "linked":
            self.linked.append(mention)
            self.introduced.add(mention.instrument)
