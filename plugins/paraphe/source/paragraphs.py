"""Lines -> paragraphs: in a text wrapped by hand, and in one where a line is a paragraph."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from .draft import Piece, Sheet, joined, repaired
from .hyphens import unbroken
from .naming import organ
from .shapes import (
    annex,
    capitals,
    dateline,
    finished,
    office,
    reference,
    signed,
    starts_lower,
)  # fmt: skip
from .speech import remembered, spoken

_FULL = 45
"""Characters from which a line can be one that was wrapped."""


def measure(sheet: Sheet) -> Sheet:
    """Say whether the text is wrapped by hand, by the lines that end inside a sentence."""
    ends = [
        (before, after)
        for before, after in zip(sheet.pieces, sheet.pieces[1:], strict=False)
        if not after.gap and not after.page and len(before.text) >= _FULL
    ]
    cut = [len(a.text) for a, b in ends if not finished(a.text) and starts_lower(b.text)]
    if len(cut) < 2 or len(cut) < 0.25 * len(ends):
        return sheet
    lengths = sorted(len(piece.text) for piece in sheet.pieces if not piece.kind)
    # One long line, of a table or an address, does not make the text another.
    if lengths[int(0.95 * (len(lengths) - 1))] > 1.5 * median(cut) + 10:
        return sheet
    gaps = sum(1 for piece in sheet.pieces if piece.gap)
    dense = len(sheet.pieces) >= 8 and gaps < 0.06 * len(sheet.pieces)
    return sheet._replace(wrapped=True, width=int(median(cut)), dense=dense)


def gather_paragraphs(sheet: Sheet) -> Sheet:
    """Join the wrapped lines of a paragraph; where lines are not wrapped, leave them."""
    if not sheet.wrapped:
        return sheet
    widest = max(len(p.text) for p in sheet.pieces if len(p.text) <= 1.2 * sheet.width)
    gathered: list[list[Piece]] = []
    previous: Piece | None = None
    for stanza in _stanzas(sheet.pieces):
        margin = _margin(stanza)
        for piece in stanza:
            short = sheet.dense and _ends_short(previous, piece, widest)
            if previous and not short and _goes_on(previous, piece, sheet.width, margin):
                gathered[-1].append(piece)
            else:
                gathered.append([piece])
            previous = piece
    unwrapped = (_unwrapped(lines, sheet.text) for lines in gathered)
    return sheet._replace(pieces=tuple(unwrapped))


def _unwrapped(lines: list[Piece], text: str) -> Piece:
    ends = [unbroken(a, b, text) for a, b in pairwise(lines)]
    piece = joined(*ends, lines[-1], kind="space") if ends else lines[0]
    if not any(run.kind == "space" and "\n" in text[run.start : run.end] for run in piece.strand):
        return piece
    reason = "lignes coupées à la largeur de la page, rétablies en un paragraphe"
    return repaired(piece, "unwrap", "unwrap", reason)


def _stanzas(pieces: Sequence[Piece]) -> list[list[Piece]]:
    stanzas: list[list[Piece]] = []
    for piece in pieces:
        if not stanzas or piece.gap or piece.page:
            stanzas.append([])
        stanzas[-1].append(piece)
    return stanzas


def _margin(stanza: list[Piece]) -> int:
    if len(stanza) < 2:
        return 0
    indents = Counter(piece.indent for piece in stanza[1:] if not piece.marker)
    return min(indents, key=lambda i: (-indents[i], i)) if indents else 0


def _goes_on(previous: Piece, piece: Piece, width: int, margin: int) -> bool:
    text, before = piece.text, previous.text
    if piece.kind or previous.kind or _apart(piece) or piece.hashes != previous.hashes:
        return False
    deepest = max(margin, previous.indent) if previous.marker else margin
    if piece.indent > deepest or _own_line(text, width) or _own_line(before, width):
        return False
    if starts_lower(text) or (before[-1:] in {",", ";"} and spoken().opens_recital.match(text)):
        return starts_lower(text)
    if capitals(before) != capitals(text) and len(before) > 3:
        return len(text) < 30 and not finished(before) and len(before) > 0.7 * width
    if len(before) < 0.6 * width and "\ufffd" not in before:
        return before[-1:].isalpha() and not office(before) and len(before) > 30
    return True


def _apart(piece: Piece) -> bool:
    return bool(piece.gap or piece.page or piece.marker)


def _ends_short(previous: Piece | None, piece: Piece, width: int) -> bool:
    """Whether the line before ends early, after a stop: where no blank lines part paragraphs."""
    if previous is None or starts_lower(piece.text) or "\ufffd" in previous.text:
        return False
    if previous.text[-1:] in {",", ";"} and (
        spoken().recital.match(piece.text) or spoken().enacting.match(piece.text)
    ):
        return True
    room = len(previous.text) + 1 + len(piece.text.split(maxsplit=1)[0])
    return room < 0.95 * width and previous.text[-1:] in set(".;:!?,»")


@remembered
def _own_line(text: str, width: int) -> bool:
    if dateline(text) or signed(text) or annex(text):
        return True
    return len(text) < 0.7 * width and not starts_lower(text) and (reference(text) or organ(text))
