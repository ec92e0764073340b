"""Footnotes of a web page: short links to a place of the same page that begins with their sign."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..elements import local
from .main import BLOCKS, is_hidden

_SIGN = re.compile(r"[\[(]?\s*(\d{1,3}|[a-z]|[ivx]{1,5}|\*{1,4}|[†‡])\s*[\])]?", re.IGNORECASE)
_BACK = re.compile(r"[\s↩↑^⬆▲⏎\ufe0e\ufe0f]*(?:retour|back)?[\s↩↑^⬆▲\ufe0e\ufe0f.]*", re.IGNORECASE)
_HEADED = re.compile(
    r"(?:notes?(?:\s+(?:de\s+bas\s+de\s+page|de\s+fin))?|footnotes?|endnotes?)\s*:?", re.IGNORECASE
)
_NAMED = re.compile(r"(?:(?:foot|end)?notes?(?:\s+de\s+bas\s+de\s+page)?\s*)?", re.IGNORECASE)
"""What stands before a note's sign: « Note de bas de page 1 »."""
_HOLDERS = frozenset({"li", "dd", "td", "aside"})
_LONGEST = 3000
"""Characters of a note."""


@dataclass(frozen=True, slots=True)
class PageNotes:
    """What a page says of its notes.

    ``calls`` are the links that call a note, with its key and sign; ``bodies`` the elements that
    are notes, with their keys; ``dropped`` the links that lead back.
    """

    calls: dict[Element, tuple[str, str]]
    bodies: dict[Element, str]
    dropped: frozenset[Element]


def find_notes(root: Element) -> PageNotes:
    """Pair the calls of a page with its notes. A place that is called but is no note stays text."""
    parents = {child: parent for parent in root.iter() for child in parent}
    places = {
        name: e for e in reversed(list(root.iter()))
        for name in (e.get("id"), e.get("name") if local(e) == "a" else None) if name
    }  # fmt: skip
    calls: dict[Element, tuple[str, str]] = {}
    bodies: dict[Element, str] = {}
    order = {e: i for i, e in enumerate(root.iter())}
    for link in root.iter():
        sign = _sign(link)
        target = places.get(link.get("href", "").rpartition("#")[2]) if sign else None
        if target is None or order[target] <= order[link]:
            continue
        body = _body(target, parents)
        if body is not None and _is_note(body, link, sign, parents, places):
            calls[link] = (bodies.setdefault(body, f"note {len(bodies) + 1}"), sign)
    back = frozenset(
        link for body in bodies for link in body.iter()
        if local(link) == "a" and link not in calls and _leads_back(link, calls, places, parents)
    )  # fmt: skip
    signs = dict(calls.values())
    heads = {
        head for body, key in bodies.items() for head in _heads(body, signs[key], parents)
    }  # fmt: skip
    return PageNotes(calls, bodies, back | heads)


def _heads(body: Element, sign: str, parents: dict[Element, Element]) -> Iterator[Element]:
    """What heads a note: the term that a definition list gives its sign in, the word « Notes »."""
    outer: Element | None = parents.get(body)
    siblings = list(outer) if outer is not None else []
    before = siblings[siblings.index(body) - 1] if body in siblings[1:] else None
    if before is not None and local(before) == "dt":
        words = " ".join("".join(before.itertext()).split())
        if re.fullmatch(rf"{_NAMED.pattern}[\[(]?{re.escape(sign)}[\])]?", words, re.IGNORECASE):
            yield before
    for _ in range(2):
        if outer is None:
            return
        yield from (
            e for e in outer
            if re.fullmatch("h[1-6]", local(e)) and _HEADED.fullmatch(_shown(e).strip())
        )  # fmt: skip
        outer = parents.get(outer)


def _shown(element: Element) -> str:
    """The words of an element that are seen."""
    words = element.text or ""
    for inner in element:
        words += ("" if is_hidden(inner) else _shown(inner)) + (inner.tail or "")
    return words


def _sign(link: Element) -> str:
    href = link.get("href", "")
    if local(link) != "a" or "#" not in href or href.endswith("#"):
        return ""
    match = _SIGN.fullmatch(_shown(link).strip())
    return match[1] if match else ""


def _body(target: Element, parents: dict[Element, Element]) -> Element | None:
    """The block that a place begins or stands in; of blocks in a list's item, the item."""
    element: Element | None = target
    while element is not None and local(element) not in BLOCKS:
        element = parents.get(element)
    holder = element
    while holder is not None and local(holder) in {"p", "div", "span"}:
        outer = parents.get(holder)
        if outer is None or local(outer) not in _HOLDERS | {"div"}:
            break
        if "".join(outer.itertext()).strip() != "".join(holder.itertext()).strip():
            if local(outer) in _HOLDERS:
                holder = outer
            break
        holder = outer
    if holder is not None and local(holder) in {"li", "dd", "p", "div", "td", "aside"}:
        return holder
    return None


def _is_note(
    body: Element, link: Element, sign: str, parents: dict[Element, Element],
    places: dict[str, Element],
) -> bool:  # fmt: skip
    text = " ".join("".join(body.itertext()).split())
    if not text or len(text) > _LONGEST or any(e is link for e in body.iter()):
        return False
    opens = re.match(rf"[\^↑\s]*[\[(]?\s*{re.escape(sign)}\s*[\])]?(?!\w)", text)
    if opens or local(body) == "li":
        return True
    return any(_leads_back(e, {link: ("", "")}, places, parents) for e in body.iter())


def _leads_back(
    link: Element, calls: "dict[Element, tuple[str, str]]", places: dict[str, Element],
    parents: dict[Element, Element],
) -> bool:  # fmt: skip
    href = link.get("href", "")
    if local(link) != "a" or "#" not in href:
        return False
    if not (_BACK.fullmatch(_shown(link)) or _sign(link)):
        return False
    target = places.get(href.rpartition("#")[2])
    while target is not None and local(target) not in BLOCKS:
        if target in calls or any(e in calls for e in target.iter()):
            return True
        target = parents.get(target)
    return target is not None and any(e in calls for e in target.iter())
