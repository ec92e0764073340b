"""A link, bare or with the footnote's words: for mails, for Markdown, for HTML."""

from html import unescape

from .escapes import in_markdown
from .footnote import described
from .item import Item
from .pattern import ADDRESS, PLACE, Pattern, Slot

_MARK = "\x00"
"""Stands for the signs of emphasis while the text is escaped; no text has it."""


def plain_link(_: Item) -> Pattern:
    """The address and nothing else; "" where none is known."""
    return (Slot("", ADDRESS),)


def markdown(item: Item) -> Pattern:
    """CommonMark: a link with the footnote's words, or these words where no address is known."""
    text = unescape(described(item, _MARK, _MARK))
    words = in_markdown(text).replace(_MARK, "*")
    return (
        Slot("[", ADDRESS, None), words, Slot(", ", PLACE), Slot("](", ADDRESS, ")"),
    )  # fmt: skip


def html_link(item: Item) -> Pattern:
    """HTML: the same as an ``a`` element, the title in ``cite``."""
    words = described(item, "<cite>", "</cite>")
    return (
        Slot('<a href="', ADDRESS, '">'), words, Slot(", ", PLACE), Slot("</a>", ADDRESS, None),
    )  # fmt: skip
