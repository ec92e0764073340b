"""Sentences that a page break cut in two."""

import re

from paraphe.model import Repair

from .draft import Piece, Sheet, joined, repaired, restrung
from .hyphens import unbroken
from .markers import DASHES
from .shapes import (
    annex,
    breaks_off,
    capitals,
    dateline,
    finished,
    headlike,
    notice,
    salutation,
    several_sentences,
    starts_lower,
)  # fmt: skip
from .speech import spoken
from .strand import cut

_REASON = "saut de page rétabli : la phrase continue"
_PAIRS = (("«", "»"), ("(", ")"), ("“", "”"))
_MIDDLE = frozenset("(,;»")
"""Signs that open no sentence."""
_LONGEST = 20_000
"""Characters of a text that goes on: no paragraph has as many, and each join reads it anew."""
_MOST = 200
"""Breaks that one has been carried over: no paragraph is printed on as many lines or pages."""
_LETTER = re.compile(r"[^\W\d_]")


def join_sentences(sheet: Sheet) -> Sheet:
    """A paragraph that breaks off goes on in the next one; notes between them are passed over."""
    pieces: list[Piece] = []
    last = -1
    for index, piece in enumerate(sheet.pieces):
        if piece.kind == "footnote":
            pieces.append(piece)
            continue
        following = sheet.pieces[index + 1] if index + 1 < len(sheet.pieces) else None
        if last >= 0 and _lone_dash(pieces[last], piece, following):
            pieces[last] = _with_dash(pieces[last], piece)
        elif last >= 0 and _goes_on(pieces[last], piece):
            pieces[last] = _joined(unbroken(pieces[last], piece, sheet.text), piece)
        else:
            last = len(pieces)
            pieces.append(piece)
    return sheet._replace(pieces=tuple(pieces))


def _joined(first: Piece, second: Piece) -> Piece:
    kind = "page-break" if second.gap or second.page else "line-break"
    rule = "page-break" if kind == "page-break" else "line-end"
    reason = _REASON if kind == "page-break" else "fin de ligne rétablie : la phrase continue"
    whole = joined(first, second, kind="page-break" if kind == "page-break" else "space")
    return repaired(whole, "join", rule, reason, first.end, second.start)


def _lone_dash(first: Piece, second: Piece, following: Piece | None) -> bool:
    marker = second.marker
    if not marker or marker.style not in DASHES or first.kind or finished(first.text):
        return False
    if not (second.gap or second.page):
        return False
    if first.marker and first.marker.style in DASHES:
        return False
    if following and following.marker and following.marker.style == marker.style:
        return False
    return len(first.text) > 80 and starts_lower(second.body)


def _with_dash(first: Piece, second: Piece) -> Piece:
    length = second.marker.length if second.marker else 0
    dash = Repair(
        "furniture", "lone-dash", (second.start, second.start + 1),
        "tiret isolé au milieu d'une phrase : reste d'un saut de page", before=second.text[:1],
    )  # fmt: skip
    bare = restrung(second, cut(second.strand, length))._replace(marker=None)
    whole = _joined(first, bare)
    return whole._replace(repairs=(*whole.repairs, dash))


def _goes_on(first: Piece, second: Piece) -> bool:
    before, after = first.text, second.text
    if len(before) > _LONGEST or len(first.repairs) > _MOST:
        return False
    if not _open_ended(first) or second.kind or second.hashes or second.marker or annex(after):
        return False
    if starts_lower(after):
        return not (second.gap and _framed(after)) and _lower_goes_on(first, after)
    if before.endswith("\ufffd") or headlike(after, 160) or dateline(after) or notice(after):
        return False
    if len(before) <= 60 or not _LETTER.search(after) or capitals(after):
        return False
    turned = second.page and before[-1:].isalnum()
    return turned or breaks_off(before) or _unclosed(before, after) or after[:1] in _MIDDLE


def _open_ended(piece: Piece) -> bool:
    """Whether the piece is running text that has no end yet."""
    text = piece.text
    if piece.kind or piece.hashes or finished(text) or salutation(text) or capitals(text):
        return False
    return bool(piece.marker) or breaks_off(text) or not headlike(text, 90)


def _lower_goes_on(first: Piece, after: str) -> bool:
    """Recitals, and points of a list without signs, end with a comma and stay on their own."""
    before = first.text
    if not before.rstrip().endswith(","):
        return True
    recital = spoken().recital
    if recital.match(after) or recital.match(first.body) or starts_lower(first.body):
        return False
    return bool(first.marker) or several_sentences(before) or len(before) > 160


def _framed(text: str) -> bool:
    """Whether it stands in brackets as a whole: « (adoptée par … le 16 avril 2014) »."""
    return text[:1] in {"(", "["} and text[-1:] in {")", "]"}


def _unclosed(before: str, after: str) -> bool:
    """Whether the second text closes a bracket or quotation that the first one opened."""
    return any(
        before.count(a) > before.count(b) and after.count(b) > after.count(a) for a, b in _PAIRS
    )
