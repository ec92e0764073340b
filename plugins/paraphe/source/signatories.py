"""Signatures set side by side: « Pour la France » on the left, « Pour le Mali » on the right."""

from .draft import Piece, Sheet, joined, repaired, restrung
from .shapes import office, prose, signed
from .speech import spoken
from .tables import columns

_MOST_LINES = 8
_MOST_BLANKS = 4
"""Lines left free for a hand to sign on."""
_REASON = "signatures imprimées côte à côte, lues l’une après l’autre"


def part_signatories(sheet: Sheet) -> Sheet:
    """Read each column of such lines as a signature of its own, the left one first."""
    pieces = sheet.pieces
    parted: list[Piece] = []
    index, begun = 0, False
    while index < len(pieces):
        piece = pieces[index]
        begun = begun or prose(piece.text)
        end = _end(pieces, index) if begun and len(piece.strand) > 2 else index
        if end > index:
            parted += _signatures(pieces[index:end])
        else:
            parted.append(piece)
        index = max(end, index + 1)
    return sheet._replace(pieces=tuple(parted)) if tuple(parted) != pieces else sheet


def _end(pieces: tuple[Piece, ...], index: int) -> int:
    """The index after the last of the lines side by side that begin here, or ``index``."""
    first = columns(pieces[index])
    texts = ["".join(run.text for run in cell) for cell in first]
    if len(first) < 2 or not all(
        spoken().in_the_name.match(t) or office(t) or signed(t) for t in texts
    ):
        return index
    end = index + 1
    while end < len(pieces) and end < index + _MOST_LINES and pieces[end].gap <= _MOST_BLANKS:
        if len(columns(pieces[end])) != len(first):
            break
        end += 1
    return end if end > index + 1 else index


def _signatures(lines: tuple[Piece, ...]) -> list[Piece]:
    rows = [columns(line) for line in lines]
    found: list[Piece] = []
    for column in range(len(rows[0])):
        cells = [restrung(line, row[column]) for line, row in zip(lines, rows, strict=True)]
        whole = joined(*cells, kind="line-break")._replace(kind="signature")
        found.append(repaired(whole, "unwrap", "side-by-side", _REASON))
    return found
