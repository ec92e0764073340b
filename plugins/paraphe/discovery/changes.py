"""What the archive published, changed, renamed and withdrew -> Atom feeds: RFC 4287."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from xml.etree.ElementTree import Element

from paraphe.model import Former, Head

from .atom import LATEST, begun, moment
from .xml import within, written

CHANGES = "changements.atom"


@dataclass(frozen=True, slots=True)
class Event:
    """An entry: its day, its lasting id and where it leads, both addresses under the site's root.

    ``of`` is the document's title, ``what`` became of it, ``told`` in a line.
    """

    day: str
    id: str
    url: str
    of: str
    what: str
    told: str


def changes(heads: Iterable[Head], former: Iterable[Former], home: str, name: str) -> str:
    """The feed of the site, newest first; ``home`` is its address without a closing slash."""
    events = [event for head in heads for event in _editions(head)]
    events += (event for each in former for event in _withdrawal(each))
    newest = nlargest(LATEST, events, key=lambda event: (event.day, event.id))
    feed = _begun(f"{name}\u00a0: changements", f"/{CHANGES}", "/", newest, home)
    return _written(feed, newest, home, name)


def document_changes(head: Head, home: str, name: str) -> str:
    """The feed of a document: its editions, newest first.

    Its id is the address that it had when the document was published first.
    """
    newest = sorted(_editions(head), key=lambda event: event.day, reverse=True)[:LATEST]
    title = f"{head.metadata.title}\u00a0: historique"
    first = f"/documents/{head.editions[0].id}/historique.atom"
    feed = _begun(title, f"{head.url}historique.atom", head.url, newest, home, first)
    return _written(feed, newest, home, name)


def withdrawn_changes(former: Former, home: str, name: str) -> str:
    """The feed of a document that was withdrawn, on a day that is known."""
    events = tuple(_withdrawal(former))
    title = f"{former.title}\u00a0: historique"
    feed = _begun(title, f"{former.url}historique.atom", former.url, events, home)
    return _written(feed, events, home, name)


def _editions(head: Head) -> Iterator[Event]:
    for line in head.editions:
        url = f"{head.history_url}#{line.anchor}" if head.has_history else head.url
        what = "nouvelle adresse" if line.formerly else "nouvelle édition"
        if line == head.editions[0]:
            what = "nouveau document"
        told = line.told or "Publié dans l’archive."
        lasting = f"/documents/{line.id}/historique/#{line.anchor}"
        yield Event(line.day, lasting, url, head.metadata.title, what, told)


def _withdrawal(former: Former) -> Iterator[Event]:
    if former.url.startswith("/documents/") and not former.leads_to and former.day:
        told = former.reason or "Retiré de l’archive."
        lasting = f"{former.url}historique/#retrait-{former.day}"
        yield Event(former.day, lasting, former.url, former.title, "document retiré", told)


def _begun(
    title: str, own: str, page: str, events: Sequence[Event], home: str, first: str = ""
) -> Element:
    days = [event.day for event in events]
    return begun(title, f"{home}{first or own}", f"{home}{own}", f"{home}{page}", days)


def _written(feed: Element, events: Sequence[Event], home: str, name: str) -> str:
    within(within(feed, "author"), "name", name)
    for event in events:
        _entry(feed, event, home)
    return written(feed)


def _entry(root: Element, event: Event, home: str) -> None:
    entry = within(root, "entry")
    within(entry, "title", f"{event.of}\u00a0: {event.what}")
    within(entry, "id", f"{home}{event.id}")
    within(entry, "updated", moment(event.day))
    within(entry, "link", rel="alternate", type="text/html", href=f"{home}{event.url}")
    within(entry, "summary", event.told)
