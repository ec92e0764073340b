"""Signs of Markdown that a converter left: emphasis, headings."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from paraphe.model import MarkKind, Span

from .draft import Emphasis, Piece, Sheet, repaired, restrung
from .strand import Ruler, cut, place, without

_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_CLOSING_HASHES = re.compile(r"\s+#{1,6}$")
_FRAMED = re.compile(r"(?P<sign>\*{1,3}) (?=[^*]*[^*\s] (?P=sign)$)")
"""« * Coopération politique * »: a heading between two stars."""
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
    pieces = [_without_frame(_without_hashes(piece)) for piece in sheet.pieces]
    pairs = [pair for first, last in _stanzas(pieces) for pair in _pairs(pieces, first, last)]
    signs: dict[int, list[_Stars]] = {}
    for stars in chain.from_iterable(pairs):
        signs.setdefault(stars.piece, []).append(stars)
    rulers = {index: Ruler(pieces[index].strand) for index in signs}
    emphases: list[Emphasis] = []
    for opening, closing in pairs:
        start = rulers[opening.piece].place(opening.end)
        end = rulers[closing.piece].place(closing.start)
        emphases.extend(Emphasis(start, end, kind) for kind in _KINDS[opening.end - opening.start])
    for index, row in signs.items():
        pieces[index] = _without_stars(pieces[index], row)
    pieces = [_without_escapes(piece) for piece in pieces]
    strong = _Cover((e.start, e.end) for e in emphases if e.kind == "strong")
    bold = [strong.holds(piece.start, piece.end) for piece in pieces]
    marked = (p._replace(bold=True) if b else p for p, b in zip(pieces, bold, strict=True))
    return sheet._replace(pieces=tuple(marked), emphases=tuple(sorted(emphases, key=_place)))


def _place(emphasis: Emphasis) -> tuple[int, int, str]:
    return emphasis.start, -emphasis.end, emphasis.kind


def _stanzas(pieces: list[Piece]) -> Iterator[tuple[int, int]]:
    begins = [i for i, piece in enumerate(pieces) if i == 0 or piece.gap or piece.page]
    yield from pairwise([*begins, len(pieces)])


def _pairs(pieces: list[Piece], first: int, last: int) -> Iterator[tuple[_Stars, _Stars]]:
    opened: list[_Stars] = []
    # Where in ``opened`` those of each sign stand.
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index in range(first, last):
        for stars in _stars(pieces[index].text, index):
            if stars.closes and places[stars.sign]:
                partner = places[stars.sign][-1]
                yield opened[partner], stars
                for dropped in opened[partner:]:
                    places[dropped.sign].pop()
                del opened[partner:]
            elif stars.opens and stars.end - stars.start in _KINDS:
                places[stars.sign].append(len(opened))
                opened.append(stars)


def _stars(text: str, index: int) -> Iterator[_Stars]:
    if "*" not in text and "_" not in text:
        return
    for match in _SIGNS.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at] if at else "", text[match.end() : match.end() + 1]
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


def _without_frame(piece: Piece) -> Piece:
    match = _FRAMED.match(piece.text) if piece.text.endswith(" *") else None
    if not match:
        return piece
    strand = cut(piece.strand, match.end(), len(piece.text) - len(match["sign"]) - 1)
    bare = restrung(piece, strand)._replace(bold=True)
    reason = "intertitre entre deux astérisques"
    return repaired(bare, "markup", "framed-heading", reason, piece.start, piece.end)


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


class _Cover:
    """Spans, asked whether one of them holds another span."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether [start, end) lies in one of them."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._ends[before - 1] >= end
