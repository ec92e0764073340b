"""What is known of a document while its mentions are resolved, in reading order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from paraphe.authority import Authority, fold
from paraphe.model import Block, Document, Mention


@dataclass(slots=True)
class Context:
    """The document's blocks, their place and folded text by eid, and what is resolved, in order."""

    authority: Authority
    blocks: tuple[Block, ...]
    places: Mapping[str, int]
    folded: Mapping[str, str]
    resolved: list[Mention] = field(default_factory=list)
    linked: list[Mention] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document, authority: Authority) -> "Context":
        """The context of a document in which nothing is resolved yet."""
        places = {block.eid: n for n, block in enumerate(document.blocks)}
        folded = {block.eid: fold(block.text) for block in document.blocks}
        return cls(authority, document.blocks, places, folded)

    def folded_until(self, mention: Mention) -> str:
        """The folded text of the document up to the end of the mention's block."""
        last = self.places[mention.eid]
        return "\n".join(self.folded[block.eid] for block in self.blocks[: last + 1])

    def add(self, mention: Mention) -> None:
        """Note a mention as resolved, in reading order."""
        self.resolved.append(mention)
        if mention.status == "linked":
            self.linked.append(mention)
