"""What the steps from lines to blocks hand to each other."""

from dataclasses import dataclass, field, replace

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


@dataclass(frozen=True, slots=True)
class Piece:
    """A line on its way to a block.

    ``gap`` counts the blank lines before it, ``page`` says that a page ended there; ``hashes`` is
    the depth of a Markdown heading, 0 for none; ``sign`` is the label, once cut from the strand.
    """

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
    part: int = 0
    run_in: int = 0
    sign: Strand = ()
    repairs: tuple[Repair, ...] = ()
    text: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", reading(self.strand))

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
        return max(run.end for run in self.strand)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The source's [start, end) is set off; ``sign`` is what it was written with."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Sheet:
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
    """Blocks that have everything but an identity; ``repairs`` holds what was dropped."""

    pieces: tuple[Piece, ...]
    parts: tuple[Part, ...]
    emphases: tuple[Emphasis, ...]
    repairs: tuple[Repair, ...]
    calls: tuple[tuple[int, int], ...] = ()


def repaired(piece: Piece, kind: RepairKind, rule: str, reason: str, *span: int) -> Piece:
    """The piece with one more repair, of the source's ``span`` or of the whole piece."""
    start, end = span or (piece.start, piece.end)
    return replace(piece, repairs=(*piece.repairs, Repair(kind, rule, (start, end), reason)))


def joined(first: Piece, second: Piece, kind: RunKind) -> Piece:
    """Both pieces as one, with a space between unless a hyphen stands at the break."""
    hyphen = first.text.endswith(("-", "\u00ad", "’", "'")) and not first.text.endswith(" -")
    glue = "" if hyphen and second.text[:1].isalnum() else " "
    between = Run(glue, first.end, second.start, kind)
    return replace(
        first,
        strand=(*first.strand, between, *second.strand),
        bold=first.bold and second.bold,
        repairs=first.repairs + second.repairs,
    )


def dropped(sheet: Sheet, furniture: dict[int, Repair], *, page: bool = True) -> Sheet:
    """The sheet without the pieces of those indices; what follows takes over their gap."""
    kept: list[Piece] = []
    gap, turned = 0, False
    for index, piece in enumerate(sheet.pieces):
        if index in furniture:
            gap, turned = max(gap, piece.gap), turned or page or piece.page
            continue
        if gap or turned:
            after = max(gap, piece.gap, 1 if turned else 0)
            kept.append(replace(piece, gap=after, page=piece.page or turned))
        else:
            kept.append(piece)
        gap, turned = 0, False
    lost = tuple(furniture[index] for index in sorted(furniture))
    return replace(sheet, pieces=tuple(kept), repairs=sheet.repairs + lost)


def furniture(piece: Piece, rule: str, reason: str) -> Repair:
    """The record of a piece that is not part of the text."""
    return Repair("furniture", rule, (piece.start, piece.end), reason, before=piece.text)
