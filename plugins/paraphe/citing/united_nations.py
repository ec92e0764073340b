"""The footnote of the United Nations: a symbol says all; else organisation, title, document.

After the United Nations Editorial Manual, « Footnotes and other references », chapters III.A
(masthead documents: the symbol, then the paragraph) and IV.A (documents of other organisations:
the name spelled out, the title, the symbol, where it is available), in its French form.
"""

import re
from html import escape

from .footnote import place_and_date, remarks
from .item import Item
from .names import together
from .pattern import ADDRESS, PLACE, Pattern, Slot

_SERIES = (
    "A", "APLC", "BWC", "CAT", "CCM", "CCPR", "CCW", "CD", "CEDAW", "CERD", "CMW", "CRC", "CRPD",
    "DC", "DP", "E", "FCCC", "HRI", "NPT", "PBC", "S", "SG", "SPLOS", "ST", "T", "TD", "UNEP",
)  # fmt: skip
_SYMBOL = re.compile(rf"(?:{'|'.join(_SERIES)})/\S+")
"""What symbols of the United Nations and of the bodies that it serves begin with."""

_OPENING = re.compile(r"«[\s\u202f]*")
_CLOSING = re.compile(r"[\s\u202f]*»")

_AVAILABLE = ". Disponible à l’adresse suivante\u00a0: "


def united_nations(item: Item) -> Pattern:
    """As HTML, in French: « CD/1728, par. 27. »."""
    if _SYMBOL.fullmatch(item.symbol):
        symbol = escape(item.bracketed("symbol", item.symbol))
        return (symbol, Slot(", ", PLACE), ".")
    issuers = item.bracketed("issuers", together(item.issuers, "et"))
    title = f"«\u202f{escape(_within(item.bracketed('title', item.title)))}\u202f»{remarks(item)}"
    symbol = f"document {item.bracketed('symbol', item.symbol)}" if item.symbol else ""
    pieces = (escape(issuers), title, escape(symbol), escape(place_and_date(item)))
    known = ", ".join(filter(None, pieces))
    return (known, Slot(", ", PLACE), Slot(_AVAILABLE, ADDRESS), ".")


def _within(title: str) -> str:
    """A title in quotation marks has its own quotations in marks of the second order."""
    return _CLOSING.sub("”", _OPENING.sub("“", title))
