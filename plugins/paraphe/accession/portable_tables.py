"""Tables of a PDF: rows of pieces that stand under each other, with wide gaps between them."""

import re
from collections.abc import Sequence

from .portable_layout import Line

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
            found[i] = (rows, end)
            i = end
        else:
            i += 1
    return found


def _table(lines: Sequence[Line], start: int) -> tuple[Cells, int]:
    first = lines[start]
    if not _tabular(first):
        return [], start
    rows: Cells = []
    at = [piece.left for piece in first.pieces]
    i = start
    while i < len(lines):
        line = lines[i]
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


def _tabular(line: Line) -> bool:
    return len(line.pieces) > 1 and not _LABEL.fullmatch(line.pieces[0].text)


def _column(left: float, at: list[float], size: float) -> int | None:
    return next((i for i, x in enumerate(at) if abs(x - left) < 0.6 * size), None)


def _close(before: Line, line: Line) -> bool:
    return 0 < before.base - line.base < 1.45 * line.size
