"""The newest documents -> an Atom feed: RFC 4287."""

from collections.abc import Mapping, Sequence
from itertools import islice
from xml.etree.ElementTree import Element

from paraphe.model import Head

from .xml import within, written

FEED = "documents.atom"
LATEST = 50
"""Documents in the feed."""
_SPACE = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01T00:00:00Z"
"""When a feed without entries was changed: it must say a time, and the clock's would be untrue."""


def atom(heads: Sequence[Head], home: str, name: str, days: Mapping[str, str] | None = None) -> str:
    """The feed of the newest documents, newest first, as a file; one without a date is left out.

    ``home`` is the site's address without a closing slash. ``days`` are those on which the archive
    took a document in, by its id, where that is known; else it is dated by its own day.
    """
    known = days or {}
    dated = ((head, known.get(head.id) or head.metadata.date) for head in heads)
    entries = list(islice(((head, day) for head, day in dated if day), LATEST))
    own = f"{home}/{FEED}"
    root = begun(f"{name} : documents", own, own, f"{home}/", [day for _, day in entries])
    within(within(root, "author"), "name", name)
    for head, day in entries:
        _entry(root, head, day, home)
    return written(root)


def begun(title: str, lasting: str, own: str, page: str, days: Sequence[str]) -> Element:
    """A feed without its entries: title, id, the addresses of itself and of its page.

    ``days`` are those of its entries: the newest is when it was changed.
    """
    root = Element("feed", {"xmlns": _SPACE, "xml:lang": "fr"})
    within(root, "title", title)
    within(root, "id", lasting)
    within(root, "updated", max(map(moment, days), default=_NEVER))
    within(root, "link", rel="self", type="application/atom+xml", href=own)
    within(root, "link", rel="alternate", type="text/html", href=page)
    return root


def _entry(root: Element, head: Head, day: str, home: str) -> None:
    metadata = head.metadata
    entry = within(root, "entry")
    within(entry, "title", metadata.title)
    within(entry, "id", f"{home}{head.url}")
    within(entry, "updated", moment(day))
    if metadata.date:
        within(entry, "published", moment(metadata.date))
    within(entry, "link", rel="alternate", type="text/html", hreflang=metadata.language,
           href=f"{home}{head.url}")  # fmt: skip
    for issuer in metadata.issuers:
        within(within(entry, "author"), "name", issuer)
    if metadata.kind:
        within(entry, "category", term=metadata.kind)
    about = (", ".join(metadata.issuers), metadata.place, metadata.date, metadata.symbol)
    within(entry, "summary", ", ".join(filter(None, about)) or metadata.title)


def moment(day: str) -> str:
    """When a day, month or year begins, as RFC 3339 has it: 2018-04 → 2018-04-01T00:00:00Z."""
    return f"{day}{'-01-01'[3 * (day.count('-')) :]}T00:00:00Z"
