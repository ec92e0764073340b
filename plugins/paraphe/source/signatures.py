"""The lines under a text that say who signs it, one block a signer."""

from itertools import pairwise

from .draft import Piece, Sheet
from .naming import titled
from .shapes import (
    annex,
    capitals,
    closed,
    finished,
    office,
    person_name,
    prose,
    signed,
    starts_lower,
)
from .speech import spoken
from .titles import lines_joined

_LONGEST_OFFICE = 60
_NEAR = 4
"""Lines from the office or the party to the name."""


def gather_signatures(sheet: Sheet) -> Sheet:
    """The lines under a text that say who signs: office, « (Signé) », name."""
    pieces = list(sheet.pieces)
    gathered: list[Piece] = []
    begun, index = False, 0
    while index < len(pieces):
        end = _signature_end(pieces, index) if begun else index
        if end > index:
            gathered += _signers(pieces[index:end])
            index = end
            continue
        begun = begun or prose(pieces[index].text)
        gathered.append(pieces[index])
        index += 1
    return sheet._replace(pieces=tuple(gathered))


def _signers(lines: list[Piece]) -> list[Piece]:
    """A block for each who signs: one begins where, behind a name, another office or party is."""
    begins, named, placed = [0], False, False
    for k, line in enumerate(lines):
        text = line.text.rstrip(",")
        # « Le ministre des finances, » right under a name: the comma announces another.
        announced = text != line.text and office(text)
        apart = line.gap or announced or spoken().in_the_name.match(text)
        follows = any(_names(other.text) for other in lines[k : k + _NEAR])
        another = placed and line.gap and _names(text)
        if another or (named and apart and follows and (office(text) or signed(text))):
            begins.append(k)
            named = placed = False
        placed = placed or (named and office(text))
        named = named or _names(text)
    return [_signature(lines[a:b]) for a, b in pairwise([*begins, len(lines)])]


def _names(text: str) -> bool:
    bare = text.rstrip(",")
    return signed(bare) or (person_name(bare) and not office(bare))


def _signature(lines: list[Piece]) -> Piece:
    block, *others = lines
    for line in others:
        block = lines_joined(block, line, "signature-lines", "signature sur plusieurs lignes")
    return block._replace(kind="signature", marker=None)


def _signature_end(pieces: list[Piece], index: int) -> int:
    """The index after the last line of the signature that begins at ``index``, or ``index``."""
    first = pieces[index].text
    if not _signature_line(pieces[index]):
        return index
    if not (signed(first) or office(first) or person_name(first)):
        return index
    end, sealed, named = index + 1, signed(first), person_name(first) and not office(first)
    while end < len(pieces) and end < index + 12 and _signs_on(pieces[end - 1], pieces[end]):
        text = pieces[end].text.rstrip(",")
        own = (
            signed(text)
            or office(text)
            or (person_name(text) and not capitals(text))
            or (person_name(text) and len(text.split()) < 4)
        )
        if pieces[end].gap > 1 or (pieces[end].gap and not own):
            break
        if pieces[end].gap and spoken().issuing.match(text):
            break
        sealed, named = sealed or signed(text), named or (person_name(text) and not office(text))
        end += 1
    done = index > 0 and _introduced(pieces[index - 1].text)
    alone = named and not office(first) and not sealed and not done
    if sealed or (named and not alone):
        return end
    return end if alone and _last(pieces, index, end) else index


def _introduced(text: str) -> bool:
    """Whether a name under it signs: « Fait … », « Yours sincerely, »."""
    words = spoken()
    return text[:4].lower() == words.done or bool(words.valediction.match(text))


def _signs_on(before: Piece, piece: Piece) -> bool:
    """Whether a line is one of a signature, or goes on with the line above it."""
    if _signature_line(piece):
        return True
    wrapped = not piece.gap and not piece.kind and starts_lower(piece.text)
    return wrapped and len(piece.text) < _LONGEST_OFFICE and not closed(before.text + piece.text)


def _signature_line(piece: Piece) -> bool:
    text = piece.text
    if piece.kind or piece.hashes or len(text) > 140 or (closed(text) and not signed(text)):
        return False
    if capitals(text) and titled(text):
        return False
    return (
        not (piece.marker and piece.marker.style != "A.")
        and not annex(text)
        and not starts_lower(text)
    )


def _last(pieces: list[Piece], index: int, end: int) -> bool:
    """A name alone signs only after a finished text and with nothing but an annex after it."""
    after = pieces[end].text if end < len(pieces) else ""
    return finished(pieces[index - 1].text) and (not after or bool(annex(after)))
