""".html -> passages: the document on a page, its lists numbered as a browser prints them."""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from ..decoding import decode, stated_in_html
from ..elements import PageBuilder, local
from ..flow import HIGH, Doubt, Flow, Passage, Run, merged
from ..grids import as_passages
from ..refusal import RefusedError
from .lists import first_number, has_own_signs, label_of, rows_of, span_of
from .main import BLOCKS, main_part, prune, title_outside
from .notes import PageNotes, find_notes

DEEPEST = 250
"""Elements one inside the other: a browser's own limit is 512."""
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=[-_]|$)")
_FEW_WORDS = 12


def read_webpage(data: bytes) -> Flow:
    """Read an .html, saved from a site or not. RefusedError where it cannot be read."""
    text, doubts = decode(*_page(data))
    root = _tree(text)
    notes = find_notes(root)
    language = _LANGUAGE.match(_language(root).lower())
    kept = {e.get("id", "") for body in notes.bodies for e in body.iter()}
    kept |= {e.get("name", "") for body in notes.bodies for e in body.iter()}
    deleted = " ".join("".join(e.itertext()) for e in root.iter() if local(e) in _STRUCK)
    gone = prune(root, frozenset(kept - {""}))
    part = main_part(root)
    reader = _Reader(notes)
    title = title_outside(root, part)
    head = () if title is None else reader.heading(title, 1)
    passages = [*head, *reader.passages(part), *reader.notes_in(part), *reader.notes_in(root)]
    return Flow(
        tuple(passages),
        (*doubts, *_left_out(gone), *_struck(deleted)),
        {"language": language[0]} if language else {},
    )


_STRUCK = frozenset({"del", "s", "strike"})


def _language(root: Element) -> str:
    return next((e.get("lang", "") for e in root if local(e) == "html"), "")


def _left_out(gone: list[str]) -> Iterator[Doubt]:
    """What stood around the text, where it has so many words that it could be text."""
    for words in gone:
        if len(words.split()) >= _FEW_WORDS:
            yield Doubt("Left out as standing around the text on its page.", words)


def _struck(words: str) -> Iterator[Doubt]:
    if words.strip():
        yield Doubt("Struck out on the page: it is not in the text.", " ".join(words.split()))


