"""The whole archive, as every page and export sees it."""

from collections.abc import Mapping
from dataclasses import dataclass

from .document import Document
from .instrument import Instrument
from .mention import Backlink, Mention
from .problem import Problem


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that a build knows, in total order, before anything is rendered.

    ``documents`` are sorted newest first, then by id. ``mentions`` maps a document id to its
    mentions in reading order. ``instruments`` holds every record and every instrument that a
    series made, by id. ``backlinks`` maps an instrument id to the linked blocks that cite it, by
    date, document and place; instruments that nothing cites are absent from it.
    """

    documents: tuple[Document, ...]
    mentions: Mapping[str, tuple[Mention, ...]]
    instruments: Mapping[str, Instrument]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    problems: tuple[Problem, ...]
