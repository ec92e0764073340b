"""Tables: those that hold data stay tables, those that only lay out a page become passages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .flow import Cell, Passage, Run

Row = Sequence[Sequence[Passage]]
_MOST_IN_CELL = 3
"""Paragraphs that a cell of data may hold."""
_LONGEST_CELL = 900
"""Characters of a cell of data: more is running text laid out in columns."""


def as_passages(rows: Sequence[Row], heads: int) -> Iterator[Passage]:
    """A table of rows of cells of passages, as one passage or as those of its cells in order."""
    filled = [row for row in rows if any(cell for cell in row)]
    width = max((len([cell for cell in row if cell]) for row in filled), default=0)
    if width < 2 or any(_lays_out(cell) for row in filled for cell in row):
        for row in filled:
            for cell in row:
                yield from cell
        return
    shown = tuple(tuple(_cell(cell) for cell in row) for row in filled)
    yield Passage("table", rows=shown, heads=min(heads, 1))


def _lays_out(cell: Sequence[Passage]) -> bool:
    if any(p.kind in {"heading", "table"} for p in cell):
        return True
    words = sum(len(p.text) for p in cell)
    return len(cell) > _MOST_IN_CELL and words > _LONGEST_CELL


def _cell(cell: Sequence[Passage]) -> Cell:
    runs: list[Run] = []
    for passage in cell:
        if passage.kind == "page":
            continue
        runs += [Run(" ")] if runs else []
        runs += [Run(f"{passage.label} ")] if passage.label else []
        runs += [replace(run, text=run.text.replace("\n", " ")) for run in passage.runs]
    return tuple(runs)
