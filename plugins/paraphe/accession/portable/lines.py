"""How two lines of a page stand to each other."""

from collections.abc import Sequence
from itertools import pairwise

from .layout import Line


def usual_distance(lines: Sequence[Line], size: float) -> float:
    """That of lines of a size that follow each other: smaller ones go before the gaps between."""
    near = sorted(
        before.base - line.base
        for before, line in pairwise(lines)
        if (before.page, before.column) == (line.page, line.column)
        and 0 < before.base - line.base < 2.2 * size
        and abs(before.size - size) < 0.09 * size
        and abs(line.size - size) < 0.09 * size
    )
    if not near:
        return 1.2 * size
    return min(near[len(near) // 4], 1.6 * size)


def bold(line: Line) -> bool:
    """Whether all its letters are strong."""
    letters = [g for p in line.pieces for g in p.glyphs if g.text.isalpha()]
    return bool(letters) and all(g.strong for g in letters)


def same_block(line: Line, block: list[Line]) -> bool:
    """Whether a line stands near those of a block, begun and set as they are."""
    near = min(block, key=lambda b: abs(b.base - line.base))
    return (
        line.page == near.page
        and line.column == near.column
        and abs(line.left - near.left) < 0.5 * line.size
        and abs(line.size - near.size) < 0.09 * line.size
        and abs(line.base - near.base) < 1.9 * line.size
    )


def fits(before: Line, line: Line, edge: float) -> bool:
    """Whether the first word of a line would have had room on the line before."""
    glyphs = line.pieces[0].glyphs
    end = next((g.left for g in glyphs if g.text.isspace()), line.pieces[0].right)
    word = end - glyphs[0].left
    return before.right + 0.3 * line.size + word < edge - 0.3 * line.size


def set_right(before: Line, line: Line) -> bool:
    """Whether two short lines stand at the right edge, as those of a signature do."""
    short = all(each.right - each.left < 0.5 * each.edge for each in (before, line))
    same = before.page == line.page and abs(before.right - line.right) < 0.5 * line.size
    return short and same and abs(before.left - line.left) > line.size


def apart(before: Line, line: Line) -> bool:
    """Whether the lines stand each for itself: centred, or each begun with a capital or figure."""
    first = line.text.lstrip('«“"([ ')[:1]
    middle = abs((before.left + before.right) - (line.left + line.right)) < 2 * line.size
    shifted = abs(before.left - line.left) > line.size
    return first.isupper() or first.isdigit() or not first.isalpha() or (middle and shifted)
