"""The cells of a table as the elements that stand round its words."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from paraphe.model import Block, Mark

from .nest import Element

_CELL, _ROW = -1, -2
"""Ranks: where a link crosses a cell, the link is cut."""


def cell_elements(block: Block) -> Iterator[Element]:
    """Rows and cells; the elements of a table that is laid out are in one ``<table>``.

    A cell reaches to the next one, so that a call at its end stands in it.
    """
    cells = [(*_place(mark), mark) for mark in block.marks if mark.kind == "cell"]
    if not cells:
        return
    width = max(column for _, column, _ in cells)
    rows = [[*row] for _, row in groupby(cells, key=lambda cell: cell[0])]
    begins = [row[0][2].start for row in rows] + [len(block.text) + 1]
    heads = int(all(mark.label for _, _, mark in rows[0]))
    for number, (row, (start, end)) in enumerate(zip(rows, pairwise(begins), strict=True)):
        headed = number < heads
        before = "<thead>" if headed else "<tbody>" if number == heads else ""
        after = "</thead>" if headed else "</tbody>" if number == len(rows) - 1 else ""
        ends = [mark.start for _, _, mark in row[1:]] + [end]
        missing = width - row[-1][1]
        yield Element(start, end, f"{before}<tr>", f"{'<td></td>' * missing}</tr>{after}", _ROW)
        yield from _row(row, ends, headed)


def _row(row: list[tuple[int, int, Mark]], ends: list[int], headed: bool) -> Iterator[Element]:
    last = 0
    for (_, column, mark), end in zip(row, ends, strict=True):
        empty = "<td></td>" * (column - last - 1)
        tag, scope = ("th", ' scope="col"') if headed else ("td", "")
        if mark.label and not headed:
            tag, scope = "th", ' scope="row"'
        yield Element(mark.start, end, f"{empty}<{tag}{scope}>", f"</{tag}>", _CELL)
        last = column


def _place(mark: Mark) -> tuple[int, int]:
    row, _, column = mark.value.partition(",")
    return int(row), int(column)
