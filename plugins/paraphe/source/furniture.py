"""What a page carries and a text does not: rules, page numbers, running heads, mastheads, cover."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from paraphe.model import Repair

from .draft import Piece, Sheet, dropped, furniture, joined, repaired
from .naming import fold, organ, titled
from .shapes import (
    breaks_off,
    capitals,
    finished,
    headlike,
    notice,
    prose,
    reference,
    starts_lower,
)

_RULE = re.compile(r"[-–—_=~#|·•*+.\s]+(?:[oO0][-–—_=~#|·•*+.\s]{2,})?$")
_ELLIPSIS = re.compile(r"^\W*(?:\.\s?){3}\W*$")
_PAGE = re.compile(
    r"(?:[-–—]\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—]|p(?:age|\.)?\s*\d{1,4}(?:\s*(?:/|sur|de)\s*\d{1,4})?|"
    r"[A-Z]{1,6}/[\w./()-]+\s+page\s+\d{1,4}|"
    r"(?:\d{1,4}\s+)?(?:GE|N|V|UNEP|IAEA)[./-]?\s?\d{2}-\d{4,6}(?:\s*\([A-Z]\))?[\d\s*]*|"
    r"(?:\d{1,4}\s*/\s*\d{1,4}\s+)?\d{2}-\d{5}(?:\s*\([A-Z]\))?[\d\s*]*(?:/\s*\d{1,4})?|\*\d{7,8}\*|(?:merci\s+de\s+recycler|please\s+recycle)|"
    r"\d{1,4}\s*(?:/|sur)\s*\d{1,4}|\[\s*\d{1,4}\s*\]|…/…|\.{2,}/\.{2,}|/\.{3})$",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:[.-]\w{1,6}){0,3}(?:/[\w.()-]+)+")
_BARCODE = re.compile(r"\d{7,8}")
_NO_DIGIT = re.compile(r"\D")
_BARE = re.compile(r"\d{1,3}$")
_DIGITS = re.compile(r"\d+")
_UNSKETCHED = b"0123456789#' \t\x1f"


_LONE = re.compile(r"[*†•·-]|\*\*|\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\)|[IVX]{1,5}\.")


def join_lone_signs(sheet: Sheet) -> Sheet:
    """A sign that stands alone on its line opens the next one."""
    pieces: list[Piece] = []
    for piece in sheet.pieces:
        last = pieces[-1] if pieces else None
        if (
            last
            and not piece.gap
            and not last.kind
            and _LONE.fullmatch(last.text)
            and not _RULE.match(piece.text)
        ):
            reason = "signe resté seul sur sa ligne, remis devant son texte"
            whole = joined(last, piece, kind="space")
            pieces[-1] = repaired(whole, "join", "lone-sign", reason, last.end, piece.start)
        else:
            pieces.append(piece)
    return sheet._replace(pieces=tuple(pieces))


def drop_rules(sheet: Sheet) -> Sheet:
    """Lines drawn with dashes, stars or dots."""
    found = {
        i: furniture(piece, "rule", "filet qui sépare, sans texte")
        for i, piece in enumerate(sheet.pieces)
        if not piece.kind and _RULE.match(piece.text) and not _ELLIPSIS.match(piece.text)
    }
    return dropped(sheet, found, page=False)


def drop_page_numbers(sheet: Sheet) -> Sheet:
    """Lines that hold a page's number: told by its form, by its row, or by where it stands."""
    pieces = sheet.pieces
    reason = "numéro de page"
    found = {
        i: furniture(piece, "page-number", reason)
        for i, piece in enumerate(pieces)
        if not piece.kind and _PAGE.match(piece.text)
    }
    bare = [i for i, piece in enumerate(pieces) if _BARE.match(piece.text)]
    rising = all(int(pieces[a].text) + 1 == int(pieces[b].text) for a, b in pairwise(bare))
    for i in [*found]:
        if i > 1 and not pieces[i].gap and _SYMBOL.fullmatch(pieces[i - 1].text):
            found[i - 1] = furniture(pieces[i - 1], "running-head", "cote répétée en tête de page")
    codes = {_NO_DIGIT.sub("", pieces[i].text) for i in found}
    for i, piece in enumerate(pieces) if codes else ():
        # The bars of a scanned code, read as the number of the print order: « *1801975* ».
        if i not in found and _BARCODE.fullmatch(piece.text) and piece.text in codes:
            found[i] = furniture(piece, "page-number", "numéro de tirage")
    for i in bare:
        if i - 1 in found and pieces[i].gap < 2:
            found[i] = furniture(pieces[i], "page-number", reason)
        if (rising and len(bare) > 1) or _between_pages(pieces, i):
            found[i] = furniture(pieces[i], "page-number", reason)
    return dropped(sheet, found)


def _between_pages(pieces: tuple[Piece, ...], index: int) -> bool:
    piece = pieces[index]
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    if piece.page or (after and after.page):
        return True
    return bool(index and after) and _interrupts(pieces, index)


