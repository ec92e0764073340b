""".docx -> passages, read from WordprocessingML itself: numbers, notes and tables as printed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from ..elements import attribute, child, children, local, whole
from ..flow import (
    HIGH,
    Cell,
    Doubt,
    Flow,
    Passage,
    PassageKind,
    Run,
    beside_the_text,
    in_one,
    merged,
)  # fmt: skip
from ..grids import as_passages
from ..office import Parts, read_properties
from .numbering import Numbering
from .styles import Look, Styles, look_of, paragraph_look

_FOLDER = "word/"
_SKIPPED = frozenset({
    "del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "pict", "drawing",
    "object", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "tblGrid", "sectPr", "rt",
    "annotationRef",
})  # fmt: skip
_SIGNS = {
    "tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "", "ptab": "\t",
}  # fmt: skip


def read_word(data: bytes) -> Flow:
    """Read a .docx. RefusedError for one that is damaged, locked, or no text."""
    parts = Parts(data, ".docx")
    main = _main_part(parts)
    root = parts.tree(main)
    body = child(root, "body")
    if body is None:
        raise parts.refusal("it holds no text of Word")
    folder = main.rpartition("/")[0] + "/"
    reader = _Reader(parts, folder)
    passages = [*reader.passages(body), *reader.notes()]
    doubts = [*_changes(root), *_margins(parts, folder)]
    return Flow(tuple(passages), tuple(doubts), read_properties(parts))


def _main_part(parts: Parts) -> str:
    relations = parts.tree("_rels/.rels")
    for each in children(relations):
        if attribute(each, "Type").endswith("/officeDocument"):
            return attribute(each, "Target").lstrip("/")
    return f"{_FOLDER}document.xml"


def _changes(root: Element | None) -> Iterator[Doubt]:
    names = {local(element) for element in root.iter()} if root is not None else set()
    if names & {"ins", "del", "moveTo", "moveFrom"}:
        reason = (
            "The file holds tracked changes: they were taken as accepted. If the text was adopted "
            "without them, reject them in Word and take the file in anew."
        )
        yield Doubt(reason)
    if "commentReference" in names:
        yield Doubt("The file holds comments: they are not in the text.")


def _margins(parts: Parts, folder: str) -> Iterator[Doubt]:
    beside = (f"{folder}header", f"{folder}footer")
    trees = (parts.tree(name) for name in sorted(parts.names()) if name.startswith(beside))
    return beside_the_text(_words(root) for root in trees if root is not None)


def _words(root: Element) -> str:
    return "".join(
        "\n" if local(e) == "p" else e.text or "" for e in root.iter() if local(e) in {"t", "p"}
    )


class _Reader:
    """The body of a file, with the styles, lists and notes that it refers to."""

    def __init__(self, parts: Parts, folder: str) -> None:
        self._styles = Styles(parts.tree(f"{folder}styles.xml"))
        self._numbering = Numbering(parts.tree(f"{folder}numbering.xml"), self._styles.lists)
        self._bodies = {
            f"{kind}{attribute(note, 'id')}": note
            for kind in ("footnote", "endnote")
            for note in children(parts.tree(f"{folder}{kind}s.xml"))
        }
        self._called: dict[str, str] = {}

    def passages(self, parent: Element) -> Iterator[Passage]:
        """The paragraphs and tables under an element, in order."""
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from as_passages(list(self._rows(element)), self._heads(element))
            elif name not in _SKIPPED:
                yield from self.passages(element)

    def notes(self) -> Iterator[Passage]:
        """The notes that were called, each one passage."""
        done = 0
        # A note may call others.
        while called := list(self._called)[done:]:
            done += len(called)
            yield from map(self._note, called)

    def _note(self, key: str) -> Passage:
        runs = in_one(self.passages(self._bodies[key]))
        return Passage("note", _stripped(runs, self._called[key]), key=key)

    def _paragraph(self, element: Element) -> Iterator[Passage]:
        properties = child(element, "pPr")
        style = attribute(child(properties, "pStyle"), "val") or self._styles.default
        look = paragraph_look(properties).over(self._styles.look(style))
        label = self._label(look, style)
        runs = merged(self._runs(element, replace(look, heading=None)))
        if attribute(child(properties, "pageBreakBefore"), "val", "1") not in {"0", "false"} and (
            child(properties, "pageBreakBefore") is not None
        ):
            yield Passage("page")
        for cut in _pages(runs):
            if cut is None:
                yield Passage("page")
            elif look.heading and (label or any(run.text.strip() for run in cut)):
                yield Passage("heading", cut, label, look.heading)
            elif any(run.text.strip() or run.note for run in cut):
                kind: PassageKind = "item" if label else "paragraph"
                yield Passage(kind, cut, label, (look.level or 0) + 1 if label else 0)
            label = "" if cut else label
        for box in element.iter():
            if local(box) == "txbxContent" and not _is_copy(element, box):
                yield from self.passages(box)

    def _label(self, look: Look, style: str) -> str:
        if not look.list or look.list == "0":
            return ""
        level = look.level if look.level is not None else self._numbering.level_of(style)
        return self._numbering.next(look.list, level or 0) or ""

    def _runs(self, parent: Element, base: Look) -> Iterator[Run]:
        for element in parent:
            name = local(element)
            if name == "r":
                style = attribute(child(element, "rPr", "rStyle"), "val")
                look = look_of(child(element, "rPr")).over(self._styles.look(style).over(base))
                if not look.hidden:
                    yield from self._run(element, look)
            elif name == "t":
                yield Run(element.text or "")
            elif name not in _SKIPPED:
                yield from self._runs(element, base)

    def _run(self, element: Element, look: Look) -> Iterator[Run]:
        for each in element:
            name = local(each)
            text = each.text or "" if name == "t" else _SIGNS.get(name, "")
            if name == "br" and attribute(each, "type") == "page":
                text = "\f"
            elif name in {"footnoteReference", "endnoteReference"}:
                yield from self._call(element, each, name.removesuffix("Reference"))
            elif name == "sym":
                text = _symbol(attribute(each, "char"))
            elif name == "AlternateContent":
                yield from self._runs(each, look)
            if look.high and text.isdecimal():
                text = text.translate(HIGH)
            if text and not (name == "t" and _own_sign(element)):
                yield Run(text, bool(look.strong), bool(look.emphasis))

    def _call(self, run: Element, reference: Element, kind: str) -> Iterator[Run]:
        key = f"{kind}{attribute(reference, 'id')}"
        if key in self._bodies:
            sign = _words(run).strip() if _own_sign(run) else ""
            self._called.setdefault(key, sign)
            yield Run(sign, note=key)

    def _rows(self, table: Element) -> Iterator[tuple[tuple[Passage, ...], ...]]:
        for row in _inside(table, "tr"):
            cells: list[tuple[Passage, ...]] = []
            for cell in _inside(row, "tc"):
                merge = child(cell, "tcPr", "vMerge")
                covered = merge is not None and attribute(merge, "val") != "restart"
                cells.append(() if covered else tuple(self.passages(cell)))
                span = attribute(child(cell, "tcPr", "gridSpan"), "val")
                cells += [()] * (min(whole(span, 1), 64) - 1)
            yield tuple(cells)

    def _heads(self, table: Element) -> int:
        heads = 0
        for row in _inside(table, "tr"):
            mark = child(row, "trPr", "tblHeader")
            if mark is None or attribute(mark, "val") in {"0", "false"}:
                break
            heads += 1
        return heads


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The children of a name, also those in content controls and custom markup."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _inside(element, name)


def _own_sign(run: Element) -> bool:
    """Whether the text of a run is the sign of the note that it calls."""
    return any(attribute(each, "customMarkFollows") in {"1", "true", "on"} for each in run)


def _is_copy(paragraph: Element, box: Element) -> bool:
    """Whether a text box is the copy that the file keeps for old programs."""
    fallbacks = (e for e in paragraph.iter() if local(e) == "Fallback")
    return any(box is inner for fallback in fallbacks for inner in fallback.iter())


def _symbol(char: str) -> str:
    """The character of a symbol font, of which the usual bullets and arrows are known."""
    try:
        code = int(char, 16)
    except ValueError:
        return ""
    return {0xF0B7: "•", 0xF0A7: "▪", 0xF02D: "-", 0xF0B0: "°", 0xF0E0: "→"}.get(code, "\ufffd")


def _pages(runs: tuple[Run, ...]) -> Iterator[Cell | None]:
    """The runs cut at the ends of pages; None for each end."""
    kept: list[Run] = []
    for run in runs:
        pieces = run.text.split("\f")
        for i, piece in enumerate(pieces):
            if i:
                yield tuple(kept)
                yield None
                kept = []
            if piece or run.note:
                kept.append(replace(run, text=piece))
    yield tuple(kept)


def _stripped(runs: Iterable[Run], sign: str) -> Cell:
    """The runs of a note without the blanks, and the sign of its own, at their head."""
    found = list(merged(runs))
    if found and sign and found[0].text.lstrip().startswith(sign):
        found[0] = replace(found[0], text=found[0].text.lstrip().removeprefix(sign))
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
    return tuple(found)
