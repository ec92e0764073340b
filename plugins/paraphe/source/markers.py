"""The signs that number paragraphs and items: read where they run on, never by form alone."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from string import ascii_lowercase, ascii_uppercase

from .draft import Marker, Piece, Sheet
from .lexicons import Lexicon
from .shapes import breaks_off, finished, headlike
from .speech import spoken

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_END = r"(?=[\s\u00a0]|$)"
_FIGURE = "0"
_STYLES: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("1.1", _FIGURE, re.compile(r"(?P<sign>(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})\.?)" + _END)),
    ("1.", _FIGURE, re.compile(r"(?P<sign>(?P<n>\d{1,3})\s?\.)(?=[\s\u00a0]|$|[A-ZÀ-Ý«])")),
    ("1)", _FIGURE, re.compile(r"(?P<sign>(?P<n>\d{1,3})\s?\))" + _END)),
    ("(1)", "(", re.compile(r"(?P<sign>\((?P<n>\d{1,3})\))" + _END)),
    ("1°", _FIGURE, re.compile(r"(?P<sign>(?P<n>\d{1,3})\s?°\)?)" + _END)),
    ("§1", "§", re.compile(r"(?P<sign>§\s?(?P<n>\d{1,3})\.?)" + _END)),
    ("1 -", _FIGURE, re.compile(r"(?P<sign>(?P<n>\d{1,3})\s?[–—-])" + _END)),
    ("i)", "ivxl", re.compile(r"(?P<sign>(?P<n>[ivxl]{1,6})\s?\))" + _END)),
    ("(i)", "(", re.compile(r"(?P<sign>\((?P<n>[ivxl]{1,6})\))" + _END)),
    ("i.", "ivxl", re.compile(r"(?P<sign>(?P<n>[ivxl]{1,6})\.)" + _END)),
    ("a)", ascii_lowercase, re.compile(r"(?P<sign>(?P<n>[a-z])(?:\s?(?:bis|ter))?\s?\))" + _END)),
    ("(a)", "(", re.compile(r"(?P<sign>\((?P<n>[a-z])\))" + _END)),
    ("a.", ascii_lowercase, re.compile(r"(?P<sign>(?P<n>[a-z])\.)" + _END)),
    ("I.", "IVXL", re.compile(r"(?P<sign>(?P<n>[IVXL]{1,7})\s?(?:\.\s?[–—-]|[.)–—-]))" + _END)),
    ("A.", ascii_uppercase, re.compile(r"(?P<sign>(?P<n>[A-Z])\s?(?:\.\s?[–—-]|[.)]))" + _END)),
    ("-", "-–—*", re.compile(r"(?P<sign>[-–—*])" + r"(?=[\s\u00a0])")),
    ("•", "•·▪■◦‣●○►➢✓", re.compile(r"(?P<sign>[•·▪■◦‣●○►➢✓])")),
)  # fmt: skip
"""Style, the characters that it begins with (« 0 » for any figure), the form of its sign."""
_ARTICLE = (
    r"(?P<sign>(?:{words})\s+"
    r"(?P<n>\d{{1,3}}|1er|premier|PREMIER|unique|UNIQUE|[IVXL]{{1,7}})(?:er)?"
    r"(?:\s?(?:bis|ter|quater|quinquies|sexies)\b)?)"
    r"(?:\s*(?P<dash>[.:]?\s*[–—-]|[.:]))?"
)
_Forms = tuple[tuple[str, re.Pattern[str]], ...]
NUMBERED = frozenset({"1.", "1)", "(1)", "1°", "§1", "1 -", "1 ", "1.1", "article"})
DASHES = frozenset({"-", "•"})
_SURE = frozenset({"-", "•", "article", "§1", "a)", "(a)", "i)", "(i)"})
_DEEPEST = 8
"""Rows of one style that may be open one inside the other."""
_SKIP = 5
"""How far the number of a paragraph may lie from the last one, where some are missing."""
_FIGURES = re.compile(r"\d{1,3}", re.ASCII)


def read_markers(sheet: Sheet) -> Sheet:
    """Give every piece the sign that opens it, where the sign runs on in a row of its like."""
    candidates = [_candidates(piece) for piece in sheet.pieces]
    following = _following(candidates)
    last: dict[str, list[int]] = {}
    pieces: list[Piece] = []
    for i, piece in enumerate(sheet.pieces):
        marker = None
        if candidates[i] and not _inside(sheet, i, pieces):
            stopped = not pieces or _stops(pieces[-1], piece)
            marker = _choose(candidates[i], last, following[i], stopped)
        if marker:
            last[marker.style] = _counted(last.get(marker.style, []), marker.value)
        pieces.append(piece._replace(marker=marker) if marker else piece)
    return sheet._replace(pieces=tuple(pieces))


def _candidates(piece: Piece) -> tuple[Marker, ...]:
    text = piece.text
    if piece.kind:
        return ()
    # A word, and neither a Roman number nor « Article »: most lines.
    words = spoken()
    worded = text[:1].isalpha() and text[1:2].isalpha() and text[1:2] not in "ivxlIVXL"
    if worded and text[:2] not in words.article_openings:
        return ()
    opening = _FIGURE if text[:1].isdecimal() else text[:1]
    forms = _by_opening(words).get(opening)
    return tuple(_signs(piece, forms)) if forms else ()


@cache
def _by_opening(words: Lexicon) -> Mapping[str, _Forms]:
    """The styles by the character that their signs begin with, in the order of trial."""
    article = re.compile(_ARTICLE.format(words=words.article) + _END)
    capitals = "".join(sorted({opening[0] for opening in words.article_openings}))
    styles = (("article", capitals, article), *_STYLES)
    return {
        opening: tuple((style, form) for style, openings, form in styles if opening in openings)
        for opening in "".join(openings for _, openings, _ in styles)
    }


def _signs(piece: Piece, forms: _Forms) -> Iterator[Marker]:
    text = piece.text
    for style, form in forms:
        match = form.match(text)
        if match:
            length = len(text) - len(text[match.end() :].lstrip())
            if length < len(text) or style == "article":
                sign = match.group().rstrip(" –—-") if style == "article" else match["sign"]
                yield Marker(style, _value(style, match), sign, length)
    first, *rest = piece.strand
    if rest and rest[0].kind == "space" and _FIGURES.fullmatch(first.text):
        yield Marker("1 ", int(first.text), first.text, len(first.text) + 1)


def _value(style: str, match: re.Match[str]) -> int:
    if style in DASHES:
        return 0
    number = match["n"]
    if style == "1.1":
        return int(number.rpartition(".")[2])
    if number[0].isdigit():
        return int(re.sub(r"\D", "", number))
    if number.lower() in {"premier", "unique"}:
        return 1
    if style[0] in "iI" or style in {"(i)", "article"}:
        return _roman(number.lower())
    return ord(number.lower()) - ord("a") + 1


def _roman(number: str) -> int:
    values = [_ROMAN[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _following(candidates: list[tuple[Marker, ...]]) -> list[dict[str, int]]:
    """For every piece, the value of the next candidate of each style after it."""
    ahead: dict[str, int] = {}
    rows: list[dict[str, int]] = []
    for markers in reversed(candidates):
        rows.append(dict(ahead) if markers else {})
        for marker in markers:
            ahead[marker.style] = marker.value
    return rows[::-1]


def _choose(
    markers: tuple[Marker, ...], last: dict[str, list[int]], ahead: dict[str, int], stopped: bool
) -> Marker | None:
    running = [m for m in markers if m.value > 1 and m.value - 1 in last.get(m.style, ())]
    if running:
        return running[0]
    for marker in markers:
        style, value = marker.style, marker.value
        goes_on = ahead.get(style) == value + 1
        if style in DASHES or style in {"1.1", "article"}:
            return marker
        if value == 1 and (goes_on or style in _SURE or style in NUMBERED):
            return marker
        highest = max(last.get(style, (0,)))
        skips = stopped and 0 < highest < value <= highest + _SKIP
        if (goes_on or skips) and value > highest and style in NUMBERED | _SURE:
            return marker
    return None


def _stops(previous: Piece, piece: Piece) -> bool:
    """Whether what stands before is whole: a sentence, or a heading set off from the piece."""
    heading = previous.hashes or (piece.gap and headlike(previous.text))
    return bool(heading) or finished(previous.text)


def _counted(open_rows: list[int], value: int) -> list[int]:
    """The last number of every row still open: a 1 opens one, the next number closes inner ones."""
    if value == 1:
        return [*open_rows[-_DEEPEST:], 1]
    if value - 1 in open_rows:
        depth = len(open_rows) - open_rows[::-1].index(value - 1)
        return [*open_rows[: depth - 1], value]
    return [value]


def _inside(sheet: Sheet, index: int, before: list[Piece]) -> bool:
    """Whether the line stands in the middle of a sentence, as a wrapped line may."""
    piece = sheet.pieces[index]
    if not before or piece.gap or piece.page or not sheet.wrapped:
        return False
    previous = before[-1]
    full = len(previous.text) >= 0.7 * sheet.width
    if previous.indent < piece.indent and finished(previous.text):
        return False
    return breaks_off(previous.text) or (
        full and not finished(previous.text) and not previous.text.endswith(",")
    )
