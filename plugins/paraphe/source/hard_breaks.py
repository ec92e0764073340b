"""Line ends that Markdown writes down: two blanks, or a backslash, at the end of a line."""

import re

from .draft import Piece, Sheet, joined, repaired, restrung
from .shapes import dateline, prose, signed
from .strand import cut

_MEANT = re.compile(r" {2}\r?\n(?=\S)")
"""Two blanks at the end of a line that another one follows at once."""
_LEAST = 30
"""Characters of a line that goes on with a paragraph; a shorter one is a name or an address."""


def join_hard_breaks(sheet: Sheet) -> Sheet:
    """Inside a paragraph such an end is kept as a mark; elsewhere each line stays on its own.

    Blanks at the end of a line say nothing where every line has them.
    """
    text = sheet.text
    slashes = "\\" in text and ("\\\n" in text or "\\\r\n" in text)
    # Lines wrapped by hand are made paragraphs of anyway.
    blanks = not sheet.wrapped and "  " in text
    if not slashes and not blanks:
        return sheet
    ends = {match.start() for match in _MEANT.finditer(text)} if blanks else set()
    ends = ends if len(ends) < 0.5 * len(sheet.pieces) else set()
    if not slashes and not any(p.strand[-1].end in ends and prose(p.text) for p in sheet.pieces):
        return sheet
    groups: list[list[Piece]] = []
    open_end = False
    for piece in sheet.pieces:
        slashed = slashes and piece.text.endswith("\\") and not piece.kind
        bare = _without_slash(piece) if slashed else piece
        if open_end and _goes_on(groups[-1][-1], bare):
            groups[-1].append(bare)
        else:
            groups.append([bare])
        open_end = slashed or piece.strand[-1].end in ends
    return sheet._replace(pieces=tuple(map(_joined, groups)))


def _joined(lines: list[Piece]) -> Piece:
    if len(lines) == 1:
        return lines[0]
    whole = joined(*lines, kind="line-break")
    reason = "fins de lignes voulues, gardées dans le paragraphe"
    return repaired(whole, "join", "hard-break", reason)


def _without_slash(piece: Piece) -> Piece:
    strand = cut(piece.strand, 0, len(piece.text.rstrip("\\").rstrip()))
    if not strand:
        return piece
    reason = "barre oblique laissée par un convertisseur en fin de ligne"
    bare = restrung(piece, strand)
    return repaired(bare, "markup", "hard-break", reason, bare.end, piece.end)


def _goes_on(first: Piece, second: Piece) -> bool:
    if second.gap or second.page or second.marker or second.kind or first.kind:
        return False
    if first.hashes or second.hashes or dateline(second.text) or signed(second.text):
        return False
    return prose(first.text) and len(second.text) > _LEAST
