"""Links of a built site: each has its target, none lies in another, none loads from elsewhere."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from paraphe.model import Problem, Severity

from .pages import Link, Page, Site

_LOADING = frozenset({"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest",
                      "apple-touch-icon", "preconnect", "dns-prefetch"})  # fmt: skip
"""Values of ``rel`` with which a browser fetches the address by itself."""

_CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
# Scripts that hold words of texts may have « import » between quotation marks.
_IMPORT = re.compile(r"""(?:\bfrom|\bimport|\bimport\s*\()\s*["']([\w./:@%?&=#~+-]+)["']""")


def dead_links(site: Site) -> Iterator[Problem]:
    """Every internal address, and every fragment, that leads nowhere."""
    for page in site.pages.values():
        for link in page.links:
            if _is_internal(link.address):
                yield from _check(site, page, link)
    yield from _dead_loads(site)


def _is_internal(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc


def _check(site: Site, page: Page, link: Link) -> Iterator[Problem]:
    target = resolve(page.path, link.address)
    if target not in site.files:
        yield _problem(page.path, link.line, "dead-link", f"« {link.address} » leads to no page.")
        return
    fragment = unquote(urlsplit(link.address).fragment)
    there = site.pages.get(target)
    if fragment and fragment != "top" and there is not None and fragment not in there.ids:
        yield _problem(
            page.path, link.line, "dead-fragment", f"« {link.address} » leads to no such place."
        )


def resolve(base: str, address: str) -> str:
    """The file, relative to the output folder, that an internal address on page ``base`` means."""
    path = unquote(urlsplit(address).path)
    if not path:
        return base
    joined = path.lstrip("/") if path.startswith("/") else posixpath.join(_folder(base), path)
    resolved = posixpath.normpath(joined)
    if path.endswith(("/", "/.", "/..")) or path in (".", "..") or resolved == ".":
        return posixpath.normpath(posixpath.join(resolved, "index.html"))
    return resolved


def _folder(path: str) -> str:
    return posixpath.dirname(path)


def _dead_loads(site: Site) -> Iterator[Problem]:
    """Addresses in style sheets and imports in scripts."""
    for path, line, address in _loads(site):
        if _is_internal(address) and resolve(path, address) not in site.files:
            yield _problem(path, line, "dead-link", f"« {address} » leads to no file.")


def _loads(site: Site) -> Iterator[tuple[str, int, str]]:
    patterns = {".css": _CSS_ADDRESS, ".js": _IMPORT}
    for path in sorted(site.files):
        pattern = patterns.get(posixpath.splitext(path)[1])
        if pattern is None or path.startswith("pagefind/"):
            continue
        text = (site.root / path).read_text("utf-8")
        for match in pattern.finditer(text):
            address = next(group for group in match.groups() if group)
            yield path, text.count("\n", 0, match.start()) + 1, address


def foreign_loads(site: Site) -> Iterator[Problem]:
    """Everything that a browser would fetch from another host than the site's own."""
    for page in site.pages.values():
        for link in page.links:
            if _is_foreign(link.address) and _is_loaded(link):
                yield _foreign(page.path, link.line, link.address)
    for path, line, address in _loads(site):
        if _is_foreign(address):
            yield _foreign(path, line, address)


def _is_foreign(address: str) -> bool:
    return bool(urlsplit(address).netloc)


def _is_loaded(link: Link) -> bool:
    if link.element == "link":
        return bool(_LOADING & set(link.rel.split()))
    return link.element not in ("a", "area")


def _foreign(path: str, line: int, address: str) -> Problem:
    return _problem(path, line, "third-party", f"« {address} » is loaded from another host.")


def nested_links(site: Site) -> Iterator[Problem]:
    """Every link that lies inside another."""
    for page in site.pages.values():
        for link in page.tree.select("a a"):
            message = f"The link « {link.get_text()} » lies inside another."
            yield _problem(page.path, link.sourceline or 0, "nested-link", message)


def _problem(path: str, line: int, code: str, message: str) -> Problem:
    return Problem(path, line, code, Severity.ERROR, message)
