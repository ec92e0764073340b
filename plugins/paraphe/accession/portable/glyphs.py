"""A PDF's pages -> lines of words with their place, size and look, by pdfium."""

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from ..refusal import RefusedError

MOST_PAGES = 3_000
MOST_GLYPHS = 20_000_000
_LEVEL = 0.02
"""Radians that a line may lean."""
_ITALIC = 0x40
_GAP = 0.13
_GAP_STATED = 0.04
"""Shares of a line's height from which a gap is a space, by itself and where the file has one."""
_SPACES = frozenset(" \u00a0\t\r\n\u2002\u2003\u2009\u202f")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character: its box in points from the page's left and bottom, its baseline, its height.

    ``spaced``: the file has a space before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    strong: bool
    emphasis: bool
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs of one baseline without a wide gap, those set high in their line among them."""

    glyphs: tuple[Glyph, ...]
    base: float
    size: float

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Its right edge."""
        # The last but few may end behind the last one, where one is set high over another.
        return max(glyph.right for glyph in self.glyphs[-3:])

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(glyph.text for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size in points, its pieces from the top, the words that stand aslant."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    aslant: str = ""


def read_pages(data: bytes) -> list[Page]:
    """The pages of a PDF. RefusedError for one that is damaged, locked or too long."""
    # It takes half a second to load; only a PDF needs it.
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise RefusedError("locked", "The PDF is locked with a password.",
                               "Save it without a password (qpdf --decrypt), and try again.",
                               ) from error  # fmt: skip
        raise RefusedError(
            "damaged-file",
            f"The PDF cannot be read: {error}.",
            "Open it in a PDF reader and print it to a new PDF.",
        ) from error
    if count > MOST_PAGES:
        raise RefusedError("too-long", f"The PDF has {count} pages; {MOST_PAGES} are the most.",
                           "Cut out the pages of the document (qpdf --pages).")  # fmt: skip
    try:
        return [_page(document[index], pypdfium2.raw) for index in range(count)]
    except pypdfium2.PdfiumError as error:
        raise RefusedError(
            "damaged-file",
            f"A page of the PDF cannot be read: {error}.",
            "Open it in a PDF reader and print it to a new PDF.",
        ) from error
    finally:
        document.close()


def _page(page: Any, raw: Any) -> Page:  # noqa: ANN401
    text = page.get_textpage()
    width, height = page.get_size()
    straight: list[Glyph] = []
    aslant: list[str] = []
    for glyph in _glyphs(text.raw, raw):
        if isinstance(glyph, str):
            aslant.append(glyph)
        else:
            straight.append(glyph)
    pieces = tuple(_pieces(straight))
    text.close()
    page.close()
    return Page(width, height, pieces, " ".join("".join(aslant).split()))


def _glyphs(text: Any, raw: Any) -> Iterator[Glyph | str]:  # noqa: ANN401
    """The characters of a page in the order of the file; one that stands aslant as a string."""
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    spaced = False
    for i in range(min(raw.FPDFText_CountChars(text), MOST_GLYPHS)):
        code = raw.FPDFText_GetUnicode(text, i)
        sign = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if raw.FPDFText_IsGenerated(text, i) == 1 or sign in "\r\n":
            spaced = spaced or sign.isspace()
            continue
        angle = raw.FPDFText_GetCharAngle(text, i)
        if min(angle % math.tau, -angle % math.tau) > _LEVEL:
            yield sign
            continue
        if not raw.FPDFText_GetLooseCharBox(text, i, box):
            continue
        raw.FPDFText_GetCharOrigin(text, i, x, y)
        raw.FPDFText_GetFontInfo(text, i, name, 256, flags)
        font = name.value.decode("latin-1").lower()
        strong = raw.FPDFText_GetFontWeight(text, i) >= 600 or "bold" in font or "gras" in font
        emphasis = bool(flags.value & _ITALIC) or "italic" in font or "oblique" in font
        sign = unicodedata.normalize("NFKC", sign) if "\ufb00" <= sign <= "\ufb06" else sign
        height = box.top - box.bottom
        yield Glyph(sign, box.left, box.right, y.value, height, strong, emphasis, spaced)
        spaced = sign in _SPACES


def _pieces(glyphs: list[Glyph]) -> Iterator[Piece]:
    """Glyphs that stand side by side on one baseline, from the top of the page to its foot."""
    rows: list[list[Glyph]] = []
    for glyph in sorted((g for g in glyphs if g.text not in _SPACES), key=lambda g: -g.base):
        size = max(glyph.size, rows[-1][-1].size) if rows else 0
        if rows and rows[-1][-1].base - glyph.base < 0.12 * size:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    for row in _lowered(rows):
        size = median(g.size for g in row)
        base = median(g.base for g in row)
        for piece in _runs(sorted(row, key=lambda g: g.left), size):
            yield Piece(tuple(_spaced(piece, size)), base, size)


def _lowered(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """The rows, those set high or low beside a larger one taken into it."""
    sizes = [median(g.size for g in row) for row in rows]
    kept = [list(row) for row in rows]
    for i, row in enumerate(rows):
        for j in (i + 1, i - 1, i + 2, i - 2):
            if not 0 <= j < len(rows) or sizes[i] > 0.9 * sizes[j]:
                continue
            if abs(row[0].base - rows[j][0].base) > 0.55 * sizes[j]:
                continue
            for run in list(_runs(sorted(row, key=lambda g: g.left), sizes[i])):
                if run[0] in kept[i] and _beside(run, rows[j], sizes[j]):
                    kept[j] += run
                    kept[i] = [g for g in kept[i] if g not in run]
    return [row for row in kept if row]


def _beside(run: list[Glyph], row: list[Glyph], size: float) -> bool:
    """Whether a run stands right behind or before a glyph of a row, not over or under it."""
    left, right = run[0].left, run[-1].right
    over = any(g.left < right - 0.2 * size and left + 0.2 * size < g.right for g in row)
    gaps = [min(abs(left - g.right), abs(g.left - right)) for g in row]
    return not over and min(gaps) < 0.5 * size


def _runs(row: list[Glyph], size: float) -> Iterator[list[Glyph]]:
    """A row parted at its wide gaps."""
    run: list[Glyph] = []
    edge = 0.0
    for glyph in row:
        if run and glyph.left - edge > 1.0 * size:
            yield run
            run = []
        edge = max(edge, glyph.right) if run else glyph.right
        run.append(glyph)
    if run:
        yield run


def _spaced(run: list[Glyph], size: float) -> Iterator[Glyph]:
    """The glyphs with a space where a gap is one."""
    before: Glyph | None = None
    for glyph in run:
        least = (_GAP_STATED if glyph.spaced else _GAP) * size
        if before and glyph.left - before.right > least:
            yield replace(before, text=" ", left=before.right, right=glyph.left)
        yield glyph
        before = glyph
