"""Lines at the heads of pages that say which page of which text it is."""

import re
from collections import defaultdict

from paraphe.model import Repair

from .draft import Piece, Sheet, dropped, furniture
from .naming import fold
from .shapes import prose

_NUMBER = re.compile(r"^(\d{1,4})\s|\s(\d{1,4})$")
_SYMBOL = re.compile(r"\b[A-Z]{1,6}(?:[.-]\w{1,6}){0,3}(?:/[\w.()-]+)+")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 120
_MOST_LINES = 40
"""Lines in which a head of the text ends."""
_REASON = "en-tête de page : "


def drop_page_heads(sheet: Sheet) -> Sheet:
    """Heads that count with the pages, and those that repeat symbol and title of the text."""
    pieces = sheet.pieces
    if not any(piece.page for piece in pieces):
        return sheet
    opening = _opening(pieces)
    found: dict[int, Repair] = {
        i: furniture(piece, "running-head", _REASON + "cote et titre du texte")
        for i, piece in enumerate(pieces)
        if piece.page and i >= len(opening) and _repeats(piece.text, opening)
    }
    for i in _counted(pieces) - found.keys():
        found[i] = furniture(pieces[i], "running-head", _REASON + "son numéro suit celui des pages")
    return dropped(sheet, found)


def _opening(pieces: tuple[Piece, ...]) -> list[str]:
    """The lines at the head of the text, folded, up to its first running text or page's end."""
    lines: list[str] = []
    for piece in pieces[:_MOST_LINES]:
        if prose(piece.text) or (piece.page and lines):
            break
        lines.append(fold(piece.text))
    return lines


def _repeats(text: str, opening: list[str]) -> bool:
    """Whether a line has a symbol that the head has, and besides it words of the head alone."""
    symbol = _SYMBOL.search(text)
    if not symbol or len(text) > _LONGEST:
        return False
    known = " ".join(opening)
    return fold(symbol[0]) in known and set(_WORD.findall(fold(text))) <= set(_WORD.findall(known))


def _counted(pieces: tuple[Piece, ...]) -> set[int]:
    """The first lines of pages whose number rises with the pages, on two of them or more."""
    rows: dict[int, list[int]] = defaultdict(list)
    page = 0
    for i, piece in enumerate(pieces):
        page += piece.page
        number = _NUMBER.search(piece.text) if piece.page and len(piece.text) <= _LONGEST else None
        if number and any(c.isalpha() for c in piece.text) and not piece.kind:
            rows[int(number[1] or number[2]) - page].append(i)
    return {i for row in rows.values() if len(row) > 1 for i in row}
