"""The whole archive, as every page and export sees it: much is known of each document, not all.

An archive of ten thousand documents does not fit into memory as blocks, and a build that changes
one of them must not look at the others. So a ``Head`` says what the pages of others need. What a
head has by the dozen is a tuple: every build reads all heads, and tuples are made fastest.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .case import Case
from .document import Metadata
from .instrument import Instrument
from .mention import MentionForm, MentionStatus
from .pinpoint import Provision
from .problem import Problem


class CitingProvision(NamedTuple):
    """That a document cites a provision, or what lies in it: in how many blocks, how often.

    ``digest`` stands for all that the provision's page shows of it, the document's id and metadata
    included, b"" where it has none.
    """

    provision: Provision
    blocks: int
    mentions: int
    digest: bytes = b""


class Citing(NamedTuple):
    """That a document cites an instrument: in how many blocks, with how many linked mentions.

    ``digest`` stands for all of this, for the document's id and metadata, and for what the
    instrument's page quotes. ``provisions`` are those that it cites, and all that they lie in, in
    order.
    """

    instrument: str
    blocks: int
    mentions: int
    digest: bytes
    provisions: tuple[CitingProvision, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many mentions of a document a rule found, by form and by what became of them."""

    rule: str
    form: MentionForm
    status: MentionStatus
    count: int


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition as a feed tells it: its day (ISO 8601) and the id that the document had on it.

    ``told`` says in French what it changed, "" in the first; ``formerly`` is the id that the
    document had before, "" for the same.
    """

    day: str
    id: str
    told: str = ""
    formerly: str = ""

    @property
    def anchor(self) -> str:
        """Its identifier on the page of the history."""
        return f"edition-{self.day}"


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a document without its blocks.

    ``links`` counts linked mentions; ``made`` are the instruments that a series made for it;
    ``digest`` stands for all that the document's own page shows, ``described`` for its id and
    metadata. ``problems`` are notes and warnings, ``cases`` what is left to the editor; his word
    goes into ``sidecar``, a path relative to the content folder, under a list indented by
    ``indent`` spaces, -1 if there is none yet. ``symbols`` are what stands like a symbol in the
    references at the head of its text. ``recorded``: its ledger says just what it has.
    ``editions`` are those published, oldest first.
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
    described: bytes
    cases: tuple[Case, ...] = ()
    sidecar: str = ""
    indent: int = -1
    tallies: tuple[Tally, ...] = ()
    recorded: bool = False
    symbols: tuple[str, ...] = ()
    editions: tuple[EditionLine, ...] = ()

    @property
    def url(self) -> str:
        """The address under the site's root, with a leading and a closing slash."""
        return f"/documents/{self.id}/"

    @property
    def history_url(self) -> str:
        """The address of the page of what its editions changed, where ``has_history``."""
        return f"{self.url}historique/"

    @property
    def has_history(self) -> bool:
        """Whether it has a page of what its editions changed: more than its first is published."""
        return len(self.editions) > 1


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that cites an instrument, and how."""

    head: Head
    citing: Citing


@dataclass(frozen=True, slots=True)
class CitedProvision:
    """A provision, its numbers as most texts print them, and the documents that cite it.

    ``cited`` are the oldest first; what they are said to do is done to the provision. Only one
    that lies in no other has a page, whose address is ``url``.
    """

    instrument: Instrument
    provision: Provision
    cited: tuple[Cited, ...]

    @property
    def is_outermost(self) -> bool:
        """Whether it lies in no other."""
        return len(self.provision.steps) == 1

    @property
    def url(self) -> str:
        """The address under the site's root of its page, or of the one that it lies in."""
        return f"{self.instrument.url}{self.provision.steps[0].eid}/"


@dataclass(frozen=True, slots=True)
class Former:
    """An address under the site's root that was published and is nobody's own any more.

    ``leads_to`` is the address that took its place, "" where all was withdrawn, on ``day`` and
    for ``reason``, each "" if unknown. ``anchors`` are its identifiers, each with the one that has
    its words there, "" where none has.
    """

    url: str
    title: str
    leads_to: str
    anchors: Mapping[str, str] = field(default_factory=dict)
    day: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that a build knows, in total order, before anything is rendered.

    ``documents`` are sorted newest first, then by id. ``instruments`` holds every record and
    every instrument that a series made, by id. ``cited`` maps an instrument to the documents
    that cite it, oldest first; instruments that nothing cites are absent from it. ``provisions``
    maps an instrument to those of its provisions that are cited, in their order. ``held`` maps an
    instrument to the document that is its text, where the archive has it. ``former`` are the
    addresses that were published and lead elsewhere, or nowhere, in their order.
    """

    documents: tuple[Head, ...]
    instruments: Mapping[str, Instrument]
    cited: Mapping[str, tuple[Cited, ...]]
    problems: tuple[Problem, ...]
    provisions: Mapping[str, tuple[CitedProvision, ...]] = field(default_factory=dict)
    held: Mapping[str, Head] = field(default_factory=dict)
    former: tuple[Former, ...] = ()
