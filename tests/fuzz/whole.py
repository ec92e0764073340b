"""A text through the whole pipeline, and what must hold of whatever comes out."""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from paraphe.archive import render_leaf
from paraphe.authority import Authority, load
from paraphe.mentions import fenced, instruments_of, pinpoint, recognise, resolve
from paraphe.model import Document, Instrument, Mention, Source
from paraphe.rendering import body, compose
from paraphe.source import build, split

CONTENT = Path(__file__).resolve().parents[2] / "content"
_WORD = re.compile(r"[^\W_]+")
_EID = re.compile(r"[A-Za-z0-9_-]+")
_TAGS = frozenset({
    "a", "article", "aside", "br", "cite", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "ins", "li", "mark", "ol", "p", "section", "span", "strong", "sub",
    "sup", "table", "tbody", "td", "th", "thead", "tr", "ul", "caption", "abbr", "q", "b", "i",
    "figure", "colgroup", "col", "button", "small", "hr",
})  # fmt: skip
"""Elements that the text of a page may have."""
_DOING = re.compile(r"on|style$|src|action$|formaction$")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A document, what it cites, and its text as HTML."""

    document: Document
    mentions: tuple[Mention, ...]
    instruments: Mapping[str, Instrument]
    html: str


@lru_cache(maxsize=1)
def authority() -> Authority:
    """The archive's own records."""
    return load(CONTENT)


def document_of(text: str) -> Document:
    """The document of a text that has no sidecar."""
    source = Source("documents/essai.txt", "0" * 64, len(text), text)
    return build(split(source), source, None)


def whole(text: str) -> Outcome:
    """The text from its lines to its page."""
    document, known = document_of(text), authority()
    searched = fenced(document)
    mentions = pinpoint(searched, resolve(searched, recognise(searched, known), known))
    instruments = {**known.instruments, **instruments_of(mentions, known)}
    shown = body(compose(document, mentions, instruments))
    return Outcome(document, tuple(mentions), instruments, shown.lead + shown.text)


def leaf_of(text: str) -> None:
    """All that the site keeps of the text is made."""
    found = whole(text)
    render_leaf(found.document, found.mentions, found.instruments)


def faults(found: Outcome) -> Iterator[str]:
    """Everything that does not hold of an outcome."""
    yield from _lost(found.document)
    yield from _misnamed(found.document)
    yield from _misplaced(found)
    page = _Page(convert_charrefs=True)
    page.feed(found.html)
    page.close()
    yield from page.faults
    if page.open:
        yield f"<{page.open[-1]}> is never closed"
    yield from _unshown(found.document, page.text)


def _lost(document: Document) -> Iterator[str]:
    text = document.source.text
    covered = bytearray(len(text))
    spans = [span for block in document.blocks for span in block.source]
    spans += [repair.source for repair in document.repairs if repair.kind == "furniture"]
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    for word in _WORD.finditer(text):
        if not all(covered[word.start() : word.end()]):
            yield f"the word {word[0]!r} at {word.start()} is lost"
    for block in document.blocks:
        letters = iter("".join(_WORD.findall(" ".join(text[a:b] for a, b in block.source))))
        shown = "".join(_WORD.findall(f"{block.label} {block.text}"))
        if not all(letter in letters for letter in shown):
            yield f"the block {block.eid} has words that its source has not"


def _misnamed(document: Document) -> Iterator[str]:
    eids = [block.eid for block in document.blocks]
    if len(set(eids)) != len(eids):
        yield "an identifier stands twice"
    yield from (f"{eid!r} is no identifier" for eid in eids if not _EID.fullmatch(eid))
    for block in document.blocks:
        if not all(0 <= m.start <= m.end <= len(block.text) for m in block.marks):
            yield f"a mark lies outside {block.eid}"


def _misplaced(found: Outcome) -> Iterator[str]:
    for mention in found.mentions:
        text = found.document.block(mention.eid).text
        if text[mention.start : mention.end] != mention.text:
            yield f"{mention.text!r} is not what stands there"
        pin = mention.pinpoint
        if pin and text[pin.start : pin.end] != pin.text:
            yield f"{pin.text!r} is not what stands there"
    for one, following in itertools.pairwise(found.mentions):
        if one.eid == following.eid and one.reach[1] > following.reach[0]:
            yield f"{one.text!r} and {following.text!r} overlap"


def _unshown(document: Document, shown: str) -> Iterator[str]:
    """Words of blocks that are not in the page, or not in their order."""
    letters = iter(shown)
    for block in sorted(document.blocks, key=lambda block: block.part):
        if not all(letter in letters for letter in "".join(_WORD.findall(block.text))):
            yield f"the words of {block.eid} are not in the page"
            return


class _Page(HTMLParser):
    """Reads HTML as strictly as can be."""

    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.pieces: list[str] = []

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.faults.append(f"<{tag}> is no element of ours")
        for name, value in attrs:
            if _DOING.match(name):
                self.faults.append(f"{name}={value!r} of <{tag}> does something")
            if name == "href" and not re.fullmatch(r"(~/[\w./-]*)?(#[\w.-]*)?", value or ""):
                self.faults.append(f"href={value!r} leads elsewhere")
        if tag == "a" and "a" in self.open:
            self.faults.append("a link lies in a link")
        if tag not in ("br", "col", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"a comment: {data!r}")

    def handle_decl(self, decl: str) -> None:
        self.faults.append(f"a declaration: {decl!r}")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"an instruction: {data!r}")

    def unknown_decl(self, data: str) -> None:
        self.faults.append(f"a declaration: {data!r}")
