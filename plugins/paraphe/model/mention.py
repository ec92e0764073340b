"""A place in a document where an instrument is named."""

from dataclasses import dataclass
from typing import Literal

from .document import Span
from .pinpoint import Pinpoint

MentionForm = Literal["full", "short", "anaphoric"]
MentionStatus = Literal["linked", "ambiguous", "unlinked"]

BARE = "provision"
"""The rule of a provision that stands without its instrument: « Son article VI … »."""


@dataclass(frozen=True, slots=True)
class Mention:
    """``text`` is ``block.text[start:end]`` of the block ``eid``: the one offset frame.

    ``instrument`` is "" where none is certain. ``form``: ``full`` is a title, a variant or a
    number; ``short`` an abbreviation or a name that another mention introduced; ``anaphoric``
    a generic word. ``rule`` names what found it; ``reason``, in French, why it is not linked
    or what it was inferred from. ``pinpoint`` are the provisions that are cited of it, whose
    words stand beside the mention; of a bare provision (``is_bare``) they are the mention.
    """

    eid: str
    start: int
    end: int
    text: str
    instrument: str
    form: MentionForm
    rule: str
    status: MentionStatus
    reason: str = ""
    pinpoint: Pinpoint | None = None

    @property
    def is_bare(self) -> bool:
        """Whether it names a provision and leaves the instrument to be understood."""
        return self.rule == BARE

    @property
    def reach(self) -> Span:
        """The words that one link covers: the mention's own and those of its provisions."""
        if self.pinpoint is None:
            return self.start, self.end
        return min(self.start, self.pinpoint.start), max(self.end, self.pinpoint.end)
