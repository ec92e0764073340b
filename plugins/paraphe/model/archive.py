"""The whole archive, as every page and export sees it: much is known of each document, not all.

An archive of ten thousand documents does not fit into memory as blocks, and a build that changes
one of them must not look at the others. So a ``Head`` says what the pages of others need.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .document import Metadata
from .instrument import Instrument
from .problem import Problem


@dataclass(frozen=True, slots=True)
class Citing:
    """That a document cites an instrument: in how many blocks, with how many linked mentions.

    ``digest`` stands for all that the instrument's page shows of it.
    """

    instrument: str
    blocks: int
    mentions: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a document without its blocks.

    ``links`` counts linked mentions; ``made`` are the instruments that a series made for it;
    ``digest`` stands for all that the document's own page shows. ``problems`` are notes and
    warnings, mentions that were left open among them.
    """

    id: str
    source_path: str
    sha256: str
    metadata: Metadata
    words: int
    paragraphs: int
    annexes: int
    lacunae: int
    links: int
    citing: tuple[Citing, ...]
    made: tuple[Instrument, ...]
    problems: tuple[Problem, ...]
    digest: bytes

    @property
    def url(self) -> str:
        """The address under the site's root, with a leading and a closing slash."""
        return f"/documents/{self.id}/"


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that cites an instrument, and how."""

    head: Head
    citing: Citing


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that a build knows, in total order, before anything is rendered.

    ``documents`` are sorted newest first, then by id. ``instruments`` holds every record and
    every instrument that a series made, by id. ``cited`` maps an instrument to the documents
    that cite it, oldest first; instruments that nothing cites are absent from it.
    """

    documents: tuple[Head, ...]
    instruments: Mapping[str, Instrument]
    cited: Mapping[str, tuple[Cited, ...]]
    problems: tuple[Problem, ...]
