"""What editions of a document changed, paragraph by paragraph, as its ledger remembers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

ChangeKind = Literal[
    "added", "returned", "removed", "joined", "split", "changed", "renumbered", "moved"
]


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as an edition had it: the number printed ("" for none) and its words, on one line."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """What an edition did to one text; ``kinds`` are never empty.

    ``before`` and ``after`` are None where it had no text of its own. ``leads`` are the
    identifiers that have its words now: all of a split, itself first, or the one that it joined.
    """

    eid: str
    kinds: tuple[ChangeKind, ...]
    before: Wording | None
    after: Wording | None
    leads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """Another value of a field of ``Metadata``, as it is told; "" where it had none."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What was published on a day (ISO 8601): every text as it was then, and what had changed.

    ``id`` is that of the document on that day, ``formerly`` its id before, "" where it was the
    same. ``is_first``: nothing was published before.
    """

    day: str
    id: str
    texts: Mapping[str, Wording] = field(default_factory=dict, repr=False)
    changes: tuple[Change, ...] = ()
    corrections: tuple[Correction, ...] = ()
    formerly: str = ""
    is_first: bool = False

    @property
    def anchor(self) -> str:
        """Its identifier on the page of the history."""
        return f"edition-{self.day}"

    def anchor_of(self, eid: str) -> str:
        """The identifier of a change on that page."""
        return f"{self.anchor}--{eid}"
