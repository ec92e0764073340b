"""The instruments that a book cites, as chapters that lead back to every paragraph."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from paraphe.exports.opf import page
from paraphe.rendering.nest import escaped

_SIZE = 80
"""Instruments in one file: pages of a book are read whole into memory."""

_CLASSES = {
    "treaty": "Traités", "resolution": "Résolutions", "decision": "Décisions",
    "political": "Engagements politiques",
}  # fmt: skip


class Place(NamedTuple):
    """A paragraph of a document that cites an instrument; ``label`` is as printed, or « ¶ »."""

    document: str
    title: str
    eid: str
    label: str


@dataclass(frozen=True, slots=True)
class Chapters:
    """Pages by their file; where each instrument is; what the contents call some of the files."""

    pages: Mapping[str, str]
    files: Mapping[str, str]
    titles: Mapping[str, str]


def chapters(
    instruments: Iterable[Mapping[str, Any]], places: Mapping[str, Sequence[Place]]
) -> Chapters:
    """The cited instruments class by class, in the order of their titles."""
    pages: dict[str, str] = {}
    files: dict[str, str] = {}
    titles: dict[str, str] = {}
    order = list(_CLASSES)
    cited = sorted(
        (one for one in instruments if one["id"] in places),
        key=lambda one: (order.index(one["class"]), one["title"].casefold(), one["id"]),
    )
    for kind, group in groupby(cited, key=lambda one: one["class"]):
        listed = list(group)
        for at in range(0, len(listed), _SIZE):
            name = f"instruments-{kind}-{at // _SIZE + 1}.xhtml"
            titles |= {name: _CLASSES[kind]} if at == 0 else {}
            rows = "".join(_row(one, places[one["id"]]) for one in listed[at : at + _SIZE])
            files |= dict.fromkeys((one["id"] for one in listed[at : at + _SIZE]), name)
            pages[name] = page(_CLASSES[kind], "fr", _chapter(_CLASSES[kind], rows), "backmatter")
    return Chapters(pages, files, titles)


def _chapter(title: str, rows: str) -> str:
    return (
        f'<section epub:type="chapter" role="doc-chapter"><h1>{title}</h1>'
        f'<ul class="instruments">{rows}</ul></section>'
    )


def _row(instrument: Mapping[str, Any], places: Sequence[Place]) -> str:
    symbol = f'<p class="told">{escaped(instrument["symbol"])}</p>' if instrument["symbol"] else ""
    cited = "".join(_lines(places))
    return (
        f'<li id="ins_{instrument["id"]}"><p>{escaped(instrument["title"])}</p>{symbol}{cited}</li>'
    )


def _lines(places: Sequence[Place]) -> Iterator[str]:
    for (document, title), group in groupby(places, key=lambda place: place[:2]):
        links = " ".join(
            f'<a href="{document}.xhtml#{p.eid}">{escaped(p.label)}</a>' for p in group
        )
        yield f'<p class="places"><a href="{document}.xhtml">{escaped(title)}</a> : {links}</p>'