def _interrupts(pieces: tuple[Piece, ...], index: int) -> bool:
    if not 0 < index < len(pieces) - 1:
        return False
    before, after = pieces[index - 1].text, pieces[index + 1].text
    return len(before) > 40 and not finished(before) and starts_lower(after)


def _cuts_in(pieces: tuple[Piece, ...], index: int, counts: bool) -> bool:
    """Whether a line that stands twice cuts into a sentence, and is none of its own lines.

    ``counts``: its number is another each time.
    """
    text = pieces[index].text
    if not _interrupts(pieces, index) or starts_lower(text):
        return False
    if pieces[index].gap or pieces[index + 1].gap or capitals(text) or counts:
        return True
    # A line of the sentence itself is as long as the others.
    return len(text) < 0.7 * len(pieces[index - 1].text)


_REPEATED = "ligne de page répétée"


def drop_running_heads(sheet: Sheet) -> Sheet:
    """Lines printed again and again where a page ends, digits aside; a first printing stays."""
    pieces = sheet.pieces
    found: dict[int, Repair] = {}
    again: set[int] = set()
    for places in _printings(pieces):
        again.update(places[1:])
        # « résolution / 2231 du Conseil » stands in two paragraphs; a page has a number of its own.
        counts = len({pieces[i].text for i in places if _DIGITS.search(pieces[i].text)}) > 1
        edges = [i for i in places if _at_edge(pieces, i, counts)]
        if any(pieces[i].page or _cuts_in(pieces, i, counts) for i in edges):
            for i in edges:
                found[i] = furniture(pieces[i], "running-head", _REPEATED)
    # The lines of one head stand one under the other, the first of them at the edge.
    for i in sorted(again - found.keys()):
        if i - 1 in found and not pieces[i].gap and not pieces[i].page:
            found[i] = furniture(pieces[i], "running-head", _REPEATED)
    return dropped(sheet, found)


def _printings(pieces: tuple[Piece, ...]) -> Iterator[list[int]]:
    """Where one short line stands twice or more, digits aside."""
    short = [i for i, piece in enumerate(pieces) if len(piece.text) <= 120 and not piece.kind]
    sketches = _sketches([pieces[i].text for i in short]) if short else []
    often = Counter(sketches)
    shapes: dict[str, list[int]] = defaultdict(list)
    for i, sketch in zip(short, sketches, strict=True):
        if often[sketch] > 1:
            shapes[_shape(pieces[i].text)].append(i)
    yield from (places for places in shapes.values() if len(places) > 1)


def _sketches(texts: list[str]) -> list[bytes]:
    """The letters of ASCII in each text, all in one go: texts of one shape have one sketch."""
    plain = unicodedata.normalize("NFKD", "\n".join(texts).casefold())
    return plain.encode("ascii", "ignore").translate(None, _UNSKETCHED).split(b"\n")


def _at_edge(pieces: tuple[Piece, ...], index: int, counts: bool) -> bool:
    near = pieces[index + 1 : index + 3]
    return pieces[index].page or any(p.page for p in near[:1]) or _cuts_in(pieces, index, counts)


def _shape(text: str) -> str:
    return _DIGITS.sub("#", fold(text))


def drop_cover(sheet: Sheet) -> Sheet:
    """A title that stands twice at the top: all before its last printing is the cover."""
    pieces = sheet.pieces
    head = next((i for i, p in enumerate(pieces) if prose(p.text)), min(len(pieces), 40))
    last: dict[str, int] = {}
    again = 0
    for i, piece in enumerate(pieces[:head]):
        text = fold(piece.text)
        if text in last and titled(piece.text) and headlike(piece.text, 400):
            again = max(again, i)
        last[text] = i
    reason = "page de titre : le titre est imprimé de nouveau ensuite"
    found = {
        i: furniture(piece, "cover", reason)
        for i, piece in enumerate(pieces[:again])
        if not notice(piece.text) and not reference(piece.text)
    }
    return dropped(sheet, found)


def drop_mastheads(sheet: Sheet) -> Sheet:
    """The name of an organ in capitals that a page's head threw into the running text."""
    pieces = sheet.pieces
    found: dict[int, Repair] = {}
    begun = False
    for i, piece in enumerate(pieces):
        begun = begun or prose(piece.text)
        if begun and not piece.kind and _masthead(piece.text) and _thrown(sheet, i):
            found[i] = furniture(piece, "masthead", "en-tête de page jeté dans le texte")
    return dropped(sheet, found)


def _masthead(text: str) -> bool:
    return organ(text) and capitals(text) and fold(text) not in _LANGUAGES


_LANGUAGES = frozenset({"francais", "anglais"})


def _thrown(sheet: Sheet, index: int) -> bool:
    pieces = sheet.pieces
    if index + 1 >= len(pieces) or pieces[index].page:
        return True
    before, after = pieces[index - 1].text, pieces[index + 1]
    if breaks_off(before) or (not finished(before) and starts_lower(after.text)):
        return True
    return after.gap == 0 and not after.page and headlike(after.text)
