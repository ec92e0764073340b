"""Which part of a saved page is the document: told by its structure, never by one site's names."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from .unpack import local

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "caption", "search",
})  # fmt: skip
UNSEEN = frozenset({
    "script", "style", "noscript", "template", "iframe", "svg", "canvas", "object", "embed", "head",
    "button", "input", "select", "textarea", "option", "datalist", "audio", "video", "map", "math",
    "nav", "meta", "link", "title", "base", "area", "progress", "meter", "search", "frameset", "rp",
    "rt", "noframes", "applet", "img",
})  # fmt: skip
_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "tablist", "alert", "status", "tooltip", "button",
})  # fmt: skip
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|rgpd|gdpr|shar(?:e|ing)|partag\w*|socials?|breadcrumbs?|"
    r"fil-?d-?ariane|ariane|related|connexes?|recommend\w*|sidebars?|side-?bar|menus?|nav|navbar|"
    r"navigation|footer|pied(?:-de-page)?|newsletter|pagination|pager|skip(?:-?links?)?|toolbar|"
    r"comments?|commentaires?|advert\w*|publicite|banner|popup|modal|overlay|masthead|topbar|"
    r"site-?header|print-?link|lire-aussi|read-?more|see-?also|voir-aussi|tags?|keywords)"
    r"(?:$|[\s_-])"
)
"""Words in the class or id of what stands around a text."""
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|d-none|hidden|noprint|no-print)(?:$|\s)"
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TEXT_BLOCKS = frozenset({"p", "li", "blockquote", "dd", "td", "pre", "h2", "h3", "h4", "div"})
_MOST = 0.85
"""Share of the text that a child must hold to be gone into."""
_ENOUGH = 0.4
"""Share of the text that what calls itself the main part must hold."""


def prune(root: Element, kept: frozenset[str]) -> list[str]:
    """Take out of a page what is not shown and what stands around its text; the words taken out.

    ``kept`` are the identifiers of notes: what holds one stays.
    """
    body = next((e for e in root.iter() if local(e) == "body"), root)
    _drop(body, _unseen)
    total = max(1, _weight(body))
    gone: list[str] = []

    def around(element: Element) -> bool:
        if not _stands_around(element) or _weight(element) > 0.5 * total:
            return False
        if any(e.get("id") in kept or e.get("name") in kept for e in element.iter()):
            return False
        gone.append(" ".join("".join(element.itertext()).split()))
        return True

    _drop(body, around)
    return [words for words in gone if words]


def main_part(root: Element) -> Element:
    """The element that holds the document, its title included."""
    body = next((e for e in root.iter() if local(e) == "body"), root)
    weight = max(1, _weight(body))
    for name in ("main", "article"):
        found = [e for e in body.iter() if name in (local(e), e.get("role"))]
        if len(found) == 1 and _weight(found[0]) >= _ENOUGH * weight:
            return _narrow(found[0]) if name == "main" else found[0]
    return _with_title(body, _densest(body))


def _narrow(main: Element) -> Element:
    """The one article of the main part, where it holds nearly all of it and the title."""
    articles = [e for e in main.iter() if local(e) == "article"]
    if len(articles) == 1 and _weight(articles[0]) >= _MOST * max(1, _weight(main)):
        inside = any(local(e) == "h1" for e in articles[0].iter())
        if inside or not any(local(e) == "h1" for e in main.iter()):
            return articles[0]
    return main


def _densest(element: Element) -> Element:
    """The innermost element that holds nearly all the text there is."""
    total = max(1, _weight(element))
    while True:
        inner = [e for e in element if local(e) in BLOCKS and _weight(e) >= _MOST * total]
        if len(inner) != 1 or local(inner[0]) in {"p", "ul", "ol", "table", "tbody", "pre"}:
            return element
        element = inner[0]


def _with_title(body: Element, part: Element) -> Element:
    """The part, or what holds it and the page's only first heading as well."""
    titles = [e for e in body.iter() if local(e) == "h1"]
    if len(titles) != 1 or any(e is titles[0] for e in part.iter()):
        return part
    parents = {child: parent for parent in body.iter() for child in parent}
    while part in parents:
        part = parents[part]
        if any(e is titles[0] for e in part.iter()):
            return part
    return part


def _weight(element: Element) -> int:
    """Characters of running text, links set aside."""
    text = sum(len(words) for words in element.itertext())
    return text - _linked(element)


def _linked(element: Element) -> int:
    return sum(
        len("".join(e.itertext())) for e in element.iter() if local(e) == "a" and e.get("href")
    )


def _unseen(element: Element) -> bool:
    if local(element) in UNSEEN or "hidden" in element.attrib:
        return True
    if element.get("aria-hidden") == "true" or _HIDDEN_STYLE.search(element.get("style", "")):
        return True
    return bool(_HIDDEN_CLASS.search(element.get("class", "")))


def _stands_around(element: Element) -> bool:
    name = local(element)
    if element.get("role") in _ROLES or name in {"aside", "dialog"}:
        return True
    if name == "figure":
        return not any(local(e) in {"table", "blockquote", "p"} for e in element.iter())
    if name == "footer":
        return True
    if name not in BLOCKS or name in {"body", "main", "article", "p", "li", "td", "tr"}:
        return False
    if name == "header" and not any(local(e) in {"h1", "h2", "p"} for e in element.iter()):
        return True
    named = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return bool(_AROUND.search(named)) or _is_menu(element)


def _is_menu(element: Element) -> bool:
    """Whether it is a list of which every item is a link: where else to go."""
    if local(element) not in {"ul", "ol", "menu"}:
        return False
    items = [e for e in element.iter() if local(e) == "li"]
    text = len("".join("".join(element.itertext()).split()))
    linked = sum(
        len("".join("".join(e.itertext()).split()))
        for e in element.iter() if local(e) == "a" and not e.get("href", "").startswith("#")
    )  # fmt: skip
    return len(items) > 1 and linked >= 0.95 * text


def _drop(parent: Element, is_out: Callable[[Element], bool]) -> None:
    """Take out the outermost elements that a question says yes to; what follows each stays."""
    for element in list(parent):
        if not is_out(element):
            _drop(element, is_out)
            continue
        tail, index = element.tail or "", list(parent).index(element)
        parent.remove(element)
        if index:
            parent[index - 1].tail = (parent[index - 1].tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail


def elements(root: Element, *names: str) -> Iterator[Element]:
    """The descendants of some names, in order."""
    yield from (e for e in root.iter() if local(e) in names)
