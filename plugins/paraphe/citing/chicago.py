"""The note of the Chicago Manual of Style (17th edition, 14.220: reports and the like)."""

from html import escape

from .dates import english
from .item import Item
from .names import together
from .pattern import ADDRESS, PLACE, Pattern, Slot


def chicago(item: Item) -> Pattern:
    """As HTML, in English: « G20, *Déclaration* (Toronto, April 23, 2018), para. 27. »."""
    issuers = item.bracketed("issuers", together(item.issuers, "and"))
    title = f"<i>{escape(item.bracketed('title', item.title))}</i>"
    excerpt = "excerpt" if item.is_excerpt else ""
    symbol = item.bracketed("symbol", item.symbol)
    known = ", ".join(filter(None, (escape(issuers), title, excerpt, escape(symbol))))
    made = f" ({escape(_place_and_date(item))})"
    return (known, made, Slot(", ", PLACE), Slot(", ", ADDRESS), ".")


def _place_and_date(item: Item) -> str:
    date = english(item.date) or "n.d."
    if item.place and item.date and {"place", "date"} <= set(item.restored):
        return f"[{item.place}, {date}]"
    shown = item.bracketed("date", date) if item.date else date
    return ", ".join(filter(None, (item.bracketed("place", item.place), shown)))
