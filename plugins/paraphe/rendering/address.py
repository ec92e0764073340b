"""Addresses: written once from the site's root, made relative when a page is written.

A fragment that holds ``href="~/documents/x/#para_2"`` can stand on a page of any depth, so that it
is rendered, and may be kept, once. ``~/`` straight after a double quote cannot come from a text,
whose double quotes are escaped.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

# Begins with what stands in no text, which the search looks for first.
_ROOTED = re.compile(r'"~(/[^"#?]*)(#[^"]*)?')


def rooted(url: str, fragment: str = "") -> str:
    """The address of a page of the site in a fragment: ``/documents/x/`` → ``~/documents/x/``."""
    return f"~{url}#{fragment}" if fragment else f"~{url}"


@lru_cache(maxsize=1 << 14)
def relative(url: str, root: str, suffix: str) -> str:
    """An address under the site's root seen from a page.

    ``root`` leads from the page to the root (``../..``, ``.``); ``suffix`` is what an address of
    a folder ends in: ``index.html`` where nothing serves the files, else "".
    """
    path, mark, rest = _parted(url)
    if path.endswith("/"):
        path += suffix
    return f"{root}{path}{mark}{rest}" if path != "/" else f"{root}/{mark}{rest}"


def settle(
    fragment: str, root: str, suffix: str, moved: Mapping[str, str] = MappingProxyType({})
) -> str:
    """The fragment with every rooted address made relative to the page at ``root``.

    ``moved`` are addresses that lead elsewhere, to the head of the page there.
    """

    def link(match: re.Match[str]) -> str:
        if match[1] in moved:
            return f'"{relative(moved[match[1]], root, suffix)}'
        return f'"{relative(match[1], root, suffix)}{match[2] or ""}'

    return _ROOTED.sub(link, fragment)


def root_of(path: str) -> str:
    """The way from an output file to the root: ``documents/x/index.html`` → ``../..``."""
    depth = path.count("/")
    return "/".join([".."] * depth) if depth else "."


def _parted(url: str) -> tuple[str, str, str]:
    for mark in "?#":
        path, found, rest = url.partition(mark)
        if found:
            return path, found, rest
    return url, "", ""
