"""Tables of a PDF: rows of pieces that stand under each other, with wide gaps between them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .glyphs import Piece
from .layout import Line

Cells = list[list[list[Line]]]
"""Rows of cells of lines, each line one piece."""
_LABEL = re.compile(r"\W*(?:\w{1,4}\W{1,2}|[-–—•▪◦·§*]|\d{1,3})")
_LEAST_ROWS = 2


def find_tables(lines: Sequence[Line]) -> dict[int, tuple[Cells, int]]:
    """The tables by their first line's index: their rows, and the index behind the last line."""
    found: dict[int, tuple[Cells, int]] = {}
    i = 0
    while i < len(lines):
        rows, end = _table(lines, i)
        if len(rows) >= _LEAST_ROWS:
            start = i
            while (more := _over_page(lines, rows, end)) is not None:
                rows, end = more
            found[start] = (rows, end)
            i = end
        else:
            i += 1
    return found


def _over_page(lines: Sequence[Line], rows: Cells, end: int) -> tuple[Cells, int] | None:
    """The table with what goes on with it at the head of the next page, its first row left out."""
    if end >= len(lines) or lines[end].page == lines[end - 1].page:
        return None
    others, behind = _table(lines, end)
    if len(others) < _LEAST_ROWS or _words(others[0]) != _words(rows[0]):
        return None
    return rows + others[1:], behind


def _words(row: list[list[Line]]) -> list[str]:
    return [" ".join(line.text for line in cell) for cell in row]


def _table(lines: Sequence[Line], start: int) -> tuple[Cells, int]:
    first = lines[start]
    if not _tabular(first):
        return [], start
    rows: Cells = []
    at = [piece.left for piece in first.pieces]
    i = start
    while i < len(lines):
        line = _divided(lines[i], at)
        near = i == start or (
            line.page == lines[i - 1].page and 0 < lines[i - 1].base - line.base < 3.2 * line.size
        )
        columns = [_column(piece.left, at, line.size) for piece in line.pieces]
        if not near or None in columns or len(set(columns)) < len(columns):
            break
        goes_on = rows and len(columns) < len(at) and _close(lines[i - 1], line)
        if len(columns) < len(at) and not goes_on:
            break
        if not goes_on:
            rows.append([[] for _ in at])
        for piece, column in zip(line.pieces, columns, strict=True):
            if column is not None:
                rows[-1][column].append(Line((piece,), line.page, line.column, piece.right))
        i += 1
    return rows, i


def _divided(line: Line, at: list[float]) -> Line:
    """The line, its pieces cut where a column begins behind a space: a full cell leaves no gap."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        start = 0
        for j, glyph in enumerate(piece.glyphs):
            spaced = j > start and piece.glyphs[j - 1].text.isspace()
            if spaced and any(abs(glyph.left - x) < 0.15 * line.size for x in at):
                pieces.append(replace(piece, glyphs=piece.glyphs[start : j - 1]))
                start = j
        pieces.append(replace(piece, glyphs=piece.glyphs[start:]))
    return replace(line, pieces=tuple(pieces))


def _tabular(line: Line) -> bool:
    return len(line.pieces) > 1 and not _LABEL.fullmatch(line.pieces[0].text)


def _column(left: float, at: list[float], size: float) -> int | None:
    return next((i for i, x in enumerate(at) if abs(x - left) < 0.6 * size), None)


def _close(before: Line, line: Line) -> bool:
    return 0 < before.base - line.base < 1.45 * line.size
