"""The nouns of the archive: frozen dataclasses that import nothing but the standard library."""

from .archive import Archive, Cited, CitedProvision, Citing, CitingProvision, Former, Head, Tally
from .case import Case, CaseCode
from .document import (
    Block,
    BlockKind,
    Document,
    Mark,
    MarkKind,
    Metadata,
    Original,
    Part,
    PartRole,
    Repair,
    RepairKind,
    Ruling,
    Source,
    Span,
    Tombstone,
)
from .instrument import DatedEvent, Instrument, InstrumentClass, Name, NameKind, Series
from .mention import BARE, Mention, MentionForm, MentionStatus
from .pinpoint import ELEMENTS, Pinpoint, Provision, ProvisionKind, Step, roman
from .problem import ArchiveError, Problem, Severity
from .signs import UNSEEN

__all__ = [
    "BARE",
    "ELEMENTS",
    "UNSEEN",
    "Archive",
    "ArchiveError",
    "Block",
    "BlockKind",
    "Case",
    "CaseCode",
    "Cited",
    "CitedProvision",
    "Citing",
    "CitingProvision",
    "DatedEvent",
    "Document",
    "Former",
    "Head",
    "Instrument",
    "InstrumentClass",
    "Mark",
    "MarkKind",
    "Mention",
    "MentionForm",
    "MentionStatus",
    "Metadata",
    "Name",
    "NameKind",
    "Original",
    "Part",
    "PartRole",
    "Pinpoint",
    "Problem",
    "Provision",
    "ProvisionKind",
    "Repair",
    "RepairKind",
    "Ruling",
    "Series",
    "Severity",
    "Source",
    "Span",
    "Step",
    "Tally",
    "Tombstone",
    "roman",
]
