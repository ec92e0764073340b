"""Which pieces are headings, and how deep."""

import re
from collections import defaultdict

from .draft import Piece, Sheet
from .markers import NUMBERED
from .naming import organ, titled
from .shapes import (
    annex,
    capitals,
    closed,
    finished,
    headlike,
    notice,
    prose,
    reference,
    starts_lower,
)
from .speech import spoken

_FRAMED = re.compile(r"\W*\[.*\]\W*|[«“\"]\s*\(.*\)\s*[»”\"]")
"""« [Voir note I] »: a word of who printed it."""
_NUMBER = re.compile(r"[IVXL]{1,6}|[A-H]|\d{1,2}")
"""What numbers a text of an exchange, alone on its line."""
_LETTERED = frozenset({"I.", "A."})


def find_headings(sheet: Sheet) -> Sheet:
    """Short lines that open what follows; a numbered one only where its whole row is such."""
    pieces = sheet.pieces
    flow = [i for i, piece in enumerate(pieces) if piece.kind != "footnote"]
    rows = _heading_rows(pieces, flow)
    listed = _name_lists(pieces, flow)
    found = list(pieces)
    for k, i in enumerate(flow):
        following = pieces[flow[k + 1]] if k + 1 < len(flow) else None
        before = found[flow[k - 1]] if k else None
        if i not in listed and _heading(pieces[i], before, following, rows):
            found[i] = pieces[i]._replace(kind="heading")
    return sheet._replace(pieces=tuple(found))


def _heading(
    piece: Piece, before: Piece | None, following: Piece | None, rows: frozenset[int]
) -> bool:
    if piece.kind or following is None or _FRAMED.fullmatch(piece.text):
        return False
    if piece.hashes:
        return True
    if piece.marker:
        return _marked_heading(piece, following, rows)
    if following.kind == "signature":
        return False
    if piece.bold and not closed(piece.text) and len(piece.text) < 120:
        return following.kind is not None or headlike(following.text) or prose(following.text)
    limit = 240 if capitals(piece.text) else 140
    opening = headlike(piece.text, limit) and not _begins(piece.text, following)
    return opening and _opens(before, following)


def _begins(text: str, following: Piece) -> bool:
    """Whether it begins a sentence that the next piece ends: « Le Conseil », « Décide que … »."""
    if following.marker:
        return len(text) > 80 and starts_lower(following.body)
    words = spoken()
    enacts = words.recital.match(following.text) or words.enacting.match(following.text)
    return bool(words.who.match(text)) and bool(enacts)


def _marked_heading(piece: Piece, following: Piece, rows: frozenset[int]) -> bool:
    """Roman numerals and capitals open headings; figures do where their row does."""
    style = piece.marker.style if piece.marker else ""
    if style in _LETTERED:
        return headlike(piece.body, 200) and not _sibling(piece, following)
    if style == "article":
        return not piece.body or (headlike(piece.body, 120) and not _sibling(piece, following))
    return piece.start in rows


def _opens(before: Piece | None, following: Piece) -> bool:
    if before is None or before.kind or before.hashes or capitals(before.text):
        return True
    if before.text.rstrip().endswith(":"):
        return prose(following.text) or following.marker is not None
    if finished(before.text) or before.marker or len(before.text) > 60:
        return True
    return any(own(before.text) for own in (notice, reference, organ))


def _sibling(piece: Piece, following: Piece) -> bool:
    return bool(
        piece.marker and following.marker and piece.marker.style == following.marker.style
        and piece.marker.value + 1 == following.marker.value
    )  # fmt: skip


def _heading_rows(pieces: tuple[Piece, ...], flow: list[int]) -> frozenset[int]:
    """Where numbered headings begin in the source: in rows of which most look like headings."""
    rows: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for k, i in enumerate(flow[:-1]):
        marker, following = pieces[i].marker, pieces[flow[k + 1]]
        if marker and marker.style in NUMBERED and marker.style != "article":
            is_short = headlike(pieces[i].body, 120) and not _sibling(pieces[i], following)
            rows[marker.style].append((pieces[i].start, is_short))
    found: set[int] = set()
    for row in rows.values():
        short = [start for start, is_short in row if is_short]
        if len(short) > 1 and len(short) >= 0.6 * len(row):
            found.update(short)
    return frozenset(found)


def _name_lists(pieces: tuple[Piece, ...], flow: list[int]) -> frozenset[int]:
    """Rows of more than three short lines with nothing under them: lists of names."""
    listed: set[int] = set()
    names: list[int] = []
    begun = False
    for i in [*flow, -1]:
        piece = pieces[i] if i >= 0 else None
        if piece and begun and _could_be_name(piece):
            names.append(i)
            continue
        if len(names) > 3:
            listed.update(names[:-1] if piece and prose(piece.text) else names)
        names = []
        begun = begun or bool(piece and (prose(piece.text) or piece.marker))
    return frozenset(listed)


def _could_be_name(piece: Piece) -> bool:
    if piece.kind or piece.marker or piece.hashes or not headlike(piece.text):
        return False
    if (piece.bold and titled(piece.text)) or _NUMBER.fullmatch(piece.text):
        return False
    return not any(own(piece.text) for own in (annex, notice, organ))


def set_levels(sheet: Sheet) -> Sheet:
    """A heading under a heading is one deeper; one of a form met before is as deep as that."""
    found: list[Piece] = []
    depths: dict[str, int] = {}
    last: Piece | None = None
    for piece in sheet.pieces:
        if piece.kind == "part-title":
            depths = {}
        if piece.kind == "heading":
            form, nested = _form(piece), bool(last and last.kind == "heading")
            level = _level(form, last.level if nested and last else 0, depths, piece, last)
            depths = {f: d for f, d in depths.items() if d < level or f == form} | {form: level}
            found.append(piece._replace(level=level))
        else:
            found.append(piece)
        last = found[-1] if piece.kind != "footnote" else last
    return sheet._replace(pieces=tuple(found))


def _level(form: str, above: int, depths: dict[str, int], piece: Piece, last: Piece | None) -> int:
    if form.startswith("#"):
        return max(1, piece.hashes - 1)
    if form in depths and not (above and last and _form(last) == form):
        return depths[form]
    if above and not (form in depths and depths[form] <= above and form != _form(last or piece)):
        return above + 1
    outer = [d for f, d in depths.items() if _RANK.get(f, 9) < _RANK.get(form, 9)]
    return max(outer, default=0) + 1


_RANK = {"I.": 0, "capitals": 1, "A.": 2, "article": 3, "1.": 3, "plain": 4}


def _form(piece: Piece) -> str:
    if piece.hashes:
        return "#" * piece.hashes
    if piece.marker:
        return piece.marker.style
    return "capitals" if capitals(piece.text) else "plain"
