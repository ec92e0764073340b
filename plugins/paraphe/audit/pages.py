"""A built site read back from its folder: pages, identifiers, links, and the files there are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag

ADDRESSES = ("href", "src", "action", "poster", "data")
"""Attributes that hold an address."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address as written in a page: in which element, on which line."""

    address: str
    element: str
    rel: str
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page. ``path`` is relative to the output folder; ``ids`` are in reading order.

    ``elements`` holds the first element of each identifier.
    """

    path: str
    tree: BeautifulSoup
    ids: tuple[str, ...]
    elements: Mapping[str, Tag]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """All HTML pages of an output folder by path, and the paths of all files in it."""

    root: Path
    pages: Mapping[str, Page]
    files: frozenset[str]


def read_site(output: Path) -> Site:
    """Read every HTML page under ``output``; the search engine's own folder is left out."""
    files = frozenset(p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file())
    pages = {
        path: read_page(path, (output / path).read_text("utf-8"))
        for path in sorted(files)
        if path.endswith(".html") and not path.startswith("pagefind/")
    }
    return Site(output, pages, files)


def read_page(path: str, html: str) -> Page:
    """Read one page from its HTML."""
    tree = BeautifulSoup(html, "html.parser")
    tagged = tuple((str(tag["id"]), tag) for tag in tree.find_all(id=True))
    ids = tuple(identifier for identifier, _ in tagged)
    return Page(path, tree, ids, dict(reversed(tagged)), tuple(_links(tree)))


def _links(tree: BeautifulSoup) -> Iterator[Link]:
    for tag in tree.find_all(True):
        for attribute in ADDRESSES:
            if tag.has_attr(attribute):
                yield _link(tag, str(tag[attribute]))
        for candidate in str(tag.get("srcset", "")).split(","):
            if candidate.strip():
                yield _link(tag, candidate.split()[0])


def _link(tag: Tag, address: str) -> Link:
    rel = tag.get_attribute_list("rel") if tag.has_attr("rel") else []
    return Link(address, tag.name, " ".join(map(str, rel)), tag.sourceline or 0)
