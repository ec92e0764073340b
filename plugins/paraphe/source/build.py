"""Draft -> Document: identity, marks, corrections and metadata."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import PurePosixPath

from paraphe.model import Block, Document, Mark, Problem, Repair, Ruling, Source

from .arrange import arrange
from .corrections import correct
from .draft import Draft, Emphasis, Piece
from .identity import identify
from .metadata import describe
from .rulings import place_rulings
from .sidecar import Sidecar
from .speech import speaking
from .strand import Ruler, spans
from .unseen import unseen_signs


def build(draft: Draft, source: Source, sidecar: Sidecar | None) -> Document:
    """Give every block its identifier, once; apply the corrections; say what is known.

    Problems of the document (an assumption, a quote that finds no place) come with it.
    """
    unfollowed: tuple[Problem, ...] = ()
    if sidecar and sidecar.directives:
        draft, unfollowed = arrange(draft, sidecar)
    eids = identify(draft.pieces, draft.parts)
    blocks = _blocks(draft, eids, source.text)
    repairs = [
        _repair_of(eid, repair)
        for piece, eid in zip(draft.pieces, eids, strict=True) for repair in piece.repairs
    ]  # fmt: skip
    problems: list[Problem] = []
    rulings: tuple[Ruling, ...] = ()
    if sidecar:
        strands = [piece.strand for piece in draft.pieces]
        blocks, corrected, problems = correct(blocks, sidecar, strands)
        repairs += [_repair_of(blocks[i].eid, repair) for i, repair in corrected]
        rulings, unplaced = place_rulings(blocks, sidecar)
        problems += unplaced
    with speaking(draft.language):
        metadata, notes_on = describe(blocks, source, sidecar, draft.language)
    return Document(
        id=PurePosixPath(source.path).stem,
        source=source,
        metadata=metadata,
        parts=draft.parts,
        blocks=tuple(blocks),
        repairs=tuple(sorted([*draft.repairs, *repairs], key=_order)),
        problems=(*unfollowed, *problems, *notes_on, *unseen_signs(source)),
        sidecar=sidecar.path if sidecar else "",
        rulings=rulings,
        indent=sidecar.indent if sidecar else -1,
    )


def _order(repair: Repair) -> tuple[int, int, str, str]:
    return (*repair.source, repair.kind, repair.rule)


def _blocks(draft: Draft, eids: Sequence[str], text: str) -> list[Block]:
    near, calls = _Near(draft.emphases), _calls(draft, eids)
    return [
        Block(
            kind=piece.kind or "paragraph",
            label=piece.label,
            text=piece.text,
            part=piece.part,
            source=spans((*piece.sign, *piece.strand)),
            marks=_marks(piece, near.to(piece), text, calls),
            level=piece.level,
            eid=eid,
        )
        for piece, eid in zip(draft.pieces, eids, strict=True)
    ]


def _calls(draft: Draft, eids: Sequence[str]) -> dict[int, str]:
    """The identifier of the note that is called at a place."""
    notes = {
        piece.start: eid
        for piece, eid in zip(draft.pieces, eids, strict=True) if piece.kind == "footnote"
    }  # fmt: skip
    feet = sorted(notes)
    # A note began at its sign, which has been cut off since.
    return {call: notes[feet[bisect_left(feet, note)]] for call, note in draft.calls}


class _Near:
    """Emphases by place, so that a piece is compared with its own ones alone."""

    def __init__(self, emphases: Sequence[Emphasis]) -> None:
        self._emphases = emphases
        self._starts = [emphasis.start for emphasis in emphases]
        self._ends = list(accumulate((emphasis.end for emphasis in emphases), max))

    def to(self, piece: Piece) -> Sequence[Emphasis]:
        """Those that may reach into a piece, in order."""
        first, last = bisect_right(self._ends, piece.start), bisect_left(self._starts, piece.end)
        return self._emphases[first:last]


def _marks(
    piece: Piece, emphases: Sequence[Emphasis], text: str, calls: Mapping[int, str]
) -> tuple[Mark, ...]:
    marks = [*_run_marks(piece, text, calls)]
    marks += _emphasis_marks(piece, emphases) if emphases else ()
    marks += _cell_marks(piece) if piece.cells else ()
    if piece.run_in:
        marks.append(Mark(0, piece.run_in, "run-in"))
    if len(marks) > 1:
        marks.sort(key=lambda m: (m.start, -m.end, m.kind))
    return tuple(marks)


def _run_marks(piece: Piece, text: str, calls: Mapping[int, str]) -> Iterator[Mark]:
    at = 0
    for run in piece.strand:
        end = at + len(run.text)
        if run.kind == "lacuna":
            yield Mark(at, end, "lacuna", str(text.count("\ufffd", run.start, run.end)))
        elif run.kind == "note-call":
            yield Mark(at, end, "note-call", calls[run.start], text[run.start : run.end])
        elif run.kind in {"line-break", "page-break"}:
            yield Mark(at, end, run.kind)
        at = end


def _emphasis_marks(piece: Piece, emphases: Sequence[Emphasis]) -> Iterator[Mark]:
    ruler = Ruler(piece.strand)
    for emphasis in emphases:
        start, end = ruler.offset(emphasis.start), ruler.offset(emphasis.end)
        if start < end:
            yield Mark(start, end, emphasis.kind)


def _cell_marks(piece: Piece) -> Iterator[Mark]:
    ruler = Ruler(piece.strand)
    for cell in piece.cells:
        start, end = ruler.offset(cell.start), ruler.offset(cell.end)
        label = "head" if cell.is_head else ""
        yield Mark(start, end, "cell", f"{cell.row},{cell.column}", label)


def _repair_of(eid: str, repair: Repair) -> Repair:
    r = repair
    return Repair(r.kind, r.rule, r.source, r.reason, r.before, r.after, eid)
