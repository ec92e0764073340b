"""What is known of a document while its mentions are resolved, in reading order."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from paraphe.authority import Authority, fold
from paraphe.model import Block, Document, Mention


@dataclass(slots=True)
class Context:
    """The document's blocks, their place and folded text by eid, and what is resolved, in order.

    ``linked`` are the mentions with a link, ``introduced`` the instruments that they link to.
    """

    authority: Authority
    blocks: tuple[Block, ...]
    places: Mapping[str, int]
    folded: Mapping[str, str]
    resolved: list[Mention] = field(default_factory=list)
    linked: list[Mention] = field(default_factory=list)
    introduced: set[str] = field(default_factory=set)
    _held: dict[tuple[str, str], bool] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, authority: Authority) -> "Context":
        """The context of a document in which nothing is resolved yet."""
        places = {block.eid: n for n, block in enumerate(document.blocks)}
        folded = {block.eid: fold(block.text) for block in document.blocks}
        return cls(authority, document.blocks, places, folded)

    def holds(self, pattern: str, eid: str) -> bool:
        """Whether an expression is found in the folded text up to the end of a block."""
        if (pattern, eid) not in self._held:
            blocks = self.blocks[: self.places[eid] + 1]
            text = "\n".join(self.folded[block.eid] for block in blocks)
            self._held[pattern, eid] = re.search(pattern, text) is not None
        return self._held[pattern, eid]

    def add(self, mention: Mention) -> None:
        """Note a mention as resolved, in reading order."""
        self.resolved.append(mention)
        if mention.status == "linked":
            self.linked.append(mention)
            self.introduced.add(mention.instrument)
