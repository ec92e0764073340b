"""The site -> the archive as one EPUB, or as several by year: the documents' own books, bound.

Links between documents stay in the book; what a text cites leads to the book's own list, which
leads back to every paragraph.
"""

import html
import json
import os
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from paraphe.exports.container import contained
from paraphe.exports.epub import INSTRUMENTS, style
from paraphe.exports.opf import Book, Line, navigation, package, page

from .book_instruments import Place, chapters

MOST = 500
"""Documents in one volume: a reading device takes minutes to open more."""
_DETAILED = 60
"""So many documents can each have its own contents in the table of the whole."""

_NAME = "Paraphe"
_UNDATED = "Sans date"
_CITED = re.compile(rf'href="{re.escape(INSTRUMENTS)}#ins_([^"]+)"')
_NAV = re.compile(r'<(/?)ol>|<a href="([^"]+)">([^<]*)</a>')

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Volume:
    """Some documents in the order of their days; ``span`` is « 1997–2004 », "" for all."""

    number: int
    span: str
    heads: tuple[Json, ...]


def write_books(site: Path, folder: Path, name: str, most: int = MOST) -> list[Path]:
    """Write the books of a site into a folder, ``<name>.epub``, or ``<name>-1.epub`` and so on.

    FileNotFoundError where the site was built without the form ``epub``.
    """
    volumes = list(divide(_json(site / "data" / "documents.json"), most))
    made = []
    for volume in volumes:
        number = f"-{volume.number}" if len(volumes) > 1 else ""
        target = folder / f"{name}{number}.epub"
        aside = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            aside.write_bytes(contained(_files(site, volume)))
            aside.replace(target)
        finally:
            aside.unlink(missing_ok=True)
        made.append(target)
    return made


def divide(heads: Iterable[Json], most: int) -> Iterator[Volume]:
    """The documents by day, in volumes of whole years where a year is no more than ``most``."""
    ordered = sorted(heads, key=lambda head: (head["date"] or "9999", head["id"]))
    filled: list[list[Json]] = [[]]
    for _, year in groupby(ordered, key=_year):
        of_year = list(year)
        for at in range(0, len(of_year), most):
            chunk = of_year[at : at + most]
            if filled[-1] and len(filled[-1]) + len(chunk) > most:
                filled.append([])
            filled[-1] += chunk
    for number, volume in enumerate(filled, 1):
        span = _span(volume) if len(filled) > 1 else ""
        yield Volume(number, span, tuple(volume))


def _year(head: Json) -> str:
    return str(head["date"])[:4] or _UNDATED


def _span(heads: Sequence[Json]) -> str:
    first, last = _year(heads[0]), _year(heads[-1])
    if first == last:
        return first
    return f"{first} et {last.lower()}" if last == _UNDATED else f"{first}–{last}"


def _files(site: Path, volume: Volume) -> Iterator[tuple[str, str]]:
    """Every file of a volume, under the name that it has in the book."""
    title = f"{_NAME}, {volume.span}" if volume.span else _NAME
    book = Book(
        f"archive-{volume.number}" if volume.span else "archive", title, "fr",
        day=max((str(head["date"]) for head in volume.heads), default=""),
        collection=_NAME if volume.span else "", position=volume.number,
    )  # fmt: skip
    folder = site / "data" / "documents"
    documents = {head["id"]: _json(folder / f"{head['id']}.json") for head in volume.heads}
    instruments = _json(site / "data" / "instruments.json")
    listed = chapters(instruments, _places(documents.values()))
    pages = {"title.xhtml": page(title, "fr", _title(title, len(documents)), "frontmatter")}
    lines: list[Line] = []
    for year, heads in groupby(volume.heads, key=_year):
        of_year = list(heads)
        lines.append(Line(f"{of_year[0]['id']}.xhtml", year))
        for head in of_year:
            text, contents = _opened(site, head["id"])
            held = _held(documents[head["id"]], documents.keys())
            pages[f"{head['id']}.xhtml"] = _bound(text, listed.files, held)
            lines.append(Line(f"{head['id']}.xhtml", head["title"], 2))
            lines += contents if len(documents) <= _DETAILED else ()
    pages |= listed.pages
    lines += [Line(name, label) for name, label in listed.titles.items()]
    yield "package.opf", package(book, tuple(pages))
    yield "nav.xhtml", navigation(book, lines, "title.xhtml")
    yield "style.css", style()
    yield from pages.items()


def _title(title: str, count: int) -> str:
    return (
        f'<section epub:type="titlepage"><h1>{html.escape(title)}</h1>'
        f"<p>{count} document{'s' * (count > 1)} diplomatiques en français, paragraphe par "
        "paragraphe, et tout ce qu’ils citent.</p>"
        "<p>Paraphe est une édition indépendante. Seul le document publié par son émetteur fait "
        "foi.</p></section>"
    )


def _opened(site: Path, identifier: str) -> tuple[str, list[Line]]:
    """The text of a document's own book, and its table of contents two levels further down."""
    with zipfile.ZipFile(site / "documents" / identifier / f"{identifier}.epub") as own:
        text = own.read(f"EPUB/{identifier}.xhtml").decode("utf-8")
        table = own.read("EPUB/nav.xhtml").decode("utf-8").split("</nav>", 1)[0]
    level, lines = 2, []
    for closing, href, label in (found.groups("") for found in _NAV.finditer(table)):
        if not href:
            level += -1 if closing else 1
        elif href.startswith(f"{identifier}.xhtml#"):
            lines.append(Line(href, html.unescape(label), level))
    return text, lines


def _held(document: Json, there: Collection[str]) -> dict[str, str]:
    """The instruments whose text is another document of the volume, with its file."""
    named = (
        (mention["instrument"], mention.get("document", ""))
        for mention in (*document["mentions"], *document.get("implied", ()))
    )
    return {i: f"{text}.xhtml" for i, text in named if text in there}


def _bound(text: str, files: Mapping[str, str], held: Mapping[str, str]) -> str:
    """The text of a document with its links leading to where things are in this volume."""

    def link(match: re.Match[str]) -> str:
        if target := held.get(match[1]):
            return f'href="{target}"'
        return f'href="{files[match[1]]}#ins_{match[1]}"'

    return _CITED.sub(link, text)


def _places(documents: Iterable[Json]) -> dict[str, list[Place]]:
    """Where each instrument is cited, in the order of the book, each paragraph once."""
    found: dict[str, dict[Place, None]] = {}
    for document in documents:
        labels = {block["eid"]: block["label"] for block in document["blocks"]}
        for mention in (*document["mentions"], *document.get("implied", ())):
            if mention.get("status", "linked") == "linked" and mention["instrument"]:
                label = labels[mention["eid"]].strip(".() ") or "¶"
                place = Place(document["id"], document["title"], mention["eid"], label)
                found.setdefault(mention["instrument"], {})[place] = None
    return {instrument: list(places) for instrument, places in found.items()}


def _json(path: Path) -> Any:  # noqa: ANN401
    return json.loads(path.read_text("utf-8"))
