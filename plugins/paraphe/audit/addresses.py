"""Links and anchors of a site of any size: page by page, and nothing of a page is kept."""

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from paraphe.model import Problem, Severity

from .links import resolve
from .pages import ADDRESSES

_UNREAD = re.compile(r"<!--.*?-->|(<(script|style)\b[^>]*>).*?</\2>", re.DOTALL)
_TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>""")
_PAIR = re.compile(r"""\s([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
"""An attribute: whatever looks like a tag within its value is none."""


def dead_addresses(root: Path, files: Iterable[str]) -> Iterator[Problem]:
    """Every internal address on the pages among ``files`` that leads to none, or to no place there.

    What ``dead_links`` finds in pages; it reads a site that does not fit into memory, twice.
    """
    there = frozenset(files)
    pages = sorted(path for path in there if path.endswith(".html"))
    wanted: dict[str, dict[str, tuple[str, str]]] = {}
    for path in pages:
        for address in addresses(_read(root, path)):
            target = resolve(path, address)
            if target not in there:
                yield _problem(path, "dead-link", f"« {address} » leads to no page.")
            elif fragment := unquote(urlsplit(address).fragment):
                wanted.setdefault(target, {}).setdefault(fragment, (path, address))
    for path in pages:
        places = wanted.pop(path, {})
        ids = frozenset(identifiers(_read(root, path))) if places else frozenset()
        for fragment, (page, address) in places.items():
            if fragment not in ids and fragment != "top":
                yield _problem(page, "dead-fragment", f"« {address} » leads to no such place.")


def addresses(page: str) -> Iterator[str]:
    """The internal addresses of a page, in order."""
    for name, value in _attributes(page):
        if name in ADDRESSES:
            parts = urlsplit(value)
            if not parts.scheme and not parts.netloc:
                yield value


def identifiers(page: str) -> Iterator[str]:
    """The identifiers of a page, in order."""
    return (value for name, value in _attributes(page) if name == "id")


def _attributes(page: str) -> Iterator[tuple[str, str]]:
    for tag in _TAG.finditer(_tags(page)):
        for name, *values in _PAIR.findall(tag[0]):
            yield name, html.unescape("".join(values))


def _tags(page: str) -> str:
    """The page without what only looks like a tag: comments, scripts, styles."""
    return _UNREAD.sub(lambda match: match[1] or "", page)


def _read(root: Path, path: str) -> str:
    return (root / path).read_text("utf-8", "replace")


def _problem(path: str, code: str, message: str) -> Problem:
    return Problem(path, 0, code, Severity.ERROR, message, "Build the site anew.")
