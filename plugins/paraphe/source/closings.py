"""What stands under a text that is no part of it: the session that adopted it, whom it is for."""

from .draft import Piece, Sheet
from .lexicon import ADDRESSEE, CLOSE, CLOSING
from .shapes import closed, finished, reference

_LONGEST = 120
_LONGEST_CLOSE = 500
_REACH = 3
"""Lines between the formula with which a note ends and the line that says whom it is for."""


def name_closings(sheet: Sheet) -> Sheet:
    """Set such lines apart as references, before one is taken for a heading."""
    pieces = list(sheet.pieces)
    since = _REACH + 1
    for index, piece in enumerate(pieces):
        since = 0 if closes(piece) else since + 1
        if len(piece.text) > _LONGEST or piece.kind or piece.marker or piece.hashes:
            continue
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        session = following is not None and following.kind == "dateline" and _begun(pieces, index)
        if (session and _session(piece.text)) or (0 < since <= _REACH and _addressed(piece)):
            pieces[index] = piece._replace(kind="reference")
    return sheet._replace(pieces=tuple(pieces))


def closes(piece: Piece) -> bool:
    """Whether a letter or a note ends with it."""
    text = piece.text
    if not 60 < len(text) < _LONGEST_CLOSE or not any(word in text for word in CLOSING):
        return False
    return closed(text) and bool(CLOSE.search(text))


def _begun(pieces: list[Piece], index: int) -> bool:
    """Whether the line stands under a text: what follows a sentence, an item or a paragraph."""
    before = pieces[index - 1] if index else None
    return before is not None and finished(before.text) and len(before.text) > 40


def _session(text: str) -> bool:
    return reference(text) and any(word in text for word in ("séance", "session", "réunion"))


def _addressed(piece: Piece) -> bool:
    return bool(ADDRESSEE.match(piece.text)) and not finished(piece.text)
