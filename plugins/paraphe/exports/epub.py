"""A document as an EPUB 3: its page without the screen, the same identifiers, what it cites."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from paraphe.model import Instrument
from paraphe.rendering import Composition, DocumentPage, settle
from paraphe.rendering.nest import escaped

from .container import contained
from .opf import Book, Line, navigation, package, page
from .xhtml import xhtml

INSTRUMENTS = "instruments.xhtml"
STYLE = Path(__file__).with_name("epub.css")
_CLASSES: Mapping[str, str] = {
    "treaty": "Traité", "resolution": "Résolution", "decision": "Décision",
    "political": "Engagement politique",
}  # fmt: skip


def epub_pieces(composition: Composition, shown: DocumentPage) -> str:
    """All that the book is made of, as JSON; addresses of the site are rooted."""
    document, metadata = composition.document, composition.document.metadata
    cited = dict.fromkeys(
        mention.instrument
        for block in document.blocks
        for mention in composition.mentions.get(block.eid, ())
        if mention.status == "linked"
    )
    return json.dumps(
        {
            "title": shown.title,
            "language": metadata.language,
            "creators": list(metadata.issuers),
            "day": metadata.date,
            "text": xhtml(_text(composition, shown)),
            "lines": [[e.eid, f"{e.rank} {e.label}".strip(), e.level] for e in shown.contents],
            "cited": [_instrument(composition.instruments[each]) for each in cited],
        },
        ensure_ascii=False, separators=(",", ":"),
    )  # fmt: skip


def _instrument(instrument: Instrument) -> list[str]:
    return [instrument.id, instrument.title, instrument.class_, instrument.symbol, instrument.url]


def _text(composition: Composition, shown: DocumentPage) -> str:
    document = composition.document
    issuer = f'<p class="issuer">{escaped(shown.issuer)}</p>' if shown.issuer else ""
    when = (
        f'<p class="dateline ed">{escaped(shown.when_and_where)}</p>'
        if shown.when_and_where and not shown.body.has_dateline
        else ""
    )
    told = (
        ("Langue faisant foi", shown.authentic), ("Extrait", shown.excerpt),
        ("Note de l’édition", shown.note),
    )  # fmt: skip
    advice = "".join(f"<p><b>{name}.</b> {escaped(text)}</p>" for name, text in told if text)
    advice = f'<div class="advice">{advice}</div>' if advice else ""
    return (
        f'<header class="head">{issuer}{shown.body.lead}{when}{advice}</header>'
        f'<div class="text">{shown.body.text}</div>'
        '<footer class="colophon"><p>Paraphe est une édition indépendante. Seul le document '
        "publié par son émetteur fait foi.</p>"
        f"<p>Fichier reçu : {escaped(shown.file_name)}, SHA-256 {document.source.sha256}.</p>"
        "</footer>"
    )


def epub(pieces: str, identifier: str, site: str, moved: Mapping[str, str]) -> bytes:
    """The book. ``site`` is where the archive is published, "" if nowhere.

    Links to instruments lead to the site, or to the book's own list of them; ``moved`` are
    addresses of the site that lead to others.
    """
    told = json.loads(pieces)
    name = f"{identifier}.xhtml"
    source = f"{site}/documents/{identifier}/" if site else ""
    book = Book(
        identifier, told["title"], told["language"], tuple(told["creators"]), told["day"], source
    )
    text = f'<section epub:type="chapter" role="doc-chapter">{told["text"]}</section>'
    listed = told["cited"]
    text = settle(text, site, "", moved) if site else _inside(text, listed)
    lines = [Line(f"{name}#{eid}", label, level) for eid, label, level in told["lines"]]
    if not lines:
        lines = [Line(name, told["title"])]
    pages = {name: page(told["title"], told["language"], text, "bodymatter")}
    if listed:
        lines.append(Line(INSTRUMENTS, "Instruments cités"))
        pages[INSTRUMENTS] = page("Instruments cités", "fr", _chapter(listed, site), "backmatter")
    return contained((
        ("package.opf", package(book, tuple(pages))),
        ("nav.xhtml", navigation(book, lines, name)),
        ("style.css", style()),
        *pages.items(),
    ))  # fmt: skip


@cache
def style() -> str:
    """The style sheet of every book."""
    return STYLE.read_text("utf-8")


def _inside(text: str, listed: list[list[str]]) -> str:
    """The text with every link to an instrument leading to the book's list."""
    urls = {url: f"{INSTRUMENTS}#ins_{identifier}" for identifier, *_, url in listed}
    moved = {url: f"/{target}" for url, target in urls.items()}
    return settle(text, "", "", moved).replace(f'"/{INSTRUMENTS}#', f'"{INSTRUMENTS}#')


def _chapter(listed: list[list[str]], site: str) -> str:
    rows = "".join(
        f'<li id="ins_{identifier}">'
        f"<p>{_linked(title, f'{site}{url}' if site else '')}</p>"
        f'<p class="told">{" · ".join(filter(None, (_CLASSES[kind], escaped(symbol))))}</p></li>'
        for identifier, title, kind, symbol, url in listed
    )
    return (
        '<section epub:type="chapter" role="doc-chapter"><h1>Instruments cités</h1>'
        f'<ul class="instruments">{rows}</ul></section>'
    )


def _linked(title: str, address: str) -> str:
    shown = escaped(title)
    return f'<a href="{escaped(address)}">{shown}</a>' if address else shown
