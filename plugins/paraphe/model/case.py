"""What a document leaves to its editor: words that may cite something, and what would settle it."""

from dataclasses import dataclass
from typing import Literal

CaseCode = Literal[
    "year-misfit", "mention-ambiguous", "mention-unlinked", "number-unmatched",
    "abbreviation-undefined",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """``words`` of the block ``eid``, on that ``line`` of the source, from 1; where and why.

    ``quote`` holds the words and finds them again in a sidecar; "" if nothing can. It stands
    once, or, if ``everywhere``, is meant wherever it stands. ``reason`` is a French sentence;
    ``choices`` are the identifiers of instruments that may be meant; ``count`` is in how many
    places of the document the case is the same.
    """

    code: CaseCode
    eid: str
    line: int
    words: str
    quote: str
    everywhere: bool
    reason: str
    choices: tuple[str, ...] = ()
    count: int = 1
