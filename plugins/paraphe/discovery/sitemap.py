"""Files of a site -> ``sitemap.xml`` and ``robots.txt``: https://www.sitemaps.org/protocol.html."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element

from .xml import within, written

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
MOST = 50_000
"""Addresses of a sitemap, and sitemaps of an index."""
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_LEFT = ("c/", "recherche/", "renvoi/", "redaction/")
"""Pages that hold no text of their own: they lead to others, or are for editors."""


def shown(paths: Iterable[str]) -> list[str]:
    """The addresses of pages worth listing, under the site's root, from the files of a site."""
    folders = (path.removesuffix("index.html") for path in paths if _is_page(path))
    return sorted(f"/{folder}" for folder in folders if not folder.startswith(_LEFT))


def _is_page(path: str) -> bool:
    return path == "index.html" or path.endswith("/index.html")


def sitemaps(
    addresses: Sequence[str], home: str, days: Mapping[str, str] | None = None, most: int = MOST
) -> dict[str, str]:
    """Each file by its path: one sitemap, or an index of several with ``most`` addresses each.

    ``home`` is the site's address without a closing slash. ``days`` are those on which a page is
    known to have changed (ISO 8601): a build is no change.
    """
    known = days or {}
    parts = [addresses[at : at + most] for at in range(0, len(addresses), most)] or [()]
    listed = [_urls(part, home, known) for part in parts]
    if len(listed) == 1:
        return {SITEMAP: listed[0]}
    names = [f"sitemap-{number}.xml" for number in range(1, len(listed) + 1)]
    index = Element("sitemapindex", xmlns=_SPACE)
    for name in names:
        within(within(index, "sitemap"), "loc", f"{home}/{name}")
    return {SITEMAP: written(index), **dict(zip(names, listed, strict=True))}


def _urls(addresses: Iterable[str], home: str, days: Mapping[str, str]) -> str:
    root = Element("urlset", xmlns=_SPACE)
    for address in addresses:
        url = within(root, "url")
        within(url, "loc", f"{home}{quote(address)}")
        if address in days:
            within(url, "lastmod", days[address])
    return written(root)


def robots(home: str) -> str:
    """All may be read by all; pages made of a question are endless, and are left out."""
    return "\n".join(_rules(home)) + "\n"


def _rules(home: str) -> Iterator[str]:
    root = urlsplit(home).path
    yield "User-agent: *"
    yield from (f"Disallow: {root}/{page}/?" for page in ("recherche", "renvoi"))
    yield f"Sitemap: {home}/{SITEMAP}"
