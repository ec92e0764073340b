"""Text as received against the page: every word is there in its order, or in a recorded repair."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bs4 import Tag
from bs4.element import Comment, NavigableString, PageElement

from paraphe.model import Problem, Severity

from .identity import page_path, published
from .pages import Page, Site
from .reading import EDITION, letters, reading

Json = Mapping[str, Any]

_WORD = re.compile(r"[^\W_]+")
_SHOWN = 60

_CHANGING = frozenset({"furniture", "lacuna"})
"""Kinds of repairs after which other letters are read; the others join, unwrap, mark or move, and
a correction stands beside the words received."""

INTERFACE = (f"[{EDITION}]", ".num", ".margin", ".note", ".rank", "script", "style")
"""What stands in the column of the text and is the edition's: marks, margin, notes, part names."""


def unkept_words(site: Site, sources: Mapping[str, str]) -> Iterator[Problem]:
    """Every word received that is neither in the page nor in a repair, and every word added.

    ``sources`` maps the path of a source, as the open data give it, to its decoded text.
    """
    for document in published(site):
        page = site.pages[page_path(document["url"])]
        text = sources[document["source"]["path"]]
        for message in (
            *_unplaced(document, text),
            *_altered(document, page, text),
            *_disordered(document),
            *_added(document, page),
        ):
            yield Problem(page.path, 0, "conservation", Severity.ERROR, message)


def _unplaced(document: Json, text: str) -> Iterator[str]:
    """Words of the source in no block, and in no repair that says that they were dropped."""
    spans = [span for block in document["blocks"] for span in block["source"]]
    spans += [repair["source"] for repair in document["repairs"]]
    covered = _Cover(spans)
    for match in _WORD.finditer(text):
        if not covered.holds(match.start(), match.end()):
            yield f"« {match.group()} » at {match.start()} is in no block and in no repair."


class _Cover:
    """Spans as a row of flags: whether each code point is in one of them."""

    def __init__(self, spans: Sequence[Sequence[int]]) -> None:
        self._flags = bytearray(max((end for _, end in spans), default=0))
        for start, end in spans:
            self._flags[start:end] = b"\1" * (end - start)

    def holds(self, start: int, end: int) -> bool:
        return self._flags[start:end] == b"\1" * (end - start)


def _altered(document: Json, page: Page, text: str) -> Iterator[str]:
    """Blocks that say in the page other letters than the source with its repairs."""
    for block in document["blocks"]:
        element = page.elements.get(block["eid"])
        shown = letters(_label_shown(element) + reading(element)) if element else ""
        wanted = letters(_received(block, document["repairs"], text))
        if shown != wanted:
            at = next((i for i, (a, b) in enumerate(zip(shown, wanted, strict=False)) if a != b), 0)
            yield (
                f"« {block['eid']} » reads …{shown[at : at + _SHOWN]}, "
                f"received …{wanted[at : at + _SHOWN]}."
            )


def _label_shown(element: Tag) -> str:
    mark = element.find_previous_sibling(class_="num")
    return mark.get_text() if isinstance(mark, Tag) else ""


def _received(block: Json, repairs: Sequence[Json], text: str) -> str:
    """The source of a block with the repairs made in it that change a letter."""
    pieces = []
    for start, end in block["source"]:
        inside = [r for r in repairs if start <= r["source"][0] and r["source"][1] <= end]
        pieces.append(_repaired(text, start, end, inside))
    return " ".join(pieces)


def _repaired(text: str, start: int, end: int, repairs: Sequence[Json]) -> str:
    changing = (r for r in repairs if r["kind"] in _CHANGING)
    for repair in sorted(changing, key=lambda r: r["source"], reverse=True):
        low, high = repair["source"]
        after = repair.get("after", "")
        text, end = text[:low] + after + text[high:], end + len(after) - (high - low)
    return text[start:end]


def _disordered(document: Json) -> Iterator[str]:
    """Blocks that stand before a block of earlier source, and that no repair moved."""
    moved = {repair.get("eid", "") for repair in document["repairs"] if repair["kind"] == "move"}
    last = -1
    for block in document["blocks"]:
        if block["eid"] in moved or not block["source"]:
            continue
        first = block["source"][0][0]
        if first < last:
            yield f"« {block['eid']} » stands after text that the source has later."
        last = max(last, first)


def _added(document: Json, page: Page) -> Iterator[str]:
    """Words in the column of the text that belong to no block and are not the edition's."""
    ours = {id(page.elements[b["eid"]]) for b in document["blocks"] if b["eid"] in page.elements}
    skipped = ours | {id(tag) for tag in page.tree.select(", ".join(INTERFACE))}
    for column in page.tree.select(".text"):
        for words in _loose(column, skipped):
            yield f"« {words[:_SHOWN]} » is in the text and not in the source."


def _loose(element: Tag, skipped: set[int]) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Tag):
            if id(child) not in skipped:
                yield from _loose(child, skipped)
        elif _is_text(child) and letters(str(child)):
            yield str(child).strip()


def _is_text(node: PageElement) -> bool:
    return isinstance(node, NavigableString) and not isinstance(node, Comment)
