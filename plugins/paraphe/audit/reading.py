"""What an element of a page says in the document's own words, the edition's left out."""

import unicodedata
from collections.abc import Iterator

from bs4 import Tag
from bs4.element import Comment, NavigableString

EDITION = "data-ed"
"""The attribute that marks what the edition says inside a text: signs, calls, gaps, notes."""

_BREAKING = frozenset({"br", "p", "div", "li", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})


def reading(element: Tag) -> str:
    """The text of an element without the edition's words; a line end is a space."""
    return "".join(_pieces(element))


def _pieces(element: Tag) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Tag):
            if child.has_attr(EDITION) or child.name in ("script", "style", "template"):
                continue
            if child.name in _BREAKING:
                yield " "
            yield from _pieces(child)
        elif isinstance(child, NavigableString) and not isinstance(child, Comment):
            yield str(child)


def letters(text: str) -> str:
    """Letters and figures alone, folded: what stays of a text in whatever dress it is shown."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in decomposed if sign.isalnum())
