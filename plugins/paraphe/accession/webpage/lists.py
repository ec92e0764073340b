"""Lists and tables of a web page: the numbers that a browser prints, the cells that it joins."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..counting import figure
from ..elements import local

_LISTED = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_TYPED = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,6})\s?[.)°]|[-–—•▪◦·*]|§\s?\d|\d{1,3}\s[-–—])\s?",
    re.UNICODE,
)
_FORMS = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "decimal": "1", "decimal-leading-zero": "01",
}  # fmt: skip


def has_own_signs(items: list[Element], element: Element) -> bool:
    """Whether the items have their signs typed, or the list shows none."""
    style = _LISTED.search(element.get("style", ""))
    texts = [" ".join("".join(e.itertext()).split()) for e in items]
    typed = [bool(_TYPED.match(text)) for text in texts if text]
    if style and style[1].lower() == "none":
        return True
    return bool(typed) and all(typed)


def first_number(element: Element, count: int) -> int:
    """The number of the first of ``count`` items."""
    start = element.get("start", "").strip()
    if re.fullmatch(r"-?\d{1,6}", start):
        return int(start)
    return count if "reversed" in element.attrib else 1


def label_of(element: Element, item: Element, number: int) -> str:
    """The label of an item of a list, as a browser prints it."""
    if local(element) != "ol":
        return "•"
    style = _LISTED.search(item.get("style", "") or element.get("style", ""))
    form = item.get("type") or element.get("type") or "1"
    if style:
        form = _FORMS.get(style[1].lower(), form)
    return f"{figure(number, form if form in {'1', 'a', 'A', 'i', 'I', '01'} else '1')}."


def span_of(cell: Element, name: str) -> int:
    """How many columns or rows a cell takes, within reason."""
    text = cell.get(name, "").strip()
    return max(1, min(64, int(text))) if text.isascii() and text.isdigit() else 1


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, those of tables in it aside."""
    for element in table:
        if local(element) == "tr":
            yield element
        elif local(element) in {"thead", "tbody", "tfoot"}:
            yield from (row for row in element if local(row) == "tr")
