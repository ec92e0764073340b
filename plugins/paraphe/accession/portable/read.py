""".pdf -> passages: lines put together to paragraphs by their place, notes from the feet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from paraphe.source.hyphens import HYPHENS, mend, words_of
from paraphe.source.languages import language_of
from paraphe.source.speech import speaking

from ..flow import HIGH, Doubt, Flow, Passage, Run, merged
from ..refusal import RefusedError
from .glyphs import Glyph, Page, Piece, read_pages
from .layout import Line, lay_out
from .lines import apart, bold, fits, same_block, set_right, usual_distance
from .notes import Feet, part_feet
from .tables import find_tables

_MARKER = re.compile(
    r"(?:\(?\d{1,3}\s?[.)°]\)?|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?[a-z]\)|\(?[ivxl]{1,6}\)|[IVXL]{1,7}[.)]|[A-Z][.)]|[-–—•▪◦·]|§\s?\d+"
    r"|(?:Article|ARTICLE|Art\.)\s+(?:\d+|premier|PREMIER|[IVXL]+)(?:er)?)(?=[\s\u00a0]|$)"
)
_STOPS = frozenset('.!?…:;»”"')
_PAUSES = frozenset(":;")
_HEADED = 1.15
"""Times the size of the text from which a line is a heading."""
_LONGEST_HEADING = 240
_STRETCH = 30
"""Lines over which the distance of lines is measured."""
_SCANNED = 15
"""Letters that a page has at least, unless it is a picture."""
_OCR = "Run « ocrmypdf --language fra in.pdf out.pdf », read it over, and take in out.pdf."


def read_portable(data: bytes, known: frozenset[str] = frozenset()) -> Flow:
    """Read a PDF; ``known`` are words of the archive, in small letters.

    RefusedError for one that is damaged, locked, or a picture of a text.
    """
    if b"%PDF-" not in data[:2048]:
        raise RefusedError("damaged-file", "The PDF does not begin as one.",
                           "Get it again from where it came.")  # fmt: skip
    pages = read_pages(data)
    doubts = list(_unreadable(pages))
    lines, furniture = lay_out(pages)
    lines, feet = part_feet(lines)
    texts = known | words_of(line.text for line in lines)
    writer = _Writer(texts, feet, _body_size(lines))
    with speaking(language_of("\n".join(line.text for line in lines))[0] or "fr"):
        passages = [*writer.passages(lines), *writer.notes()]
    doubts += [Doubt("Left out as printed again on every page.", words) for words in furniture]
    doubts += writer.doubts
    doubts += [
        Doubt(f"Page {i} has words that stand aslant: they were left out.", page.aslant)
        for i, page in enumerate(pages, 1) if page.aslant
    ]  # fmt: skip
    return Flow(tuple(passages), tuple(doubts))


def _unreadable(pages: Sequence[Page]) -> Iterator[Doubt]:
    counts = [sum(len(p.text) for p in page.pieces) for page in pages]
    text = "".join(p.text for page in pages for p in page.pieces)
    bad = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " " for c in text)
    empty = [str(i) for i, count in enumerate(counts, 1) if count < _SCANNED]
    if not text or sum(counts) < _SCANNED * len(pages):
        raise RefusedError("needs-ocr", "The PDF holds pictures of pages and no text.", _OCR)
    if bad > 0.2 * len(text):
        raise RefusedError("needs-ocr", "The letters of the PDF stand for no characters.",
                           _OCR.replace("--language", "--force-ocr --language"))  # fmt: skip
    if empty:
        yield Doubt(f"These pages hold no text: {', '.join(empty)}. If they are pictures of pages: "
                    f"{_OCR}")  # fmt: skip


def _body_size(lines: Sequence[Line]) -> float:
    sizes = sorted((line.size, len(line.text)) for line in lines)
    half, seen = sum(n for _, n in sizes) / 2, 0
    for size, count in sizes:
        seen += count
        if seen >= half:
            return size
    return 10.0


class _Writer:
    """Lines to passages; ``doubts`` gathers the words whose hyphen nothing tells about."""

    def __init__(self, texts: frozenset[str], feet: Feet, size: float) -> None:
        self._texts, self._feet, self._size = texts, feet, size
        self._leadings: dict[tuple[int, float], float] = {}
        self.doubts: list[Doubt] = []

    def passages(self, lines: Sequence[Line]) -> Iterator[Passage]:
        """The passages of lines in reading order, the ends of pages between them."""
        tables = find_tables(lines)
        group: list[Line] = []
        i = 0
        while i < len(lines):
            if i in tables:
                yield from self._passage(group)
                group = []
                rows, i = tables[i]
                shown = tuple(
                    tuple(self._cell(cell) for cell in row) for row in rows
                )  # fmt: skip
                yield Passage("table", rows=shown, heads=0)
                continue
            line = lines[i]
            if group and self._parts(lines, i, group):
                turned = line.page != group[-1].page
                yield from self._passage(group)
                group = []
                if turned:
                    yield Passage("page")
            group.append(line)
            i += 1
        yield from self._passage(group)

    def notes(self) -> Iterator[Passage]:
        """The notes at the feet of the pages."""
        for key, lines in self._feet.notes.items():
            yield Passage("note", self._joined(list(lines), self._feet.signs[key]), key=key)

    def _parts(self, lines: Sequence[Line], i: int, group: list[Line]) -> bool:
        """Whether a paragraph begins at a line."""
        line, before = lines[i], lines[i - 1]
        if abs(line.size - before.size) > 0.09 * before.size or bold(line) != bold(before):
            return True
        full = not fits(before, line, self._edge(before, lines, i - 1))
        ended = before.text.rstrip()[-1:] in _STOPS
        if line.page != before.page or line.column != before.column or line.base > before.base:
            return not (full and not _MARKER.match(line.text) and self._carries_on(lines, i))
        gap = before.base - line.base
        if gap > 1.28 * self._leading(lines, i):
            return True
        if _MARKER.match(line.text) and (ended or not full or before.text[-1:] == ","):
            return not (line.left > before.left + 0.5 * line.size and full)
        indented = line.left - before.left > 0.8 * line.size
        hanging = len(group) == 1 and bool(_MARKER.match(before.text))
        if indented and not hanging and (ended or not full):
            return True
        return not full and ended

    def _carries_on(self, lines: Sequence[Line], i: int) -> bool:
        """Whether a line at the head of a page or column, after a full one, opens no paragraph.

        Sentences end with a full line more often than paragraphs do.
        """
        line, before = lines[i], lines[i - 1]
        if before.text.rstrip()[-1:] in _PAUSES and line.text[:1].isupper():
            return False
        below = lines[i + 1] if i + 1 < len(lines) else None
        near = below is not None and (below.page, below.column) == (line.page, line.column)
        return not (near and below and line.left - below.left > 0.8 * line.size)

    def _leading(self, lines: Sequence[Line], i: int) -> float:
        """The usual distance of lines of this size, near the line."""
        size, stretch = lines[i].size, i // _STRETCH
        key = (stretch, round(size, 1))
        if key not in self._leadings:
            near = lines[max(0, (stretch - 1) * _STRETCH) : (stretch + 2) * _STRETCH]
            self._leadings[key] = usual_distance(near, size)
        return self._leadings[key]

    def _edge(self, line: Line, lines: Sequence[Line], i: int) -> float:
        """Where lines near this one end at the right: a quotation set in ends earlier."""
        block = [line]
        for step in (-1, 1):
            j = i + step
            while 0 <= j < len(lines) and len(block) < 12 and same_block(lines[j], block):
                block.append(lines[j])
                j += step
        edge = max(each.right for each in block)
        full = sum(each.right > edge - 1.5 * line.size for each in block)
        return edge if len(block) >= 4 and full >= 0.6 * len(block) else max(edge, line.edge)

    def _passage(self, group: list[Line]) -> Iterator[Passage]:
        if not group:
            return
        size = group[0].size
        runs = self._joined(group, "")
        text = "".join(run.text for run in runs).strip()
        if not text:
            return
        headed = size > _HEADED * self._size and len(text) < _LONGEST_HEADING
        if headed and any(c.isalpha() for c in text):
            level = 1 if size > 1.5 * self._size else 2
            runs = tuple(replace(run, text=run.text.replace("\n", " ")) for run in runs)
            yield Passage("heading", runs, level=level)
        else:
            yield Passage("paragraph", runs)

    def _joined(self, group: list[Line], sign: str) -> tuple[Run, ...]:
        """The words of lines as one text; of a note, without the ``sign`` that it begins with."""
        runs: list[Run] = []
        for i, line in enumerate(group):
            new = list(merged(self._runs(line)))
            if not i and sign:
                new = _without_sign(new, sign)
            if i and runs and new:
                self._glue(runs, new, group[i - 1], line)
            runs += new
        return merged(runs)

    def _glue(self, runs: list[Run], new: list[Run], before: Line, line: Line) -> None:
        """Put a space, a line's end, or nothing between two lines of a paragraph."""
        last = runs[-1]
        if last.text[-1:] in HYPHENS and last.text[-2:-1].isalpha() and new[0].text[:1].isalpha():
            whole, doubt = mend(last.text, new[0].text, self._texts)
            first = len(whole) - len(new[0].text)
            runs[-1] = replace(last, text=whole[:first])
            if doubt:
                self.doubts.append(Doubt("Cut at a line's end; no list knows whether it is one "
                                         "word: the hyphen was kept.", doubt))  # fmt: skip
            return
        if last.text[-1:] in HYPHENS - {"-", "\u2010"}:
            runs[-1] = replace(last, text=last.text[:-1] + "-")
            return
        hard = before.page == line.page and fits(before, line, before.edge)
        hard = hard or set_right(before, line)
        hard = hard and not (before.text.rstrip()[-1:] == "," and line.text[:1].islower())
        runs.append(Run("\n" if hard and apart(before, line) else " "))

    def _runs(self, line: Line) -> Iterator[Run]:
        # A place where a word may be cut prints nothing, unless the line ends there.
        last = line.pieces[-1].glyphs[-1]
        for i, piece in enumerate(line.pieces):
            if i:
                yield Run(" ")
            for (high, strong, emphasis), glyphs in groupby(piece.glyphs, partial(_look, piece)):
                text = "".join(g.text for g in glyphs if g.text != "\u00ad" or g is last)
                yield from self._calls(line, text) if high else (Run(text, strong, emphasis),)

    def _calls(self, line: Line, signs: str) -> Iterator[Run]:
        for sign in re.findall(r"\d+|[*†‡]+", signs):
            key = self._feet.key(line.page, sign)
            yield Run(sign, note=key) if key else Run(sign.translate(HIGH))

    def _cell(self, lines: Sequence[Line]) -> tuple[Run, ...]:
        return self._joined(list(lines), "")


def _without_sign(runs: list[Run], sign: str) -> list[Run]:
    if runs and runs[0].note:
        runs = runs[1:]
    text = runs[0].text.lstrip() if runs else ""
    for form in (sign.translate(HIGH), f"({sign})", f"[{sign}]", sign):
        if text.startswith(form):
            text = text.removeprefix(form)
            break
    return [replace(runs[0], text=text.lstrip(" .)/:\u00a0")), *runs[1:]] if runs else []


def _look(piece: Piece, glyph: Glyph) -> tuple[bool, bool, bool]:
    """Whether a glyph is a sign set high, strong, emphasised."""
    raised = glyph.size < 0.9 * piece.size and glyph.base > piece.base + 0.12 * piece.size
    high = raised and (glyph.text.isdecimal() or glyph.text in "*†‡()[]")
    return high, glyph.strong and not high, glyph.emphasis and not high
