"""Which part of a saved page is the document: told by its structure, never by one site's names."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from ..elements import local
from .cells import cells_around
from .labels import is_labelled, labels_before_title
from .measures import holds, linked, weight, words_of
from .phrases import of_the_page
from .tails import take_tails

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
_SURELY = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|rgpd|gdpr|breadcrumbs?|fil-?d-?ariane|ariane|newsletter|"
    r"pagination|pager|skip-?links?|site-?header|navbar|topbar)(?:$|[\s_-])"
)
_OF_THE_PAGE = re.compile(
    r"(?:^|[\s-])(?:by-?line|submitted|posted-on|(?:(?:entry|post|article|page|news)-)?meta|page-?details|"
    r"(?:date|last)-?(?:modified|updated)|lastmod\w*|mod-lastmodified)(?:$|\s)"
)
"""Classes of a line that says who put the page up, and when."""
_PERHAPS = re.compile(
    r"(?:^|[\s_-])(?:shar(?:e|ing)|partag\w*|socials?|related\w*|connexes?|recommend\w*|sidebars?|"
    r"side-?bar|menus?|nav|navigation|footer|pied(?:-de-page)?|skip|toolbar|comments?|"
    r"commentaires?|advert\w*|publicite|banner|bandeau|popup|modal|overlay|masthead|print-?link|"
    r"lire-aussi|read-?more|see-?also|voir-aussi|tags?|keywords|links?|attach(?:ed|ments?)|files?|"
    r"fichiers?|pieces?-jointes?|downloads?|telecharg\w*)(?:$|[\s_-])"
)
"""Words in the class or id of what stands around a text; a text may use the second kind, too."""
_LINKED = 0.3
"""Share of its words that are links, in what stands around a text."""
_MENU_ITEM = 60
"""Characters that an item of a menu has on the average."""
_PROSE = 100
"""Characters, links set aside, of a paragraph that says something."""
_SHORT = 160
"""Characters of a button, a credit, a line of dates."""
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|d-none|hidden|noprint|no-print|"
    r"wb-inv|element-invisible|visible-print(?:-block)?|assistive-text|a11y-hidden)(?:$|\s)"
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FEW_WORDS = 14
"""Words that a line on its page has at most."""
_MOST = 0.85
"""Share of the text that a child must hold to be gone into."""
_ENOUGH = 0.4
"""Share of the text that what calls itself the main part must hold."""


def prune(root: Element, kept: frozenset[str]) -> list[str]:
    """Take out of a page what is not shown and what stands around its text; the words taken out.

    ``kept`` are the identifiers of notes: what holds one stays.
    """
    body = _body(root)
    half = 0.5 * max(1, weight(body))
    # A page saved while a banner lay over it hides all the rest.
    _drop(body, lambda e: _never_text(e) or (is_hidden(e) and weight(e) <= half))
    half = 0.5 * max(1, weight(body))
    inside = {e for name in ("main", "article") for e in _inner(body, name)}
    gone: list[str] = []

    def around(element: Element) -> bool:
        if not _stands_around(element, element in inside) or weight(element) > half:
            return False
        if holds(element, kept):
            return False
        gone.append(words_of(element))
        return True

    for row, cell in [*cells_around(body)]:
        if not holds(cell, kept):
            gone.append(words_of(cell))
            row.remove(cell)
    _drop(body, around)
    labels = [e for e in labels_before_title(body) if not holds(e, kept)]
    gone += [words_of(e) for e in labels]
    _drop(body, labels.__contains__)
    gone += take_tails(body, kept)
    return [words for words in gone if words]


def _body(root: Element) -> Element:
    return next((e for e in root.iter() if local(e) == "body"), root)


def _inner(body: Element, name: str) -> Iterator[Element]:
    for element in body.iter():
        if name in (local(element), element.get("role")):
            yield from (e for e in element.iter() if e is not element)


def main_part(root: Element) -> Element:
    """The element that holds the document, its title included."""
    body = _body(root)
    whole = max(1, weight(body))
    for name in ("main", "article"):
        found = [e for e in body.iter() if name in (local(e), e.get("role"))]
        if len(found) == 1 and weight(found[0]) >= _ENOUGH * whole:
            return _narrow(found[0]) if name == "main" else found[0]
    return _with_title(body, _densest(body))


def title_outside(root: Element, part: Element) -> Element | None:
    """The page's only first heading where it does not stand in the part, and is no link."""
    titles = [e for e in _body(root).iter() if local(e) == "h1" and weight(e) > 0]
    if len(titles) != 1 or any(e is titles[0] for e in part.iter()):
        return None
    return titles[0]


