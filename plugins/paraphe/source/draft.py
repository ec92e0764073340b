"""What the steps from lines to blocks hand to each other."""

from dataclasses import dataclass
from typing import NamedTuple

from paraphe.model import BlockKind, MarkKind, Part, Repair, RepairKind

from .strand import Run, RunKind, Strand, reading


@dataclass(frozen=True, slots=True)
class Marker:
    """A sign that opens a piece: ``style`` is its form (``1.``, ``a)``), ``value`` its rank.

    ``sign`` is as printed; ``length`` counts what to cut from the text, the space included.
    """

    style: str
    value: int
    sign: str
    length: int


class Cell(NamedTuple):
    """The source's [start, end) is a cell of a table: its row and column from 1, and its part."""

    start: int
    end: int
    row: int
    column: int
    is_head: bool


class Piece(NamedTuple):
    """A line on its way to a block; ``text`` is the reading text of ``strand``, always.

    ``gap`` counts the blank lines before it, ``page`` says that a page ended there; ``hashes`` is
    the depth of a Markdown heading, 0 for none; ``sign`` is the label, once cut from the strand.
    """

    text: str
    strand: Strand
    gap: int = 0
    page: bool = False
    indent: int = 0
    hashes: int = 0
    bold: bool = False
    marker: Marker | None = None
    kind: BlockKind | None = None
    label: str = ""
    level: int = 0
    part: int = 1
    run_in: int = 0
    sign: Strand = ()
    repairs: tuple[Repair, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def body(self) -> str:
        """The text without the sign that opens it."""
        return self.text[self.marker.length :] if self.marker else self.text

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.strand[0].start

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.strand[-1].end


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The source's [start, end) is set off; ``sign`` is what it was written with."""

    start: int
    end: int
    kind: MarkKind


class Sheet(NamedTuple):
    """A document half-way: every rule takes one and gives one back.

    ``calls`` pairs the place of a note call with that of its note; ``width`` is that of a wrapped
    line, in characters; ``dense`` says that no blank lines part the paragraphs.
    """

    text: str
    pieces: tuple[Piece, ...]
    emphases: tuple[Emphasis, ...] = ()
    repairs: tuple[Repair, ...] = ()
    calls: tuple[tuple[int, int], ...] = ()
    wrapped: bool = False
    width: int = 0
    dense: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Blocks that have everything but an identity; ``repairs`` holds what was dropped.

    ``language`` is the one that the text was read in.
    """

    pieces: tuple[Piece, ...]
    parts: tuple[Part, ...]
    emphases: tuple[Emphasis, ...]
    repairs: tuple[Repair, ...]
    calls: tuple[tuple[int, int], ...] = ()
    language: str = "fr"


def repaired(piece: Piece, kind: RepairKind, rule: str, reason: str, *span: int) -> Piece:
    """The piece with one more repair, of the source's ``span`` or of the whole piece."""
    start, end = span or (piece.start, piece.end)
    return piece._replace(repairs=(*piece.repairs, Repair(kind, rule, (start, end), reason)))


def restrung(piece: Piece, strand: Strand) -> Piece:
    """The piece with another strand, and the text that it reads."""
    return piece._replace(text=reading(strand), strand=strand)


def joined(first: Piece, *others: Piece, kind: RunKind) -> Piece:
    """All pieces as one, with a space between two unless a hyphen stands at the break."""
    text, strand, repairs = first.text, [*first.strand], first.repairs
    for piece in others:
        hyphen = text.endswith(("-", "\u00ad", "’", "'")) and not text.endswith(" -")
        cut_in_two = strand[-1].kind == "text" and not strand[-1].text
        glue = "" if cut_in_two or (hyphen and piece.text[:1].isalnum()) else " "
        strand += (Run(glue, strand[-1].end, piece.start, kind), *piece.strand)
        text += glue + piece.text
        repairs += piece.repairs
    bold = first.bold and all(piece.bold for piece in others)
    return first._replace(text=text, strand=tuple(strand), bold=bold, repairs=repairs)


def dropped(sheet: Sheet, furniture: dict[int, Repair], *, page: bool = True) -> Sheet:
    """The sheet without the pieces of those indices; what follows takes over their gap."""
    if not furniture:
        return sheet
    kept: list[Piece] = []
    gap, turned = 0, False
    for index, piece in enumerate(sheet.pieces):
        if index in furniture:
            gap, turned = max(gap, piece.gap), turned or page or piece.page
            continue
        if gap or turned:
            after = max(gap, piece.gap, 1 if turned else 0)
            kept.append(piece._replace(gap=after, page=piece.page or turned))
        else:
            kept.append(piece)
        gap, turned = 0, False
    lost = tuple(furniture[index] for index in sorted(furniture))
    return sheet._replace(pieces=tuple(kept), repairs=sheet.repairs + lost)


def furniture(piece: Piece, rule: str, reason: str) -> Repair:
    """The record of a piece that is not part of the text."""
    return Repair("furniture", rule, (piece.start, piece.end), reason, before=piece.text)
