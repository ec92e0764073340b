""".odt -> passages, read from OpenDocument itself: numbers, notes and tables as printed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from ..elements import attribute, child, children, local, whole
from ..flow import HIGH, Doubt, Flow, Passage, Run, beside_the_text, in_one, merged
from ..grids import as_passages
from ..office import Parts, read_properties
from ..refusal import RefusedError
from .lists import Lists

_SKIPPED = frozenset({
    "tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "variable-decls",
    "user-field-decls", "scripts", "note-citation", "desc", "title", "object", "image", "ruby-text",
    "index-title-template", "table-of-content-source", "illustration-index-source", "binary-data",
    "alphabetical-index-source", "bibliography-source",
})  # fmt: skip
_SIGNS = {"tab": "\t", "line-break": "\n"}
_MARGINS = frozenset({"header", "footer", "header-first", "footer-first", "header-left"})
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_MOST_CELLS = 64
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class _Look:
    strong: bool | None = None
    emphasis: bool | None = None
    high: bool | None = None
    hidden: bool | None = None
    turns: bool | None = None

    def over(self, base: "_Look") -> "_Look":
        told = {n: v for n in _Look.__slots__ if (v := getattr(self, n)) is not None}
        return replace(base, **told)


@dataclass(frozen=True, slots=True)
class _Item:
    """Where in a list a passage stands; ``label`` is for its first paragraph alone."""

    label: str = ""
    level: int = 0


def read_opendocument(data: bytes) -> Flow:
    """Read an .odt. RefusedError for one that is damaged, locked, or no text."""
    parts = Parts(data, ".odt")
    if b"encryption-data" in parts.read("META-INF/manifest.xml"):
        raise RefusedError("locked", "The .odt is locked with a password.",
                           "Take the password off, save it, and try again.")  # fmt: skip
    content, styles = parts.tree("content.xml"), parts.tree("styles.xml")
    body = child(content, "body", "text")
    if content is None or body is None:
        raise parts.refusal("it holds no text of an office program")
    reader = _Reader(tuple(root for root in (styles, content) if root is not None))
    passages = [*reader.passages(body), *reader.notes]
    doubts = [*_changes(body), *_margins(styles)]
    return Flow(tuple(passages), tuple(doubts), read_properties(parts))


def _changes(body: Element) -> Iterator[Doubt]:
    if any(local(element) == "changed-region" for element in body.iter()):
        yield Doubt("The file holds tracked changes: they were taken as accepted. If the text was "
                    "adopted without them, reject them and take the file in anew.")  # fmt: skip


def _margins(styles: Element | None) -> Iterator[Doubt]:
    elements = styles.iter() if styles is not None else ()
    return beside_the_text(" ".join(e.itertext()) for e in elements if local(e) in _MARGINS)


class _Reader:
    def __init__(self, roots: tuple[Element, ...]) -> None:
        self._styles = {
            attribute(e, "name"): e for root in roots for e in root.iter() if local(e) == "style"
        }
        self._looks: dict[str, _Look] = {}
        self._lists = Lists(roots)
        self._count = 0
        self._last: dict[str, str] = {}
        self.notes: list[Passage] = []

    def passages(self, parent: Element) -> Iterator[Passage]:
        """The paragraphs, items and tables under an element, in order."""
        for element in parent:
            name = local(element)
            if name in {"p", "h"}:
                yield from self._paragraph(element, _Item())
            elif name in {"list", "numbered-paragraph"}:
                yield from self._list(element, "", "", 0)
            elif name == "table":
                yield from as_passages(list(self._rows(element)), self._heads(element))
            elif name not in _SKIPPED:
                yield from self.passages(element)

    def _list(self, element: Element, key: str, style: str, at: int) -> Iterator[Passage]:
        own = attribute(element, "style-name") or style
        if not key:
            key = self._key(element, own)
        for item in element:
            if local(item) == "list-header":
                yield from self._item(item, key, own, at, "")
            elif local(item) == "list-item":
                start = attribute(item, "start-value")
                begins = any(local(each) in {"p", "h"} for each in item)
                label = ""
                if begins:
                    label = self._lists.next(key, own, at, whole(start, 1) if start else None)
                yield from self._item(item, key, own, at, label)

    def _key(self, element: Element, style: str) -> str:
        """The list that an element begins, or goes on with."""
        identifier = attribute(element, "id")
        goes_on = attribute(element, "continue-numbering") == "true"
        earlier = attribute(element, "continue-list")
        key = earlier or (self._last.get(style, "") if goes_on else "")
        if not key:
            self._count += 1
            key = identifier or f"list {self._count}"
            self._lists.begin(key)
        self._last[style] = key
        if identifier:
            self._lists.same(identifier, key)
        return key

    def _item(self, item: Element, key: str, style: str, at: int, label: str) -> Iterator[Passage]:
        for element in item:
            if local(element) in {"p", "h"}:
                yield from self._paragraph(element, _Item(label, at + 1))
                label = ""
            elif local(element) == "list":
                yield from self._list(element, key, style, at + 1)
            elif local(element) not in _SKIPPED:
                yield from self.passages(element)

    def _paragraph(self, element: Element, item: _Item) -> Iterator[Passage]:
        look = self._look(attribute(element, "style-name"))
        if look.turns:
            yield Passage("page")
        boxes: list[Element] = []
        runs = merged(self._runs(element, replace(look, turns=None), boxes))
        filled = any(run.text.strip() or run.note for run in runs)
        heading = whole(attribute(element, "outline-level"), 1) if local(element) == "h" else 0
        heading = heading or self._title(attribute(element, "style-name"))
        if heading and filled:
            label = item.label
            header = local(element) != "h" or attribute(element, "is-list-header") == "true"
            if not (label or header or item.level):
                label = self._lists.next("outline", "outline", heading - 1, None)
            yield Passage("heading", runs, label, heading)
        elif filled:
            yield Passage("item" if item.label else "paragraph", runs, item.label,
                          item.level if item.label else 0)  # fmt: skip
        for box in boxes:
            yield from self.passages(box)

    def _title(self, style: str) -> int:
        for _ in range(_DEEPEST):
            if style == "Title":
                return 1
            style = attribute(self._styles.get(style), "parent-style-name")
        return 0

    def _runs(self, parent: Element, look: _Look, boxes: list[Element]) -> Iterator[Run]:
        yield from self._text(parent.text, look)
        for element in parent:
            name = local(element)
            if name == "note":
                yield self._note(element)
            elif name == "s":
                yield from self._text(" " * min(whole(attribute(element, "c"), 1), 100), look, True)
            elif name in _SIGNS:
                yield from self._text(_SIGNS[name], look, True)
            elif name == "text-box":
                boxes.append(element)
            elif name not in _SKIPPED:
                own = self._look(attribute(element, "style-name")) if name == "span" else _Look()
                if name != "hidden-text":
                    yield from self._runs(element, own.over(look), boxes)
            yield from self._text(element.tail, look)

    def _text(self, text: str | None, look: _Look, kept: bool = False) -> Iterator[Run]:
        if not text or look.hidden:
            return
        if not kept:
            # White space in the file is one space; what is meant has elements of its own.
            text = "".join(" " if c in "\t\r\n" else c for c in text)
        if look.high and text.isdecimal():
            text = text.translate(HIGH)
        yield Run(text, bool(look.strong), bool(look.emphasis))

    def _note(self, element: Element) -> Run:
        self._count += 1
        key = attribute(element, "id") or f"note {self._count}"
        citation, body = child(element, "note-citation"), child(element, "note-body")
        sign = attribute(citation, "label")
        runs = in_one(self.passages(body)) if body is not None else ()
        self.notes.append(Passage("note", runs, key=key))
        return Run(sign, note=key)

    def _look(self, name: str, depth: int = 0) -> _Look:
        if name in self._looks or name not in self._styles or depth > _DEEPEST:
            return self._looks.get(name, _Look())
        element = self._styles[name]
        base = self._look(attribute(element, "parent-style-name"), depth + 1)
        text, paragraph = child(element, "text-properties"), child(element, "paragraph-properties")
        weight, slant = attribute(text, "font-weight"), attribute(text, "font-style")
        position, display = attribute(text, "text-position"), attribute(text, "display")
        turn = attribute(paragraph, "break-before")
        own = _Look(
            weight in _BOLD if weight else None,
            slant in {"italic", "oblique"} if slant else None,
            position.startswith(("super", "3", "4", "5")) if position else None,
            display == "none" if display else None,
            turn == "page" if turn else None,
        )
        self._looks[name] = own.over(replace(base, turns=None))
        return self._looks[name]

    def _rows(self, parent: Element) -> Iterator[tuple[tuple[Passage, ...], ...]]:
        for element in parent:
            name = local(element)
            if name in {"table-header-rows", "table-rows", "table-row-group"}:
                yield from self._rows(element)
            elif name == "table-row":
                yield tuple(self._cells(element))

    def _cells(self, row: Element) -> Iterator[tuple[Passage, ...]]:
        for cell in row:
            if local(cell) in {"table-cell", "covered-table-cell"}:
                passages = tuple(self.passages(cell))
                times = whole(attribute(cell, "number-columns-repeated"), 1)
                yield passages
                # Cells that are repeated say nothing, or say it once: they fill the row.
                yield from [()] * min(times - 1, _MOST_CELLS)

    def _heads(self, table: Element) -> int:
        groups = (e for e in children(table) if local(e) == "table-header-rows")
        return sum(local(row) == "table-row" for group in groups for row in group)