def _narrow(main: Element) -> Element:
    """The one article of the main part, where it holds nearly all of it and the title."""
    articles = [e for e in main.iter() if local(e) == "article"]
    if len(articles) == 1 and weight(articles[0]) >= _MOST * max(1, weight(main)):
        inside = any(local(e) == "h1" for e in articles[0].iter())
        if inside or not any(local(e) == "h1" for e in main.iter()):
            return articles[0]
    return main


def _densest(element: Element) -> Element:
    """The innermost element that holds nearly all the text there is."""
    total = max(1, weight(element))
    while True:
        inner = [e for e in element if local(e) in BLOCKS and weight(e) >= _MOST * total]
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


def _never_text(element: Element) -> bool:
    return local(element) in UNSEEN


def is_hidden(element: Element) -> bool:
    """Whether an element is there for programs that read aloud, or for nobody."""
    if "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    if _HIDDEN_STYLE.search(element.get("style", "")):
        return True
    return bool(_HIDDEN_CLASS.search(element.get("class", "")))


def _stands_around(element: Element, is_inside: bool) -> bool:
    """Whether an element is none of the document; ``is_inside`` what calls itself the main part."""
    name = local(element)
    if (
        speaks_of_page(element)
        or is_labelled(element)
        or element.get("role") in _ROLES
        or name in {"aside", "dialog"}
    ):
        return True
    if name == "figure":
        return not any(local(e) in {"table", "blockquote", "p"} for e in element.iter())
    if name == "footer":
        return not is_inside or _is_thin(element)
    if name not in BLOCKS or name in {"body", "main", "article", "p", "li", "td", "tr"}:
        return False
    if name == "header" and not is_inside and not _has_title(element):
        return True
    named = f"{element.get('class', '')} {element.get('id', '')}".lower()
    thin = bool(_PERHAPS.search(named)) and _is_thin(element)
    return thin or bool(_SURELY.search(named)) or (not is_inside and _is_menu(element))


def speaks_of_page(element: Element) -> bool:
    """Whether it says when the page was put up, or leads elsewhere on it, and nothing else."""
    if local(element) not in BLOCKS | {"a", "small", "time"} or local(element) == "body":
        return False
    if _OF_THE_PAGE.search(element.get("class", "").lower()) and _is_thin(element):
        return True
    words: list[str] = []
    for piece in element.itertext():
        words += piece.split()
        if len(words) > _FEW_WORDS:
            return False
    parts = re.split(r"\s[|·•]\s", " ".join(words))
    return all(of_the_page(part.strip()) for part in parts)


def _has_title(header: Element) -> bool:
    """Whether a header holds a first heading that is no link to the site's front page."""
    titles = [e for e in header.iter() if local(e) in {"h1", "h2"}]
    return any(weight(e) > 0 for e in titles)


def _is_thin(element: Element) -> bool:
    """Whether it holds links and no paragraph of its own, or next to nothing."""
    text = sum(len(words.strip()) for words in element.itertext())
    prose = any(weight(e) > _PROSE for e in element.iter() if local(e) in {"p", "blockquote"})
    return text < _SHORT or (linked(element) >= _LINKED * text and not prose)


def _is_menu(element: Element) -> bool:
    """Whether it is a list of which every item is a link: where else to go."""
    if local(element) not in {"ul", "ol", "menu"}:
        return False
    items = [e for e in element.iter() if local(e) == "li"]
    text = len("".join("".join(element.itertext()).split()))
    leading = sum(
        len("".join("".join(e.itertext()).split()))
        for e in element.iter() if local(e) == "a" and not e.get("href", "").startswith("#")
    )  # fmt: skip
    return len(items) > 1 and leading >= 0.95 * text and text < _MENU_ITEM * len(items)


def _drop(parent: Element, is_out: Callable[[Element], bool]) -> None:
    """Take out the outermost elements that a question says yes to; what follows each stays."""
    kept: list[Element] = []
    for element in parent:
        if not is_out(element):
            _drop(element, is_out)
            kept.append(element)
        elif kept:
            kept[-1].tail = (kept[-1].tail or "") + (element.tail or "")
        else:
            parent.text = (parent.text or "") + (element.tail or "")
    if len(kept) < len(parent):
        parent[:] = kept


def elements(root: Element, *names: str) -> Iterator[Element]:
    """The descendants of some names, in order."""
    yield from (e for e in root.iter() if local(e) in names)
