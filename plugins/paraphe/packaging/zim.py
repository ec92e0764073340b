"""The site -> a ZIM, which Kiwix opens on any device, with an index of its own."""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from libzim.writer import (
    ContentProvider,
    Creator,
    FileProvider,
    Hint,
    IndexData,
    Item,
    StringProvider,
)

from .identity import settle_identity
from .mark import mark_png
from .spellings import spellings, words_apart

ILLUSTRATION = 48
"""Pixels of a side: the one size that every ZIM must have."""
LANGUAGE = "fra"
LEFT = ("404.html", "SHA256SUMS")
"""What only a web server gives out, and what speaks of the files as they lie in a folder."""

_VERSIONED = re.compile(r'((?:href|src)="[^"?]*theme/[^"?]+)\?[0-9a-f]+"')
# Readers of ZIMs have schemes of their own for pages, where « 'self' » may match nothing.
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
_TITLE = re.compile(r"<title>([^<]*)</title>")
# libzim's stubs take it for generic.
_ARTICLE: Hint = Hint.FRONT_ARTICLE  # type: ignore[misc]
# Not the machine's own table: another machine would make another ZIM.
_TYPES = {
    ".css": "text/css", ".epub": "application/epub+zip", ".html": "text/html",
    ".js": "text/javascript", ".json": "application/json", ".md": "text/markdown",
    ".svg": "image/svg+xml", ".txt": "text/plain", ".woff2": "font/woff2",
    ".xml": "application/xml",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about: its title, other names, and all that it is found by."""

    title: str
    names: tuple[str, ...]
    text: str


def write_zim(site: Path, target: Path, metadata: Mapping[str, str]) -> None:
    """Write the site in a folder, whose links end in files, to ``target``.

    The same site and metadata give the same bytes. RuntimeError where libzim cannot write.
    """
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    aside.unlink(missing_ok=True)
    creator = Creator(aside)
    # One worker: with several, clusters are written in the order in which they get ready.
    creator.config_indexing(True, LANGUAGE).config_nbworkers(1)
    creator.set_mainpath("index.html")
    try:
        with _in_silence(), creator:
            _fill(creator, site, metadata)
        settle_identity(aside)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def _fill(creator: Creator, site: Path, metadata: Mapping[str, str]) -> None:
    subjects = dict(read_subjects(site))
    svg = (site / "theme" / "icon.svg").read_text("utf-8")
    creator.add_illustration(ILLUSTRATION, mark_png(svg, ILLUSTRATION))
    for name, value in metadata.items():
        creator.add_metadata(name, value)
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if name not in LEFT:
            creator.add_item(_File(name, path, subjects.get(name)))
    for page, subject in subjects.items():
        for number, other in enumerate(_other_names(subject), 1):
            # Kiwix suggests a page once, by whichever of its names fits best.
            hints: dict[Hint, int] = {_ARTICLE: True}
            creator.add_redirection(f"{page}/nom-{number}", other, page, hints)


@contextmanager
def _in_silence() -> Iterator[None]:
    """Whatever libzim writes to the standard output, which no setting of its own keeps back."""
    sys.stdout.flush()
    kept = os.dup(1)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def read_subjects(site: Path) -> Iterator[tuple[str, Subject]]:
    """Each page of a document or an instrument, by its path, from the open data of the site."""
    data = site / "data"
    instruments = {one["id"]: one for one in _json(data / "instruments.json")}
    for head in _json(data / "documents.json"):
        document = _json(data / "documents" / f"{head['id']}.json")
        cited = sorted({m["instrument"] for m in document["mentions"]} & instruments.keys())
        names = [name for one in cited for name in _names(instruments[one])]
        blocks = [block["text"] for block in document["blocks"]]
        title = head["title"]
        yield (
            f"documents/{head['id']}/index.html",
            Subject(title, (), spellings((title, *document["issuers"], *blocks, *names))),
        )
    for one in instruments.values():
        names = _names(one)
        yield (
            f"instruments/{one['id']}/index.html",
            Subject(one["title"], tuple(dict.fromkeys(names[1:])), spellings(names)),
        )


def _names(instrument: Mapping[str, Any]) -> list[str]:
    """The title first, then every other name."""
    named = [name["text"] for name in instrument["names"]]
    listed = (instrument["title"], instrument["title_en"], instrument["symbol"], *named)
    return [name for name in listed if name]


def _other_names(subject: Subject) -> Iterator[str]:
    """What else to suggest the page by; an elided word is no word to Kiwix."""
    for name in subject.names:
        if name != subject.title:
            yield name
    for name in (subject.title, *subject.names):
        if (apart := words_apart(name)) != name:
            yield apart


class _Words(IndexData):
    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self.subject = subject

    def has_indexdata(self) -> bool:
        return True

    def get_title(self) -> str:
        return spellings([self.subject.title])

    def get_content(self) -> str:
        return self.subject.text

    def get_keywords(self) -> str:
        return ""

    def get_wordcount(self) -> int:
        return len(self.subject.text.split())

    def get_geoposition(self) -> None:
        return None


class _Nothing(_Words):
    """No word of a page that is about nothing: lists would be found for all that they list."""

    def has_indexdata(self) -> bool:
        return False


class _File(Item):
    """A file of the site; a page about something is an article, with words to find it by."""

    def __init__(self, name: str, path: Path, subject: Subject | None) -> None:
        super().__init__()
        self.name, self.path, self.subject = name, path, subject

    def get_path(self) -> str:
        return self.name

    def get_title(self) -> str:
        if self.subject:
            return self.subject.title
        titled = _TITLE.search(self.path.read_text("utf-8")) if self._is_page() else None
        return titled[1] if titled else ""

    def get_mimetype(self) -> str:
        return _TYPES.get(self.path.suffix, "application/octet-stream")

    def get_contentprovider(self) -> ContentProvider:
        if not self._is_page():
            return FileProvider(self.path)
        # A ZIM is never fetched anew: nothing is asked for by its digest.
        text = _VERSIONED.sub(r'\1"', self.path.read_text("utf-8"))
        return StringProvider(_POLICY.sub("", text, count=1))

    def get_hints(self) -> dict[Hint, int]:
        return {_ARTICLE: self.subject is not None}

    def get_indexdata(self) -> IndexData:
        return _Words(self.subject) if self.subject else _Nothing(Subject("", (), ""))

    def _is_page(self) -> bool:
        return self.path.suffix == ".html"


def _json(path: Path) -> Any:  # noqa: ANN401
    return json.loads(path.read_text("utf-8"))
