"""Short addresses, ``/c/<short>/``: which names of documents and instruments make one for good."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from paraphe.model import Archive
from paraphe.search import fold

from .printed import whole_symbols


class Goal(NamedTuple):
    """Where a short address leads: an address under the site's root, and its title."""

    url: str
    title: str


def short_addresses(archive: Archive) -> Mapping[str, tuple[Goal, ...]]:
    """The goals of each short name, by name; more than one where several texts bear it.

    A document has its id and the slug of its symbol; so has an instrument that has a symbol, whose
    text is the goal where the archive holds it. Issuer and year make none: they would lead to
    another text as soon as a second one comes in.
    """
    found: dict[str, dict[str, Goal]] = {}
    for name, goal in (*_documents(archive), *_instruments(archive)):
        found.setdefault(name, {})[goal.url] = goal
    return {name: tuple(goals.values()) for name, goals in sorted(found.items())}


def _documents(archive: Archive) -> Iterator[tuple[str, Goal]]:
    for head in archive.documents:
        goal = Goal(head.url, head.metadata.title)
        yield from ((name, goal) for name in (head.id, *_slugs(head.metadata.symbol)))


def _instruments(archive: Archive) -> Iterator[tuple[str, Goal]]:
    for instrument in archive.instruments.values():
        text = archive.held.get(instrument.id)
        goal = (
            Goal(text.url, text.metadata.title) if text else Goal(instrument.url, instrument.title)
        )
        yield from ((name, goal) for name in _slugs(instrument.symbol))


def _slugs(symbol: str) -> Iterator[str]:
    for one in sorted(whole_symbols(symbol)):
        if slug := re.sub(r"[^a-z0-9]+", "-", fold(one)).strip("-"):
            yield slug
