"""The nouns of the archive: frozen dataclasses that import nothing but the standard library."""

from .archive import Archive, Cited, Citing, Head
from .document import (
    Block,
    BlockKind,
    Document,
    Mark,
    MarkKind,
    Metadata,
    Part,
    PartRole,
    Repair,
    RepairKind,
    Source,
    Span,
)
from .instrument import DatedEvent, Instrument, InstrumentClass, Name, NameKind, Series
from .mention import Mention, MentionForm, MentionStatus
from .problem import ArchiveError, Problem, Severity

__all__ = [
    "Archive",
    "ArchiveError",
    "Block",
    "BlockKind",
    "Cited",
    "Citing",
    "DatedEvent",
    "Document",
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
    "Part",
    "PartRole",
    "Problem",
    "Repair",
    "RepairKind",
    "Series",
    "Severity",
    "Source",
    "Span",
]
