"""Draft + sidecar -> Draft: the structure as an editor says it is, found by quoting the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from paraphe.model import Part, PartRole, Problem, Repair, Severity

from .directives import CONTINUATION, FURNITURE, KINDS, LABELLED, LEVELLED, Directive
from .draft import Draft, Piece, joined, restrung
from .footnotes import notes_last
from .nearest import nearest
from .quoting import bare, quoted
from .shapes import closed
from .sidecar import Sidecar
from .strand import Run, Strand, cut, reading, trimmed

_RULE = "sidecar"
_WHOLE = frozenset({"part-title", "heading", "dateline", "signature", "reference", "notice"})
"""Kinds that are quoted whole; of the others the first words are."""
_NAMES = {
    "title": "titre", "heading": "intertitre", "dateline": "date et lieu",
    "paragraph": "paragraphe", "item": "élément de liste", "footnote": "note",
    "signature": "signature", "reference": "référence", "notice": "avis",
    "annex": "début d’une annexe", "enclosure": "début d’une pièce jointe",
    "nothing": "suite de la même partie", FURNITURE: "élément de page",
    CONTINUATION: "suite de l’alinéa qui précède",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where quoted words stand: [start, end) of the whole text of a piece, its sign included."""

    index: int
    start: int
    end: int


class _RefusedError(Exception):
    """A directive that cannot be followed; ``problem`` says why."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        self.told = code, message, hint
        super().__init__(message)


def arrange(draft: Draft, sidecar: Sidecar) -> tuple[Draft, tuple[Problem, ...]]:
    """Follow a sidecar's directives, in its order; what cannot be followed, as problems.

    No word is lost: what is dropped is recorded, and so is every other step, with its reason.
    """
    problems: list[Problem] = []
    for directive in sidecar.directives:
        try:
            draft = _ordered(_followed(draft, directive))
        except _RefusedError as refused:
            code, message, hint = refused.told
            problems.append(
                Problem(sidecar.path, directive.line, code, Severity.ERROR, message, hint)
            )
    pieces = tuple(sorted(draft.pieces, key=lambda piece: (piece.part, piece.start)))
    return replace(draft, pieces=notes_last(pieces)), tuple(problems)


def _ordered(draft: Draft) -> Draft:
    """The pieces as the source has them, notes behind the text of their part."""
    pieces = sorted(draft.pieces, key=lambda p: (p.part, p.kind == "footnote", p.start))
    return replace(draft, pieces=tuple(pieces))


def _followed(draft: Draft, directive: Directive) -> Draft:
    spot = _spot(draft, directive)
    piece = draft.pieces[spot.index]
    if piece.kind == "footnote" and directive.what != "footnote" and _called(draft, spot.index):
        raise _RefusedError(
            "structure-note", f"« {directive.quote} » is a note that the text calls.",
            "Leave it a note, or say « as: footnote ».",
        )  # fmt: skip
    if directive.what == FURNITURE:
        return _dropped(draft, spot, directive)
    if directive.what == CONTINUATION:
        return _continued(draft, spot, directive)
    return _set_apart(draft, spot, directive)


def _spot(draft: Draft, directive: Directive) -> _Spot:
    texts = [reading(_whole(piece)) for piece in draft.pieces]
    found = [
        _Spot(index, *span)
        for index, text in enumerate(texts)
        for span in quoted(text, bare(text), directive.quote)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise _RefusedError(
            "structure-ambiguous",
            f"« {directive.quote} » stands {len(found)} times in the text.",
            "Quote more of the words that follow.",
        )  # fmt: skip
    near = nearest(directive.quote, texts)
    hint = f"The nearest words are « {near} »." if near else "Quote words of one block."
    raise _RefusedError(
        "structure-not-found", f"« {directive.quote} » does not stand in the text.", hint
    )


def _called(draft: Draft, index: int) -> bool:
    """Whether a call leads to the note: to the first one behind the place where it began."""
    notes = sorted(p.start for p in draft.pieces if p.kind == "footnote")
    before = max((n for n in notes if n < draft.pieces[index].start), default=-1)
    return any(before < note <= draft.pieces[index].start for _, note in draft.calls)


def _whole(piece: Piece) -> Strand:
    """The strand of a piece with the sign that was cut from it."""
    if not piece.sign:
        return piece.strand
    glue = Run(" ", piece.sign[-1].end, piece.start, "space")
    return (*piece.sign, glue, *piece.strand)


def _behind(strand: Strand, place: int) -> Strand:
    """What stands behind a place; a call right at it belongs to what stands before."""
    runs = cut(strand, place) if place else strand
    while place and runs and not runs[0].text:
        runs = runs[1:]
    return trimmed(runs)


def _noted(piece: Piece, directive: Directive) -> Piece:
    """The piece with the record of what the editor said of it."""
    kind = "join" if directive.what == CONTINUATION else "structure"
    span = (piece.start, piece.end)
    repair = Repair(kind, _RULE, span, _reason(directive))  # type: ignore[arg-type]
    return piece._replace(repairs=(*piece.repairs, repair))


def _reason(directive: Directive) -> str:
    names = [_NAMES[name] for name in (directive.what, directive.begins) if name]
    said = f" : {directive.reason}" if directive.reason else ""
    return f"{', '.join(names)}, selon l’édition{said}"


def _dropped(draft: Draft, spot: _Spot, directive: Directive) -> Draft:
    """The draft without the words; what stood before and behind them stays one block."""
    piece = draft.pieces[spot.index]
    strand = _whole(piece)
    words = cut(strand, spot.start, spot.end)
    before, after = trimmed(cut(strand, 0, spot.start)), _behind(strand, spot.end)
    repair = Repair(
        "furniture", _RULE, (words[0].start, words[-1].end), _reason(directive),
        before=reading(words),
    )  # fmt: skip
    kept: list[Piece] = []
    if spot.start <= len(reading(piece.sign)) and after:
        kept = [restrung(piece, after)._replace(sign=(), label="", run_in=0, cells=())]
    elif before:
        glue = (Run(" ", before[-1].end, after[0].start, "page-break"),) if after else ()
        whole = cut((*before, *glue, *after), _head(piece))
        kept = [restrung(piece, whole)._replace(run_in=0, cells=())]
    pieces = (*draft.pieces[: spot.index], *kept, *draft.pieces[spot.index + 1 :])
    return replace(draft, pieces=pieces, repairs=(*draft.repairs, repair))


def _head(piece: Piece) -> int:
    """How many characters of the whole text of a piece stand before its own."""
    return len(reading(piece.sign)) + 1 if piece.sign else 0


def _continued(draft: Draft, spot: _Spot, directive: Directive) -> Draft:
    """The draft with two blocks made one."""
    index = spot.index
    second = draft.pieces[index]
    first = draft.pieces[index - 1] if index else None
    if spot.start > _head(second):
        raise _RefusedError(
            "structure-inside", f"« {directive.quote} » does not begin a block.",
            "Quote the first words of the block that goes on with the one before it.",
        )  # fmt: skip
    if first is None or first.part != second.part or "footnote" in {first.kind, second.kind}:
        raise _RefusedError(
            "structure-inside", f"« {directive.quote} » has no text of its part before it.",
            "If a part is taken to begin here, say « begins: nothing » before.",
        )  # fmt: skip
    whole = joined(first, restrung(second, _whole(second)), kind="page-break")
    whole = _noted(whole._replace(cells=()), directive)
    return replace(draft, pieces=(*draft.pieces[: index - 1], whole, *draft.pieces[index + 1 :]))


def _set_apart(draft: Draft, spot: _Spot, directive: Directive) -> Draft:
    """The draft with the quoted words as a block, or at the head of one."""
    piece = draft.pieces[spot.index]
    strand = _whole(piece)
    start = 0 if spot.start <= _head(piece) else spot.start
    kind = KINDS.get(directive.what) or (piece.kind if not start else "paragraph")
    end = spot.end if kind in _WHOLE and directive.what else None
    before, words = (
        trimmed(cut(strand, 0, start)),
        trimmed(cut(_behind(strand, start), 0, None if end is None else end - start)),
    )
    after = _behind(strand, end) if end is not None else ()
    made: list[Piece] = []
    if before:
        rest = restrung(piece, cut(before, _head(piece)))._replace(run_in=0, cells=())
        is_sentence = rest.kind == "heading" and closed(rest.text)
        made.append(rest._replace(kind="paragraph", level=0) if is_sentence else rest)
    own = restrung(piece, words)._replace(kind=kind, sign=(), label="", level=0, run_in=0)
    own = own._replace(
        cells=() if directive.what else piece.cells, repairs=() if before else piece.repairs
    )
    label = directive.label
    if label is None:
        label = piece.label if not start and kind in LABELLED else ""
    own = _labelled(own, label, directive)
    if kind in LEVELLED:
        own = own._replace(level=directive.level or max(piece.level, 1))
    made.append(_noted(own, directive))
    if after:
        made.append(restrung(piece, after)._replace(
            kind="paragraph", sign=(), label="", level=0, run_in=0, cells=(), repairs=()
        ))  # fmt: skip
    at = spot.index + bool(before)
    pieces = (*draft.pieces[: spot.index], *made, *draft.pieces[spot.index + 1 :])
    if kind == "part-title" and directive.what:
        pieces = _only_title(pieces, at)
    return _with_parts(replace(draft, pieces=pieces), at, directive.begins)


def _labelled(piece: Piece, label: str, directive: Directive) -> Piece:
    """The piece with the label cut from its text, which must begin with it."""
    if not label:
        return piece
    if not piece.text.startswith(label) or not piece.text[len(label) :].strip():
        raise _RefusedError(
            "structure-label", f"« {directive.quote} » does not begin with « {label} ».",
            "The label is printed at the head of the quoted words: quote it with them.",
        )  # fmt: skip
    sign = cut(piece.strand, 0, len(label))
    bare_piece = restrung(piece, trimmed(cut(piece.strand, len(label))))
    return bare_piece._replace(sign=sign, label=label)


def _only_title(pieces: Sequence[Piece], at: int) -> tuple[Piece, ...]:
    """A part has one title: what was taken for it is a reference above, a heading under it."""
    part = pieces[at].part
    return tuple(
        piece
        if piece.kind != "part-title" or piece.part != part or i == at
        else piece._replace(kind="reference" if i < at else "heading", level=int(i > at))
        for i, piece in enumerate(pieces)
    )


def _with_parts(draft: Draft, at: int, begins: str) -> Draft:
    """The draft with a part that begins at a piece, or one that begins no more."""
    pieces, parts = draft.pieces, [*draft.parts]
    first = pieces[at]
    number = first.part
    opens = not any(
        p.part == number and p.kind != "footnote" and p.start < first.start for p in pieces
    )
    if not begins or (begins == "nothing" and (not opens or number == 1)):
        return draft
    if begins == "nothing":
        moved = [p._replace(part=p.part - (p.part >= number)) for p in pieces]
        roles = [part.role for part in parts if part.number != number]
    elif opens and number > 1:
        moved = [*pieces]
        roles = [_role(begins) if part.number == number else part.role for part in parts]
    elif opens:
        return draft
    else:
        later = [p.part > number or (p.part == number and p.start >= first.start) for p in pieces]
        moved = [p._replace(part=p.part + up) for p, up in zip(pieces, later, strict=True)]
        roles = [part.role for part in parts]
        roles.insert(number, _role(begins))
    numbered = tuple(
        Part(n, role, f"att_{n - 1}" if n > 1 else "") for n, role in enumerate(roles, 1)
    )
    return replace(draft, pieces=tuple(moved), parts=numbered)


def _role(begins: str) -> PartRole:
    return "enclosure" if begins == "enclosure" else "annex"
