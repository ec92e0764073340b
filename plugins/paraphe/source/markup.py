"""Signs of Markdown that a converter left: emphasis, headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from paraphe.model import MarkKind

from .draft import Emphasis, Piece, Sheet, repaired, restrung
from .strand import cut, place, without

_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_CLOSING_HASHES = re.compile(r"\s+#{1,6}$")
_SIGNS = re.compile(r"(?<!\\)(?:\*+|(?<![_\w])_{1,2}(?=\w)|(?<=[^\W_])_{1,2}(?![_\w]))")
_ESCAPED = re.compile(r"\\(?=[*_#.()\[\]>+-])")
_KINDS: dict[int, tuple[MarkKind, ...]] = {
    1: ("emphasis",),
    2: ("strong",),
    3: ("strong", "emphasis"),
}


@dataclass(frozen=True, slots=True)
class _Stars:
    piece: int
    sign: str
    start: int
    end: int
    opens: bool
    closes: bool


def read_markup(sheet: Sheet) -> Sheet:
    """Take the signs out of the pieces; what they set off is kept as places in the source.

    A star that has no partner in its stanza stays: it may call a footnote.
    """
    if not any(sign in sheet.text for sign in "#*_\\"):
        return sheet
    pieces = [_without_hashes(piece) for piece in sheet.pieces]
    signs: dict[int, list[_Stars]] = {}
    emphases: list[Emphasis] = []
    for first, last in _stanzas(pieces):
        for opening, closing in _pairs(pieces, first, last):
            start = place(pieces[opening.piece].strand, opening.end)
            end = place(pieces[closing.piece].strand, closing.start)
            emphases.extend(
                Emphasis(start, end, kind) for kind in _KINDS[opening.end - opening.start]
            )
            for stars in (opening, closing):
                signs.setdefault(stars.piece, []).append(stars)
    for index, row in signs.items():
        pieces[index] = _without_stars(pieces[index], row)
    pieces = [_without_escapes(piece) for piece in pieces]
    strong = sorted((e.start, e.end) for e in emphases if e.kind == "strong")
    bold = [_within(piece, strong) for piece in pieces]
    marked = (p._replace(bold=True) if b else p for p, b in zip(pieces, bold, strict=True))
    return sheet._replace(pieces=tuple(marked), emphases=tuple(sorted(emphases, key=_place)))


def _place(emphasis: Emphasis) -> tuple[int, int, str]:
    return emphasis.start, -emphasis.end, emphasis.kind


def _stanzas(pieces: list[Piece]) -> Iterator[tuple[int, int]]:
    begins = [i for i, piece in enumerate(pieces) if i == 0 or piece.gap or piece.page]
    yield from pairwise([*begins, len(pieces)])


def _pairs(pieces: list[Piece], first: int, last: int) -> Iterator[tuple[_Stars, _Stars]]:
    opened: list[_Stars] = []
    for index in range(first, last):
        for stars in _stars(pieces[index].text, index):
            width = stars.end - stars.start
            partner = next((o for o in reversed(opened) if o.sign == stars.sign), None)
            if stars.closes and partner:
                yield partner, stars
                opened = opened[: opened.index(partner)]
            elif stars.opens and width in _KINDS:
                opened.append(stars)


def _stars(text: str, index: int) -> Iterator[_Stars]:
    if "*" not in text and "_" not in text:
        return
    for match in _SIGNS.finditer(text):
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        opens = bool(after.strip()) and not before.isalnum()
        closes = bool(before.strip()) and not after.isalnum()
        yield _Stars(index, match.group(), match.start(), match.end(), opens, closes)


def _without_hashes(piece: Piece) -> Piece:
    match = _HASHES.match(piece.text)
    if not match:
        return piece
    closing = _CLOSING_HASHES.search(piece.text)
    strand = cut(piece.strand, match.end(), closing.start() if closing else None)
    if not strand:
        return piece
    bare = restrung(piece, strand)._replace(hashes=len(match[1]))
    reason = "signe de titre laissé par un convertisseur"
    return repaired(bare, "markup", "heading-sign", reason, piece.start, bare.start)


def _without_stars(piece: Piece, stars: list[_Stars]) -> Piece:
    ordered = sorted((s.start, s.end) for s in stars)
    bare = restrung(piece, without(piece.strand, *ordered))
    start, end = place(piece.strand, ordered[0][0]), place(piece.strand, ordered[-1][1] - 1) + 1
    reason = "mise en relief notée par des astérisques, rendue en caractères"
    return repaired(bare, "markup", "emphasis", reason, start, end)


def _without_escapes(piece: Piece) -> Piece:
    escapes = [m.span() for m in _ESCAPED.finditer(piece.text)] if "\\" in piece.text else []
    if not escapes:
        return piece
    bare = restrung(piece, without(piece.strand, *escapes))
    reason = "barre oblique laissée par un convertisseur devant un signe"
    start, end = place(piece.strand, escapes[0][0]), place(piece.strand, escapes[-1][1] - 1) + 1
    return repaired(bare, "markup", "escape", reason, start, end)


def _within(piece: Piece, strong: list[tuple[int, int]]) -> bool:
    return any(start <= piece.start and piece.end <= end for start, end in strong)
