"""Rows of cells, in Markdown's pipes or set in columns, made one table."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

from .draft import Cell, Piece, Sheet, furniture, repaired, restrung
from .strand import Run, Strand, trimmed

_PIPE = re.compile(r"\\?\|")
_DELIMITER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_RULED = re.compile(r"[-=_+ ]{5,}")
_SIGN = re.compile(
    r"\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[IVXL]{1,6}|[A-Z])\s?[.)°-]{1,2}|[-–—*•·§]|\W+"
)
"""What opens a paragraph or an item: its text behind a tab is no second column."""
_LEAST_ROWS = 3
_WIDEST = 60
"""Characters that a cell set with blanks alone may have."""
_REASON = "lignes et colonnes rétablies en un tableau"

Row = tuple[Strand, ...]


def gather_tables(sheet: Sheet) -> Sheet:
    """Make one piece of the lines of each table; its text are the texts of the cells."""
    pieces = sheet.pieces
    has_pipes = "|" in sheet.text
    if not has_pipes and not any(len(piece.strand) > 2 for piece in pieces):
        return sheet
    gathered: list[Piece] = []
    repairs = list(sheet.repairs)
    index = piped = lined = 0
    while index < len(pieces):
        end, split = index, columns
        # Lines once looked at in vain are not looked at from the next of them again.
        if has_pipes and index >= piped and "|" in pieces[index].text:
            end, piped = _piped_end(pieces, index)
            split = _piped if end > index else columns
        if end == index and index >= lined and len(pieces[index].strand) > 2:
            end, lined = _set_end(pieces, index, sheet.text)
        if end == index:
            gathered.append(pieces[index])
        else:
            lines = pieces[index:end]
            ruled = [i for i, line in enumerate(lines) if _rules(line)]
            repairs += [furniture(lines[i], "rule", "filet du tableau, sans texte") for i in ruled]
            rows = [split(line) for i, line in enumerate(lines) if i not in ruled]
            gathered += _table(lines[0], rows, _heads(rows, ruled))
        index = max(end, index + 1)
    if len(gathered) == len(pieces):
        return sheet
    return sheet._replace(pieces=tuple(gathered), repairs=tuple(repairs))


def _rules(line: Piece) -> bool:
    return bool(_DELIMITER.fullmatch(line.text) or _RULED.fullmatch(line.text))


def _piped_end(pieces: Sequence[Piece], index: int) -> tuple[int, int]:
    """The index after the table in pipes that begins here, or ``index``; how far it was looked.

    One pipe says nothing; a line of dashes in as many columns does, or a frame round each row.
    """
    first, second = pieces[index], pieces[index + 1] if index + 1 < len(pieces) else None
    width = len(_piped(first))
    if second is None or _apart(second) or _rules(first):
        return index, index + 1
    ruled = _DELIMITER.fullmatch(second.text) and len(_piped(second)) == width
    framed = _is_framed(first) and _is_framed(second) and width > 1
    if not ruled and not framed:
        return index, index + 1
    end = index + 1
    while end < len(pieces) and not _apart(pieces[end]):
        if "|" not in pieces[end].text or not (ruled or _is_framed(pieces[end])):
            break
        end += 1
    even = ruled or all(len(_piped(piece)) == width for piece in pieces[index:end])
    return (end, end) if even and end > index + 1 + bool(ruled) else (index, end)


def _is_framed(piece: Piece) -> bool:
    return piece.text[0] == piece.text[-1] == "|" and len(piece.text) > 1


def _apart(piece: Piece) -> bool:
    return bool(piece.gap or piece.page)


def _piped(piece: Piece) -> Row:
    """The cells between the pipes of a line; what stands outside the outer pipes is none."""
    cells: list[list[Run]] = [[]]
    for run in piece.strand:
        if run.kind == "text" and "|" in run.text:
            first, *others = _divided(run)
            cells[-1] += first
            cells += others
        else:
            cells[-1].append(run)
    row = [trimmed(tuple(cell)) for cell in cells]
    begin = 1 if piece.text[:1] == "|" else 0
    end = len(row) - 1 if len(row) > 1 and not row[-1] and piece.text[-1:] == "|" else len(row)
    return tuple(row[begin:end])


def _divided(run: Run) -> list[list[Run]]:
    """A run at its pipes; a pipe behind a backslash is a sign of the cell."""
    cells: list[list[Run]] = [[]]
    at = 0
    for pipe in _PIPE.finditer(run.text):
        if at < pipe.start():
            cells[-1].append(_piece_of(run, at, pipe.start()))
        if len(pipe[0]) > 1:
            at = pipe.end() - 1
        else:
            cells.append([])
            at = pipe.end()
    if at < len(run.text):
        cells[-1].append(_piece_of(run, at, len(run.text)))
    return cells


def _piece_of(run: Run, low: int, high: int) -> Run:
    return Run(run.text[low:high], run.start + low, run.start + high)


def _set_end(pieces: Sequence[Piece], index: int, text: str) -> tuple[int, int]:
    """The index after the table in columns that begins here, or ``index``; how far it was looked.

    Its rows have as many cells, one under the other; three columns, or figures in the last one.
    """
    rows: list[Row] = []
    end = index
    while end < len(pieces) and (end == index or not _apart(pieces[end])):
        row = columns(pieces[end])
        if _rules(pieces[end]) and rows:
            end += 1
            continue
        if len(row) < 2 or (rows and len(row) != len(rows[0])) or not _cells(row, text):
            break
        rows.append(row)
        end += 1
    if len(rows) < _LEAST_ROWS:
        return index, end
    figured = all(any(c.isdigit() for c in row[-1][0].text) for row in rows[1:])
    if (len(rows[0]) < 3 and not figured) or not _aligned(pieces[index:end], rows, text):
        return index, end
    return end, end


def columns(piece: Piece) -> Row:
    """The cells of a line whose columns two blanks or a tab part."""
    cells: list[list[Run]] = [[]]
    for run in piece.strand:
        if run.kind == "space":
            cells.append([])
        else:
            cells[-1].append(run)
    return tuple(tuple(cell) for cell in cells)


def _cells(row: Row, text: str) -> bool:
    if any(not cell or cell[-1].end - cell[0].start > _WIDEST for cell in row):
        return False
    if _SIGN.fullmatch(row[0][0].text):
        return False
    gaps = [text[a[-1].end : b[0].start] for a, b in pairwise(row)]
    return all("\t" in gap or len(gap) > 2 for gap in gaps)


def _aligned(lines: Sequence[Piece], rows: Sequence[Row], text: str) -> bool:
    """Whether each column begins, or ends, at one place of the line; tabs align by themselves."""
    if all("\t" in text[a[-1].end : b[0].start] for row in rows for a, b in pairwise(row)):
        return True
    begins = [line.start - line.indent for line in lines if not _rules(line)]
    for column in range(1, len(rows[0])):
        left = [row[column][0].start - at for row, at in zip(rows, begins, strict=True)]
        right = [row[column][-1].end - at for row, at in zip(rows, begins, strict=True)]
        body = right[1:]
        if max(left) - min(left) > 1 and max(body) - min(body) > 1:
            return False
    return True


def _heads(rows: Sequence[Row], ruled: Sequence[int]) -> bool:
    """Whether the first row names the columns: a rule under it says so, or figures under words."""
    if len(rows) < 2:
        return False
    if 1 in ruled:
        return True
    shares = [fmean(any(c.isdigit() for r in cell for c in r.text) for cell in row) for row in rows]
    return not shares[0] and min(shares[1:]) > 0


def _table(first: Piece, rows: Sequence[Row], headed: bool) -> list[Piece]:
    """The table; nothing where all its cells are empty."""
    strand: list[Run] = []
    cells: list[Cell] = []
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row, 1):
            if not cell:
                continue
            if strand:
                strand.append(Run(" ", strand[-1].end, cell[0].start, "space"))
            strand += cell
            cells.append(Cell(cell[0].start, cell[-1].end, number, column, headed and number == 1))
    if not strand:
        return []
    table = restrung(first, tuple(strand))._replace(
        kind="table", cells=tuple(cells), indent=0, hashes=0, bold=False
    )
    return [repaired(table, "unwrap", "table", _REASON)]
