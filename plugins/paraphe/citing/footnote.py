"""The French footnote: « G7, *Communiqué …*, Toronto, 23 avril 2018, § 27. »."""

from html import escape

from .dates import french
from .item import Item
from .languages import in_french
from .names import short, together
from .pattern import ADDRESS, PLACE, Pattern, Slot


def footnote(item: Item) -> Pattern:
    """As HTML: issuer, title in italics, symbol, place, date, then the place cited."""
    return (described(item), Slot(", ", PLACE), Slot(", ", ADDRESS), ".")


def described(item: Item, opening: str = "<i>", closing: str = "</i>") -> str:
    """The document as HTML, without what is cited of it."""
    issuers = item.bracketed("issuers", together([short(name) for name in item.issuers], "et"))
    title = f"{opening}{escape(item.bracketed('title', item.title))}{closing}{remarks(item)}"
    symbol = item.bracketed("symbol", item.symbol)
    pieces = (escape(issuers), title, escape(symbol), escape(place_and_date(item)))
    return ", ".join(filter(None, pieces))


def place_and_date(item: Item) -> str:
    """« Toronto, 23 avril 2018 »; « s. d. » without a date; one pair of brackets round both."""
    date = french(item.date) or "s.\u00a0d."
    if item.place and item.date and {"place", "date"} <= set(item.restored):
        return f"[{item.place}, {date}]"
    shown = item.bracketed("date", date) if item.date else date
    return ", ".join(filter(None, (item.bracketed("place", item.place), shown)))


def remarks(item: Item) -> str:
    """« (extrait, en anglais) » : that a text is not whole, or not in French."""
    told = ("extrait" if item.is_excerpt else "", in_french(item.language))
    shown = ", ".join(filter(None, told))
    return f" ({shown})" if shown else ""
