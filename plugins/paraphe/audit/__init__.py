"""A built site read back and checked, as a reader's browser will meet it."""

from collections.abc import Callable, Iterator

from paraphe.model import Problem

from .addresses import addresses, dead_addresses, identifiers
from .conservation import unkept_words
from .identity import different_ids, page_path, published, repeated_ids
from .links import dead_links, foreign_loads, nested_links, resolve
from .pages import Link, Page, Site, read_page, read_site
from .reading import letters, reading
from .references import unequal_references

CHECKS: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    dead_links,
    foreign_loads,
    nested_links,
    repeated_ids,
    different_ids,
    unequal_references,
)


def audit(site: Site) -> tuple[Problem, ...]:
    """Everything wrong with a built site; paths are relative to its folder."""
    return tuple(problem for check in CHECKS for problem in check(site))


__all__ = [
    "CHECKS",
    "Link",
    "Page",
    "Site",
    "addresses",
    "audit",
    "dead_addresses",
    "dead_links",
    "different_ids",
    "foreign_loads",
    "identifiers",
    "letters",
    "nested_links",
    "page_path",
    "published",
    "read_page",
    "read_site",
    "reading",
    "repeated_ids",
    "resolve",
    "unequal_references",
    "unkept_words",
]
