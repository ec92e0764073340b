"""Pages laid out with tables: which cells hold the site's menu and foot, and not the document."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..elements import local
from .lists import rows_of

_MOST = 0.6
"""Share of the page's text in the cell that holds the document."""
_LINKS = 0.6
"""Share of its characters that are links, in a cell that leads elsewhere."""
_LONGEST = 60
"""Characters, links set aside, of a menu's cell; and of each link on the average."""
_FOOT = 240
"""Characters of a notice of rights."""
_A_ROW = 2
"""Lines that a cell of data may have."""
_RIGHTS = re.compile(r"\s*(?:©|\(c\)|copyright\b|tous\s+droits\s+réservés|all\s+rights)", re.I)


def cells_around(body: Element) -> Iterator[tuple[Element, Element]]:
    """The cells, each with its row, that stand around the one that holds most of a page."""
    whole = _length(body)
    for table in [e for e in body.iter() if local(e) == "table"]:
        rows = [*rows_of(table)]
        cells = [(row, cell) for row in rows for cell in row if local(cell) in {"td", "th"}]
        largest = max(cells, key=lambda each: _length(each[1]), default=None)
        # A row of data is short; a cell that is a document has lines or paragraphs in it.
        if largest is None or _length(largest[1]) < _MOST * whole or not _has_lines(largest[1]):
            continue
        at = cells.index(largest)
        for i, (row, cell) in enumerate(cells):
            if i != at and (_leads_elsewhere(cell) or (i > at and _claims_rights(cell))):
                yield row, cell


def _length(element: Element) -> int:
    return sum(len(" ".join(words.split())) for words in element.itertext())


def _has_lines(cell: Element) -> bool:
    return sum(local(e) in {"p", "br", "div", "li"} for e in cell.iter()) > _A_ROW


def _leads_elsewhere(cell: Element) -> bool:
    """Whether a cell is a menu: two links at least, short, and hardly a word besides."""
    links = [_length(e) for e in cell.iter() if local(e) == "a" and _leaves(e.get("href", ""))]
    length, linked = _length(cell), sum(links)
    return (
        len(links) > 1
        and linked >= _LINKS * length
        and max(length - linked, linked // len(links)) <= _LONGEST
    )


def _leaves(href: str) -> bool:
    return bool(href) and not href.startswith("#")


def _claims_rights(cell: Element) -> bool:
    return _length(cell) <= _FOOT and bool(_RIGHTS.match("".join(cell.itertext())))
