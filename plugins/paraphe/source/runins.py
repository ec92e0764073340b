"""Headings run into their paragraph: « Comité préparatoire – Nous soulignons … »."""

import re

from .draft import Piece, Sheet

_RUN_IN = re.compile(r"(?P<head>[A-ZÀ-Ý][^.!?;:–—]{3,220}?)\s[–—]\s(?=[A-ZÀ-Ý«])")


def mark_run_ins(sheet: Sheet) -> Sheet:
    """Note how far the heading reaches that a labelled paragraph begins with."""
    return sheet._replace(pieces=tuple(_marked(piece) for piece in sheet.pieces))


def _marked(piece: Piece) -> Piece:
    if not piece.label or piece.kind not in {"paragraph", "list-item"}:
        return piece
    dashed = "–" in piece.text or "—" in piece.text
    match = _RUN_IN.match(piece.text) if dashed else None
    return piece._replace(run_in=match.end("head")) if match else piece
