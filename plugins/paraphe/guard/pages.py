"""The site's own pages, in Markdown: their head, their names, and that none takes another's place.

Pelican says of most such mistakes that there was one, and of some nothing.
"""

import datetime
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from paraphe.model import Problem, Severity

FOLDER = "pages"
SUFFIX = ".md"
RESERVED = frozenset({
    "404", "annees", "c", "data", "documents", "donnees", "emetteurs", "exactitude", "index",
    "instruments", "opensearch", "pagefind", "recherche", "redaction", "renvoi", "robots",
    "schemas", "sitemap", "theme",
})  # fmt: skip
"""Names under the site's root that are its own."""

_FIELD = re.compile(r"([A-Za-z][\w-]*):[ \t]*(.*)")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_STATUSES = ("published", "draft", "hidden", "skip")


def page_problems(content: Path, refused: Collection[Path] = ()) -> Iterator[Problem]:
    """Everything that is wrong with the heads of the pages; ``refused`` are not read."""
    first: dict[str, str] = {}
    for path in sorted((content / FOLDER).rglob("*")):
        if path in refused or not path.is_file() or path.name.startswith("."):
            continue
        relative = path.relative_to(content).as_posix()
        if path.suffix != SUFFIX:
            yield _problem(relative, 0, "unknown-format", "A page of the site is Markdown.",
                           f"Name it « {path.stem}{SUFFIX} », or move it elsewhere.")  # fmt: skip
            continue
        yield from _page(path, relative, first)


def _page(path: Path, relative: str, first: dict[str, str]) -> Iterator[Problem]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        yield _problem(relative, error.object.count(b"\n", 0, error.start) + 1, "not-utf-8",
                       f"The file is not UTF-8: {error.reason} at byte {error.start}.",
                       "Save it as UTF-8.")  # fmt: skip
        return
    head = _head(text)
    for name in ("title", "slug"):
        if not head.get(name, ("", 0))[0]:
            yield _problem(relative, 1, "missing-key", f"The page has no « {name.title()} ».",
                           f"Begin the file with a line « {name.title()}: … ».")  # fmt: skip
    slug, line = head.get("slug", ("", 0))
    if slug:
        yield from _slug(relative, line, slug, first)
    for name in ("date", "modified"):
        if name in head and not _is_day(head[name][0]):
            value, line = head[name]
            yield _problem(relative, line, "bad-date", f"« {value} » is no day of the calendar.",
                           "Write a day as 2018-04-23.")  # fmt: skip
    status, line = head.get("status", ("published", 0))
    if status.lower() not in _STATUSES:
        yield _problem(relative, line, "bad-value", f"« {status} » is no status of a page.",
                       f"One of {', '.join(_STATUSES)}.")  # fmt: skip


def _slug(relative: str, line: int, slug: str, first: dict[str, str]) -> Iterator[Problem]:
    other = first.setdefault(slug, relative)
    if not _SLUG.fullmatch(slug):
        yield _problem(relative, line, "bad-slug", f"« {slug} » cannot be an address: small "
                       "letters a to z, figures and hyphens only.",
                       "Write the title's words, such as « a-propos ».")  # fmt: skip
    elif slug in RESERVED:
        yield _problem(relative, line, "slug-taken", f"« {slug} » is an address of the site's own.",
                       "Choose another one.")  # fmt: skip
    elif other != relative:
        yield _problem(relative, line, "slug-taken", f"« {slug} » is the address of {other} too.",
                       "Give one of the two another slug.")  # fmt: skip


def _head(text: str) -> dict[str, tuple[str, int]]:
    """The fields above the first blank line, by name in small letters, each with its line."""
    head: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        field = _FIELD.fullmatch(line.rstrip())
        if not field:
            if line.strip() in ("", "---") and not head:
                continue
            break
        head.setdefault(field[1].lower(), (field[2].strip(), number))
    return head


def _is_day(value: str) -> bool:
    try:
        datetime.datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _problem(path: str, line: int, code: str, message: str, hint: str) -> Problem:
    return Problem(path, line, code, Severity.ERROR, message, hint)
