"""What is cited, in the terms that bibliographies share: neither a style nor a file format."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from paraphe.model import Metadata

from .types import Types, types_of

Dress = Callable[[str], str]
"""Sets a text as French print does."""

_BREAKS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_ABBREVIATED = re.compile(r"\b\w\.$")


@dataclass(frozen=True, slots=True)
class Item:
    """A document as bibliographies know it; unknown is "" or ().

    ``date`` is an ISO 8601 year, month or day. ``address`` is where it is published, "" where no
    address is known. ``restored`` names the fields that an editor supplied.
    """

    id: str
    types: Types
    genre: str
    title: str
    issuers: tuple[str, ...] = ()
    place: str = ""
    date: str = ""
    symbol: str = ""
    language: str = "fr"
    is_excerpt: bool = False
    restored: tuple[str, ...] = ()
    address: str = ""
    archive: str = ""

    @property
    def authors(self) -> tuple[str, ...]:
        """The issuers as library catalogues write them: « OSCE. Conseil ministériel ».

        A comma would be taken for the one between a surname and a first name.
        """
        return tuple(issuer.replace(", ", ". ").replace(",", ".") for issuer in self.issuers)

    def bracketed(self, field: str, text: str) -> str:
        """What an editor supplied stands in brackets."""
        return f"[{text}]" if text and field in self.restored else text


def describe(identifier: str, metadata: Metadata, address: str = "", archive: str = "") -> Item:
    """A document from what is known of it; every text on one line, the title without its stop."""
    return Item(
        id=identifier,
        types=types_of(metadata.kind),
        genre=on_one_line(metadata.kind),
        title=_without_stop(on_one_line(metadata.title)),
        issuers=tuple(filter(None, map(on_one_line, metadata.issuers))),
        place=on_one_line(metadata.place),
        date=metadata.date,
        symbol=on_one_line(metadata.symbol),
        language=metadata.language,
        is_excerpt=bool(metadata.excerpt),
        restored=metadata.restored,
        address=address,
        archive=archive,
    )


def dressed(item: Item, dress: Dress) -> Item:
    """The same with its texts as ``dress`` has them printed."""
    return replace(
        item,
        title=dress(item.title),
        issuers=tuple(map(dress, item.issuers)),
        place=dress(item.place),
    )


def on_one_line(text: str) -> str:
    """The text without breaks, control characters, doubled spaces; fixed spaces stay."""
    return " ".join(filter(None, _BREAKS.sub(" ", text).split(" ")))


def _without_stop(title: str) -> str:
    """A style sets its own stop; points of an omission or of an abbreviation stay."""
    is_stop = title.endswith(".") and not title.endswith("..") and not _ABBREVIATED.search(title)
    return title[:-1] if is_stop else title
