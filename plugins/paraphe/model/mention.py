"""A place in a document where an instrument is named."""

from dataclasses import dataclass
from typing import Literal

MentionForm = Literal["full", "short", "anaphoric"]
MentionStatus = Literal["linked", "ambiguous", "unlinked"]


@dataclass(frozen=True, slots=True)
class Mention:
    """``text`` is ``block.text[start:end]`` of the block ``eid``: the one offset frame.

    ``instrument`` is "" where none is certain. ``form``: ``full`` is a title, a variant or a
    number; ``short`` an abbreviation or a name that another mention introduced; ``anaphoric``
    a generic word. ``rule`` names what found it; ``reason``, in French, why it is not linked
    or what it was inferred from.
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
