"""RIS, as Zotero, EndNote and Mendeley read it: one field a line."""

from .dates import parts
from .item import Item
from .pattern import ADDRESS, PLACE, Pattern, Slot
from .remarks import note

END = "\r\n"


def ris(item: Item) -> Pattern:
    """One record; ``SN`` is the number of a report, ``M3`` its kind, ``CY`` its place."""
    lines = "".join(_line(tag, value) for tag, value in _fields(item) if value)
    return (
        lines, Slot("N1  - ", PLACE, END), Slot("UR  - ", ADDRESS, END), f"ER  - {END}",
    )  # fmt: skip


def _fields(item: Item) -> tuple[tuple[str, str], ...]:
    date = parts(item.date)
    return (
        ("TY", item.types.ris),
        ("ID", item.id),
        *(("AU", author) for author in item.authors),
        ("TI", item.title),
        ("PB", " ; ".join(item.issuers)),
        ("CY", item.place),
        ("PY", str(date[0]) if date else ""),
        ("DA", _day(date)),
        ("M3", item.genre),
        ("SN", item.symbol),
        ("LA", item.language),
        ("N1", note(item)),
        ("DB", item.archive),
    )


def _day(date: tuple[int, ...]) -> str:
    """``2018/04/23/``: year, month, day and other words, empty where unknown."""
    if not date:
        return ""
    month, day = (f"{number:02}" if number else "" for number in (*date[1:], 0, 0)[:2])
    return f"{date[0]}/{month}/{day}/"


def _line(tag: str, value: str) -> str:
    return f"{tag}  - {value}{END}"
