"""The files of an EPUB 3 that tell of the others: package document, navigation, a page's frame."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paraphe.rendering.nest import escaped

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
NEVER = "1980-01-01"
"""The day of a book that no day is known of: no clock is asked."""

_FEATURES = ("tableOfContents", "structuralNavigation", "readingOrder", "ARIA")
_SUMMARY = (
    "Texte seul, dans l'ordre de lecture ; titres, listes et notes sont balisés ; chaque alinéa a "
    "une adresse. Aucune image."
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the navigation: ``level`` counts from 1; ``href`` is a file and a fragment."""

    href: str
    label: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Book:
    """What the package document says. ``day`` is ISO 8601, "" if unknown.

    ``name`` tells the book from all others, and stays; ``source`` is where it is on the web, "".
    """

    name: str
    title: str
    language: str
    creators: tuple[str, ...] = ()
    day: str = ""
    source: str = ""
    collection: str = ""
    position: int = 0


def package(book: Book, pages: Sequence[str]) -> str:
    """``package.opf`` of a book whose text is in ``pages``, XHTML files in reading order."""
    items = "".join(
        f'<item id="page-{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(pages, 1)
    )
    spine = "".join(f'<itemref idref="page-{number}"/>' for number in range(1, len(pages) + 1))
    return (
        f'{XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"'
        f' unique-identifier="name" xml:lang="{escaped(book.language)}">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{_metadata(book)}</metadata>'
        "<manifest>"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="style" href="style.css" media-type="text/css"/>'
        f"{items}</manifest><spine>{spine}</spine></package>\n"
    )


def _metadata(book: Book) -> str:
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"urn:x-paraphe:{book.name}")
    creators = "".join(f"<dc:creator>{escaped(each)}</dc:creator>" for each in book.creators)
    features = "".join(
        f'<meta property="schema:accessibilityFeature">{each}</meta>' for each in _FEATURES
    )
    day = f"<dc:date>{book.day}</dc:date>" if book.day else ""
    source = f"<dc:source>{escaped(book.source)}</dc:source>" if book.source else ""
    return "".join((
        f'<dc:identifier id="name">urn:uuid:{name}</dc:identifier>',
        f"<dc:title>{escaped(book.title)}</dc:title>",
        f"<dc:language>{escaped(book.language)}</dc:language>{creators}{day}{source}",
        "<dc:publisher>Paraphe</dc:publisher>",
        f'<meta property="dcterms:modified">{book.day or NEVER}T00:00:00Z</meta>',
        '<meta property="schema:accessMode">textual</meta>',
        '<meta property="schema:accessModeSufficient">textual</meta>',
        f'{features}<meta property="schema:accessibilityHazard">none</meta>',
        f'<meta property="schema:accessibilitySummary">{escaped(_SUMMARY)}</meta>',
        _collection(book),
    ))  # fmt: skip


def _collection(book: Book) -> str:
    if not book.collection:
        return ""
    return (
        f'<meta property="belongs-to-collection" id="set">{escaped(book.collection)}</meta>'
        '<meta refines="#set" property="collection-type">set</meta>'
        f'<meta refines="#set" property="group-position">{book.position}</meta>'
    )


def page(title: str, language: str, body: str, kind: str = "") -> str:
    """An XHTML file; ``kind`` is its ``epub:type``, ``body`` what its body holds."""
    told = f' epub:type="{kind}"' if kind else ""
    return (
        f'{XML}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"'
        f' xmlns:epub="http://www.idpf.org/2007/ops" lang="{escaped(language)}"'
        f' xml:lang="{escaped(language)}"><head><title>{escaped(title)}</title>'
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>'
        f"<body{told}>{body}</body></html>\n"
    )


def navigation(book: Book, lines: Sequence[Line], first: str) -> str:
    """``nav.xhtml``: the table of contents; ``first`` is where the text begins."""
    toc = (
        '<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">Table des matières'
        f"</h1>{nested(lines)}</nav>"
        '<nav epub:type="landmarks" hidden="hidden" aria-label="Repères"><ol>'
        f'<li><a epub:type="bodymatter" href="{first}">Texte</a></li></ol></nav>'
    )
    return page(book.title, "fr", toc)


def nested(lines: Iterable[Line]) -> str:
    """Lines as lists in lists; a level that is skipped is not shown as one."""
    pieces: list[str] = []
    levels: list[int] = []
    for line in lines:
        if not levels or line.level > levels[-1]:
            pieces.append("<ol>")
            levels.append(line.level)
        else:
            pieces.append("</li>")
            while len(levels) > 1 and line.level < levels[-1]:
                pieces.append("</ol></li>")
                levels.pop()
        pieces.append(f'<li><a href="{escaped(line.href)}">{escaped(line.label)}</a>')
    return "".join((*pieces, "</li></ol>" * len(levels)))
