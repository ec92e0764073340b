"""The labels of a page: its kind, day and subjects in a list before the title or after the text."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..elements import local
from .measures import words_of
from .phrases import heads_links

_LABEL = 6
"""Words of a label at most."""
_MOST = 8
"""Labels in a row."""
_ENDS = (".", ";", ":", ",", "!", "?")


def labels_before_title(body: Element) -> Iterator[Element]:
    """The lists of labels that stand before the page's only first heading.

    A document opens with its title, or with lines that are no list: a list of words that are no
    sentence is what the site files the page under.
    """
    titles = [e for e in body.iter() if local(e) == "h1"]
    if len(titles) != 1:
        return
    for element in body.iter():
        if element is titles[0]:
            return
        if local(element) == "ul" and _is_row(element):
            yield element


def is_labelled(element: Element) -> bool:
    """Whether a section is a word such as « Topics: » and after it nothing but links."""
    if local(element) not in {"div", "section", "dl"}:
        return False
    links = [words_of(e) for e in element.iter() if local(e) == "a"]
    words = words_of(element)
    head, mark, rest = words.partition(":")
    if not links or not mark or not heads_links(head):
        return False
    return _letters(rest) == sum(_letters(link) for link in links) > 0


def _is_row(element: Element) -> bool:
    if any(local(e) in {"ol", "ul", "p", "table"} for e in element.iter() if e is not element):
        return False
    items = [words_of(e) for e in element if local(e) == "li"]
    return 1 < len(items) <= _MOST and all(
        len(item.split()) <= _LABEL and not item.endswith(_ENDS) for item in items
    )


def _letters(words: str) -> int:
    return sum(letter.isalnum() for letter in words)