def _page(data: bytes) -> tuple[bytes, str]:
    """The bytes of the page and their stated encoding; of an MHTML, those of its first page."""
    if not re.match(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n", data[:20_000]):
        return data, stated_in_html(data)
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return page, part.get_content_charset() or stated_in_html(page)
    return data, stated_in_html(data)


def _tree(text: str) -> Element:
    # It takes as long to load as a small archive to build.
    from lxml import etree  # noqa: PLC0415

    parser = etree.HTMLParser(
        target=PageBuilder("page", DEEPEST), huge_tree=True, no_network=True
    )  # fmt: skip
    if not text.strip("\ufeff \t\r\n\x00"):
        raise RefusedError("empty-document", "The page holds no text.", "Save it again.")
    parser.feed(text.replace("\x00", "\ufffd"))
    root: Element = parser.close()
    return root


@dataclass(frozen=True, slots=True)
class _Look:
    strong: bool = False
    emphasis: bool = False
    high: bool = False
    literal: bool = False


class _Reader:
    """Walks a part of a page; text and inline elements gather until a block begins or ends."""

    def __init__(self, notes: PageNotes) -> None:
        self._notes = notes
        self._runs: list[Run] = []
        self._given: set[str] = set()
        self._label = ""
        self._level = 0

    def passages(self, parent: Element, look: _Look = _Look(), depth: int = 0) -> Iterator[Passage]:
        """The passages in an element, what gathered before it first."""
        self._add(parent.text, look)
        for element in parent:
            yield from self._element(element, look, depth)
            self._add(element.tail, look)
        if local(parent) in BLOCKS:
            yield from self._flush()

    def notes_in(self, part: Element) -> Iterator[Passage]:
        """The notes whose bodies stand in a part, each once."""
        for element in part.iter():
            key = self._notes.bodies.get(element, "")
            if key and key not in self._given:
                self._given.add(key)
                inner = _Reader(replace(self._notes, bodies={}))
                runs: list[Run] = []
                for passage in inner.passages(element):
                    runs += [Run(" ")] if runs else []
                    runs += passage.runs
                sign = next(s for k, s in self._notes.calls.values() if k == key)
                yield Passage("note", _without_sign(runs, sign), key=key)

    def _element(self, element: Element, look: _Look, depth: int) -> Iterator[Passage]:
        name = local(element)
        if element in self._notes.bodies or element in self._notes.dropped or name in _STRUCK:
            return
        if element in self._notes.calls:
            key, sign = self._notes.calls[element]
            self._runs.append(Run(sign, note=key))
        elif name == "br":
            self._runs.append(Run("\n"))
        elif name == "table":
            yield from self._flush()
            yield from self._table(element, look, depth)
        elif name in {"ol", "ul", "menu", "dir"}:
            yield from self._flush()
            yield from self._list(element, look, depth + 1)
        elif level := _heading_level(element):
            yield from self._flush()
            yield from self.heading(element, level)
        elif name in BLOCKS:
            yield from self._flush()
            yield from self.passages(element, replace(look, literal=name == "pre"), depth)
        elif name == "q":
            self._runs.append(Run("« "))
            yield from self.passages(element, look, depth)
            self._runs.append(Run(" »"))
        else:
            yield from self.passages(element, _looked(element, look), depth)

    def heading(self, element: Element, level: int) -> Iterator[Passage]:
        """The passages of a heading."""
        for passage in [*self.passages(element), *self._flush()]:
            yield replace(passage, kind="heading", level=level) if passage.runs else passage

    def _list(self, element: Element, look: _Look, depth: int) -> Iterator[Passage]:
        items = [e for e in element if local(e) == "li"]
        own = has_own_signs(items, element)
        number = first_number(element, len(items))
        step = -1 if "reversed" in element.attrib else 1
        for item in element:
            if local(item) != "li":
                yield from self._element(item, look, depth)
                continue
            value = item.get("value", "").strip()
            number = int(value) if re.fullmatch(r"-?\d{1,6}", value) else number
            label = "" if own else label_of(element, item, number)
            number += step
            if item in self._notes.bodies:
                continue
            self._label, self._level = label, depth
            yield from self.passages(item, look, depth)
            self._label = ""

    def _table(self, element: Element, look: _Look, depth: int) -> Iterator[Passage]:
        rows: list[tuple[tuple[Passage, ...], ...]] = []
        heads = 0
        held: dict[int, int] = {}
        for row in rows_of(element):
            cells: list[tuple[Passage, ...]] = []
            here = [e for e in row if local(e) in {"td", "th"}]
            for cell in here:
                while held.get(len(cells), 0):
                    held[len(cells)] -= 1
                    cells.append(())
                wide, tall = span_of(cell, "colspan"), span_of(cell, "rowspan")
                held |= dict.fromkeys(range(len(cells), len(cells) + wide), tall - 1)
                cells.append(tuple(self.passages(cell, look, depth)))
                cells += [()] * (wide - 1)
            if len(rows) == heads == 0 and here and all(local(e) == "th" for e in here):
                heads = 1
            rows.append(tuple(cells))
        for caption in element:
            if local(caption) == "caption":
                yield from self.passages(caption, look, depth)
        yield from as_passages(rows, heads)

    def _add(self, text: str | None, look: _Look) -> None:
        if not text:
            return
        text = text.translate(_INVISIBLE)
        text = text.replace("\r\n", "\n") if look.literal else _BLANKS.sub(" ", text)
        if look.high and text.strip().isdecimal():
            text = text.strip().translate(HIGH)
        self._runs.append(Run(text, look.strong, look.emphasis))

    def _flush(self) -> Iterator[Passage]:
        runs, self._runs = self._runs, []
        for stanza in _stanzas(merged(runs)):
            label, self._label = self._label, ""
            yield Passage("item" if label else "paragraph", stanza, label,
                          self._level if label else 0)  # fmt: skip


def _heading_level(element: Element) -> int:
    """The depth of a heading, told by its element or by its role; 0 for what is none."""
    if re.fullmatch("h[1-6]", local(element)):
        return int(local(element)[1])
    level = element.get("aria-level", "2")
    return int(level) if element.get("role") == "heading" and re.fullmatch("[1-6]", level) else 0


def _stanzas(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Runs parted where a line is left blank."""
    kept: list[Run] = []
    for run in runs:
        pieces = re.split(r"\n[ \t\u00a0]*\n\s*", run.text) if not run.note else [run.text]
        for i, piece in enumerate(pieces):
            if i:
                yield from _filled(kept)
                kept = []
            kept.append(replace(run, text=piece))
    yield from _filled(kept)


def _filled(runs: list[Run]) -> Iterator[tuple[Run, ...]]:
    if any(run.text.strip() or run.note for run in runs):
        yield tuple(runs)


def _looked(element: Element, look: _Look) -> _Look:
    name, style = local(element), element.get("style", "")
    if name in {"b", "strong"} or _BOLD.search(style):
        look = replace(look, strong=True)
    if name in {"i", "em", "cite", "dfn"} or _ITALIC.search(style):
        look = replace(look, emphasis=True)
    return replace(look, high=True) if name == "sup" else look


def _without_sign(runs: list[Run], sign: str) -> tuple[Run, ...]:
    """A note without the sign that it begins with, which its call prints, too."""
    found = list(merged(runs))
    if found:
        high = re.escape(sign.translate(HIGH))
        opening = rf"^[\s^↑]*(?:[\[(]?\s*{re.escape(sign)}\s*[\])]?|{high})(?!\w)[\s.:]*"
        text = re.sub(opening, "", found[0].text)
        found[0] = replace(found[0], text=text.lstrip())
    return tuple(found)
