"""Numbered paragraphs and items of lists: kind, label, depth."""

from paraphe.model import BlockKind

from .draft import Piece, Sheet
from .markers import NUMBERED
from .strand import cut, reading

_KEPT = frozenset({"heading", "part-title", "signature", "dateline", "reference", "notice"})


def label_items(sheet: Sheet) -> Sheet:
    """Cut the sign that opens a piece from its text, and say what it makes of the piece."""
    found: list[Piece] = []
    rows: list[str] = []
    main, part = "", 0
    before: Piece | None = None
    for piece in sheet.pieces:
        if piece.part != part:
            rows, main, part, before = [], "", piece.part, None
        if piece.kind in _KEPT or not piece.marker:
            if piece.kind != "footnote":
                rows = [] if not before or not _goes_under(piece) else rows
                main = "" if _is_article(piece) else main
                before = piece
            found.append(piece if piece.kind else piece._replace(kind="paragraph"))
            continue
        if piece.kind == "footnote":
            found.append(_labelled(piece, "footnote", 0))
            continue
        style = piece.marker.style
        if style in NUMBERED and _numbers(piece, before, main, rows):
            main, rows = main or style, []
            labelled = _labelled(piece, "paragraph", 0)
        else:
            rows = rows[: rows.index(style) + 1] if style in rows else [*rows, style]
            labelled = _labelled(piece, "list-item", len(rows))
        found.append(labelled)
        before = piece
    return sheet._replace(pieces=tuple(found))


def _is_article(piece: Piece) -> bool:
    """Whether paragraphs are numbered anew under it, perhaps with other signs."""
    return piece.kind == "heading" and bool(piece.marker and piece.marker.style == "article")


def _goes_under(piece: Piece) -> bool:
    return piece.kind is None and piece.text[:1].islower()


def _numbers(piece: Piece, before: Piece | None, main: str, rows: list[str]) -> bool:
    """Whether the sign numbers a paragraph of the text, not an item of a list."""
    marker = piece.marker
    if marker is None or (marker.style in rows and marker.value > 1):
        return marker is None
    if main:
        return marker.style == main and not (marker.value == 1 and _introduces(before))
    introduced = marker.value == 1 and _introduces(before)
    if rows and rows[0] != marker.style:
        return not introduced
    return not (introduced and piece.text.rstrip().endswith((";", ",")))


def _introduces(piece: Piece | None) -> bool:
    return piece is not None and piece.kind is None and piece.text.rstrip().endswith(":")


def _labelled(piece: Piece, kind: BlockKind, level: int) -> Piece:
    marker = piece.marker
    if marker is None:
        return piece
    strand = cut(piece.strand, marker.length)
    sign = cut(piece.strand, 0, len(marker.sign))
    if not strand:
        return piece._replace(kind=kind, marker=None)
    return piece._replace(
        text=reading(strand), strand=strand, kind=kind, sign=sign, label=marker.sign, level=level
    )
