"""A document, from the bytes received to the blocks that have an address."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Literal

from .problem import Problem

Span = tuple[int, int]
"""Half-open interval of code points: (start, end)."""

BlockKind = Literal[
    "part-title", "heading", "dateline", "paragraph", "list-item",
    "footnote", "signature", "reference", "notice", "table",
]  # fmt: skip

MarkKind = Literal[
    "strong", "emphasis", "lacuna", "correction", "page-break", "line-break", "note-call",
    "run-in", "cell",
]  # fmt: skip

RepairKind = Literal[
    "join", "unwrap", "furniture", "markup", "structure", "move", "lacuna", "correction"
]  # fmt: skip

PartRole = Literal["main", "annex", "enclosure"]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as received: ``path`` relative to the content folder, ``text`` with its newlines.

    ``size`` is in bytes; ``sha256`` is the digest of the bytes, in hexadecimal.
    """

    path: str
    sha256: str
    size: int
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What holds of [start, end) of a block's reading text; start == end for a point.

    ``value``: of a lacuna, the number of characters lost; of a correction, the reading that the
    editor gives, while the text keeps the one received; of a note call, the eid of its footnote;
    of a line break or page break, ""; of a cell of a table, its row and column, each from 1
    (``2,3``). ``label``: of a note call, the sign as printed; of a correction, its reason; of a
    cell that heads a row or a column, ``head``. Corrections of one block never overlap, nor cells.
    """

    start: int
    end: int
    kind: MarkKind
    value: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """One recorded step between the text as received and the text as read.

    ``source`` is a span of ``Source.text``; ``rule`` names the rule; ``reason`` is a French
    sentence for the page; ``before`` is the reading received, ``after`` the reading given, which
    the page shows; the text of a block keeps ``before`` where ``kind`` is a correction. ``eid``
    names the block concerned, "" where the text was dropped.
    """

    kind: RepairKind
    rule: str
    source: Span
    reason: str
    before: str = ""
    after: str = ""
    eid: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """The smallest thing with an address: a title, a paragraph, an item, a note.

    ``text`` is the reading text as received: no label, no markup, no line breaks; a lacuna is one
    U+FFFD; corrections are marks on it.
    ``label`` is as printed (``27.``, ``a)``, ``-``, ``*``), "" for none. ``part`` counts from 1.
    ``level`` is the depth of a heading or an item, from 1; 0 elsewhere. ``source`` lists the
    spans of ``Source.text`` that it was made of, in reading order. ``eid`` is given by ``build``.
    """

    kind: BlockKind
    label: str
    text: str
    part: int
    source: tuple[Span, ...]
    marks: tuple[Mark, ...] = ()
    level: int = 0
    eid: str = ""

    @property
    def corrected(self) -> str:
        """The text as the editor reads it: each correction in the place of the words received."""
        text = self.text
        for mark in reversed(self.marks):
            if mark.kind == "correction":
                text = f"{text[: mark.start]}{mark.value}{text[mark.end :]}"
        return text


@dataclass(frozen=True, slots=True)
class Ruling:
    """An editor's word on [start, end) of the block ``eid``: what it cites, "" if nothing.

    ``reason`` is a French sentence, or ""; ``line`` is that in the sidecar. ``everywhere``: it
    was given for every place of the words, and yields to one for this place.
    """

    eid: str
    start: int
    end: int
    instrument: str
    reason: str
    line: int
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A text that numbers anew: the main document (1), an annex, an enclosed text.

    ``eid`` prefixes its blocks' (``att_1`` → ``att_1__para_5``); "" for the main document.
    """

    number: int
    role: PartRole
    eid: str


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A published identifier whose text the document no longer has: ``quote`` are its first words.

    ``after`` is the eid of the block that it stands behind, "" at the head of its part; ``day`` is
    when it went (ISO 8601), ``reason`` a French sentence, both "" if unknown.
    """

    eid: str
    part: int
    after: str
    quote: str
    day: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Original:
    """The file that a text was made from: its ``path`` relative to the content folder.

    ``sha256`` is the digest of its bytes when it was taken in, ``name`` what it was called then.
    """

    path: str
    sha256: str
    name: str

    def offered_as(self, identifier: str) -> str:
        """Its name beside the page of the document; a web page is text there, and does not run."""
        suffix = PurePosixPath(self.path).suffix.lower()
        plain = suffix in {".txt", ".text", ".md", ".markdown", ".docx", ".odt", ".rtf", ".pdf"}
        return f"{identifier}.original{suffix}{'' if plain else '.txt'}"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document. Dates are ISO 8601 days; unknown is "" or ().

    ``assumed`` names the fields read from the text, for want of a sidecar; ``restored`` those
    that an editor supplied and the text does not state: they are shown in brackets.
    ``translation_of`` is the id of the document of which this is the text in another language.
    """

    title: str
    date: str = ""
    place: str = ""
    issuers: tuple[str, ...] = ()
    kind: str = ""
    symbol: str = ""
    language: str = "fr"
    authentic_languages: tuple[str, ...] = ()
    excerpt: str = ""
    note: str = ""
    part_titles: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    original: Original | None = None
    translation_of: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document ready to be read and cited: every block has its eid, unique in the document.

    ``sidecar`` is its path relative to the content folder, "" where there is none; ``rulings``
    are what it says of mentions, in reading order and without overlaps, in a list that is
    indented by ``indent`` spaces, -1 where there is no list. ``aliases`` maps a published
    identifier that is no block's or part's own any more to the one whose text holds its words.
    """

    id: str
    source: Source
    metadata: Metadata
    parts: tuple[Part, ...]
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...] = ()
    problems: tuple[Problem, ...] = ()
    sidecar: str = ""
    rulings: tuple[Ruling, ...] = ()
    indent: int = -1
    aliases: Mapping[str, str] = field(default_factory=dict, hash=False)
    tombstones: tuple[Tombstone, ...] = ()
    _by_eid: Mapping[str, Block] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_eid", {block.eid: block for block in self.blocks})

    def block(self, eid: str) -> Block:
        """The block of that identifier; KeyError where there is none."""
        return self._by_eid[eid]

    @property
    def anchors(self) -> frozenset[str]:
        """Every identifier that a link to this document may end in, in whatever form it is."""
        here = (
            *(part.eid for part in self.parts if part.eid),
            *self._by_eid,
            *self.aliases,
            *(stone.eid for stone in self.tombstones),
        )
        return frozenset(here)

    @property
    def url(self) -> str:
        """The address under the site's root, with a leading and a closing slash."""
        return f"/documents/{self.id}/"
