"""Files of references: of one document, and of all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .bibtex import bibtex
from .csl import CLOSING, OPENING, csl_json
from .item import Item
from .pattern import Pattern, fill
from .ris import ris


@dataclass(frozen=True, slots=True)
class Format:
    """A file format of references: its suffix, its name, what makes it."""

    suffix: str
    name: str
    compose: Callable[[Item], Pattern]


FORMATS = (
    Format("ris", "RIS", ris),
    Format("bib", "BibTeX", bibtex),
    Format("csl.json", "CSL-JSON", csl_json),
)


def entry(format_: Format, item: Item) -> str:
    """The file of one document; without an address where none is known."""
    return fill(format_.compose(item), "", item.address)


def collected(format_: Format, entries: Iterable[str]) -> str:
    """The file of many documents, made of the files of each."""
    if format_.suffix == "csl.json":
        items = (text.removeprefix(OPENING).removesuffix(CLOSING) for text in entries)
        return "".join((OPENING, ",\n".join(items), CLOSING))
    return ("\n" if format_.suffix == "bib" else "").join(entries)
