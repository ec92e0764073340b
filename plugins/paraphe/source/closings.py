"""What stands under a text that is no part of it: the session that adopted it, whom it is for."""

import re

from .draft import Piece, Sheet
from .naming import titled
from .shapes import annex, closed, finished, notice, reference, salutation
from .speech import spoken

_LONGEST = 120
_LONGEST_CLOSE = 500
_LONGEST_ADDRESS = 6
_NEXT = re.compile(r"[IVX]{1,5}")
"""The number of the next text of an exchange, alone on its line."""
_SENTENCE = 40
_OPENING, _CLOSING = "[(", "])"
_REACH = 3
"""Lines between the formula with which a note ends and the line that says whom it is for."""


def name_closings(sheet: Sheet) -> Sheet:
    """Set such lines apart as references, before one is taken for a heading."""
    pieces = list(sheet.pieces)
    since = _REACH + 1
    for index, piece in enumerate(pieces):
        since = 0 if closes(piece) else since + 1
        lines = _addressed_first(pieces, index)
        if since == 1 or _addressed_last(pieces, index):
            lines += _address(pieces, index)
        for place in lines:
            pieces[place] = pieces[place]._replace(kind="reference")
        if len(piece.text) > _LONGEST or piece.kind or piece.marker or piece.hashes:
            continue
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        ends = following is None or following.kind == "dateline" or bool(annex(following.text))
        session = ends and _begun(pieces, index) and _session(piece.text)
        if session or (0 < since <= _REACH and _addressed(piece)):
            pieces[index] = piece._replace(kind="reference")
    return sheet._replace(pieces=tuple(pieces))


def _address(pieces: list[Piece], index: int) -> list[int]:
    """The lines of an address that stands last in a text, or right before its annex."""
    end = index
    while end < len(pieces) and _could_be_address(pieces[end]):
        end += 1
    last = end == len(pieces) or _opens_text(pieces[end])
    lines = [place for place in range(index, end) if pieces[place].kind is None]
    return lines if last and len(lines) <= _LONGEST_ADDRESS else []


def _addressed_last(pieces: list[Piece], index: int) -> bool:
    """Whether a line under the last date of a text begins to say whom it is for."""
    return index > 0 and pieces[index - 1].kind == "dateline" and _addressed(pieces[index])


def _addressed_first(pieces: list[Piece], index: int) -> list[int]:
    """The lines between the date of a letter and its salutation: whom it is for."""
    if not salutation(pieces[index].text) or not pieces[index].text.endswith(","):
        return []
    start = index
    while start and pieces[start - 1].kind is None and _could_be_address(pieces[start - 1]):
        if notice(pieces[start - 1].text):
            break
        start -= 1
    dated = start > 0 and pieces[start - 1].kind in {"dateline", "reference"}
    return [*range(start, index)] if dated and index - start <= _LONGEST_ADDRESS else []


def _could_be_address(piece: Piece) -> bool:
    if piece.kind not in {None, "dateline", "reference"} or piece.marker or _opens_text(piece):
        return False
    return len(piece.text) <= _LONGEST and not finished(piece.text)


def _opens_text(piece: Piece) -> bool:
    """Whether an annex or an enclosed text begins with it."""
    titles = piece.hashes > 0 or (piece.bold and titled(piece.text))
    return titles or bool(annex(piece.text)) or bool(_NEXT.fullmatch(piece.text))


def closes(piece: Piece) -> bool:
    """Whether a letter or a note ends with it."""
    text = piece.text
    if not 60 < len(text) < _LONGEST_CLOSE or not any(word in text for word in spoken().closing):
        return False
    return closed(text) and bool(spoken().close.search(text))


def _begun(pieces: list[Piece], index: int) -> bool:
    """Whether the line stands under a text: what follows a sentence, an item or a paragraph."""
    before = pieces[index - 1] if index else None
    if before is None:
        return False
    return before.kind == "dateline" or (finished(before.text) and len(before.text) > _SENTENCE)


def _session(text: str) -> bool:
    """« 76e séance plénière », « [Adoptée sans vote.] »."""
    framed = text[:1] in _OPENING and text[-1:] in _CLOSING
    return (framed or reference(text)) and any(word in text for word in spoken().adopting)


def _addressed(piece: Piece) -> bool:
    return bool(spoken().addressee.match(piece.text)) and not finished(piece.text)
