"""Pieces of pages -> lines in reading order: columns one after the other, furniture set apart."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from .glyphs import Page, Piece

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–—|\s]*(?:p(?:age|\.)?\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|sur|de|of)\s*\d{1,4})?[-–—|.\s]*",
    re.IGNORECASE,
)
_EDGE_LINES = 3
"""Lines at the head and at the foot of a page that may be furniture."""
_EDGE = 0.16
"""Share of a page's height in which furniture stands."""
_SAME_PLACE = 0.02
_LEAST_COLUMN = 5
"""Lines that a column has."""


@dataclass(frozen=True, slots=True)
class Line:
    """The pieces of a line from the left, in a column that ends at ``edge``; pages from 0."""

    pieces: tuple[Piece, ...]
    page: int
    column: int
    edge: float

    @property
    def base(self) -> float:
        """Its baseline, in points from the page's foot."""
        return self.pieces[0].base

    @property
    def size(self) -> float:
        """The height of most of its letters, in points."""
        return max(self.pieces, key=lambda piece: len(piece.glyphs)).size

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.pieces[-1].right

    @property
    def text(self) -> str:
        """Its words, a wide gap as one space."""
        return " ".join(piece.text for piece in self.pieces)


def lay_out(pages: Sequence[Page]) -> tuple[list[Line], list[str]]:
    """The lines of all pages in reading order, and the furniture that was set apart."""
    rows = [_rows(page) for page in pages]
    furniture = _furniture(pages, rows)
    lines: list[Line] = []
    told: dict[str, None] = {}
    for number, (page, found) in enumerate(zip(pages, rows, strict=True)):
        kept = [row for i, row in enumerate(found) if (number, i) not in furniture]
        told |= {
            _text(row): None for i, row in enumerate(found)
            if (number, i) in furniture and any(c.isalpha() for c in _text(row))
        }  # fmt: skip
        lines += _ordered(kept, number, page)
    return lines, list(told)


Row = tuple[Piece, ...]


def _rows(page: Page) -> list[Row]:
    rows: list[list[Piece]] = []
    for piece in sorted(page.pieces, key=lambda p: (-p.base, p.left)):
        if rows and abs(rows[-1][0].base - piece.base) < 0.25 * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [tuple(sorted(row, key=lambda p: p.left)) for row in rows]


def _text(row: Row) -> str:
    return " ".join(" ".join(piece.text for piece in row).split())


def _furniture(pages: Sequence[Page], rows: list[list[Row]]) -> set[tuple[int, int]]:
    """Which rows of which pages are printed again and again, or number the pages."""
    places: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    edges: list[tuple[int, int]] = []
    for number, (page, found) in enumerate(zip(pages, rows, strict=True)):
        for i in _at_edges(page, found):
            edges.append((number, i))
            text = _DIGITS.sub("#", _text(found[i]).casefold())
            places[text].append((number, i, found[i][0].base / page.height))
    out: set[tuple[int, int]] = set()
    for spots in places.values():
        for number, i, height in spots:
            near = {n for n, _, h in spots if abs(h - height) < _SAME_PLACE}
            # Of two pages alone, the same words in the same place are enough; of many, a third.
            if len(near) >= max(2, len(pages) // 3 if len(pages) < 9 else 3):
                out.add((number, i))
    out |= {(n, i) for n, i in edges if _numbers_page(pages, rows, n, i, out)}
    return out


def _at_edges(page: Page, rows: list[Row]) -> Iterator[int]:
    for i, row in enumerate(rows):
        height = row[0].base / page.height
        head = i < _EDGE_LINES and height > 1 - _EDGE
        foot = i >= len(rows) - _EDGE_LINES and height < _EDGE
        if head or foot:
            yield i


def _numbers_page(
    pages: Sequence[Page], rows: list[list[Row]], number: int, index: int,
    out: set[tuple[int, int]],
) -> bool:  # fmt: skip
    """Whether a row is a page's number alone: the outermost of its page, apart from the text."""
    row = rows[number][index]
    if not _NUMBER.fullmatch(_text(row)):
        return False
    inner = [r for i, r in enumerate(rows[number]) if i != index and (number, i) not in out]
    if not inner:
        return True
    below = all(r[0].base > row[0].base for r in inner)
    above = all(r[0].base < row[0].base for r in inner)
    gap = min(abs(r[0].base - row[0].base) for r in inner)
    outer = row[0].base < 0.09 * pages[number].height or row[0].base > 0.93 * pages[number].height
    return (below or above) and (outer or gap > 1.8 * row[0].size)


def _ordered(rows: list[Row], number: int, page: Page) -> Iterator[Line]:
    """The lines of a page, columns one after the other between lines that run across."""
    gutter = _gutter(rows)
    right = max((row[-1].right for row in rows), default=page.width)
    if gutter is None:
        yield from (Line(row, number, 0, right) for row in rows)
        return
    band: list[Row] = []
    for row in [*rows, ()]:
        if row and not any(p.left < gutter < p.right for p in row):
            band.append(row)
            continue
        yield from _band(band, gutter, number, right)
        band = []
        if row:
            yield Line(row, number, 0, right)


def _band(band: list[Row], gutter: float, number: int, right: float) -> Iterator[Line]:
    left = [tuple(p for p in row if p.right <= gutter) for row in band]
    other = [tuple(p for p in row if p.left >= gutter) for row in band]
    if len([r for r in left if r]) < _LEAST_COLUMN or len([r for r in other if r]) < 2:
        yield from (Line(row, number, 0, right) for row in band)
        return
    inner = max(row[-1].right for row in left if row)
    yield from (Line(row, number, 1, inner) for row in left if row)
    yield from (Line(row, number, 2, right) for row in other if row)


def _gutter(rows: list[Row]) -> float | None:
    """Where a page is parted into two columns of running text, None where it is not."""
    pieces = [piece for row in rows for piece in row]
    if len(rows) < _LEAST_COLUMN:
        return None
    low, high = min(p.left for p in pieces), max(p.right for p in pieces)
    size = median(p.size for p in pieces)
    best: tuple[int, float] | None = None
    steps = 40
    for step in range(steps + 1):
        x = low + (0.3 + 0.4 * step / steps) * (high - low)
        crossing = sum(p.left < x + 0.4 * size and p.right > x - 0.4 * size for p in pieces)
        key = (crossing, abs(x - (low + high) / 2))
        if best is None or key < (best[0], abs(best[1] - (low + high) / 2)):
            best = (crossing, x)
    if best is None or best[0] > 0.35 * len(rows):
        return None
    return best[1] if _is_text(pieces, best[1], low, high) else None


def _is_text(pieces: list[Piece], x: float, low: float, high: float) -> bool:
    """Whether both sides are lines that fill their column, as a table's cells do not."""
    for side, begin, end in (
        ([p for p in pieces if p.right <= x], low, x), ([p for p in pieces if p.left >= x], x, high)
    ):  # fmt: skip
        if len(side) < _LEAST_COLUMN:
            return False
        edge = max(p.right for p in side)
        full = sum(p.right - p.left > 0.8 * (edge - min(q.left for q in side)) for p in side)
        if full < 0.5 * len(side) or edge - begin < 0.5 * (end - begin):
            return False
    return True
