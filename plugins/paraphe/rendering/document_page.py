"""Everything that the page of a document shows, ready for its template."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath

from paraphe.model import Document, Metadata

from .apparatus import Apparatus
from .body import Body, body
from .citations import Citations, citations
from .citing import bracketed
from .composition import Composition
from .contents import Entry, contents
from .dress import dress
from .french import (
    FIELDS,
    capitalised,
    counted,
    day,
    day_and_month,
    language,
    listed,
    size,
)
from .history import HistoryNote, edition_lines, history_note
from .tongue import spoken_in


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """What the template shows; ``body`` and ``citations`` hold HTML with rooted addresses.

    All else is plain text, but ``spoken``, the attributes of what is in the document's own
    language, "" for French. Nothing in it depends on another document.
    """

    title: str
    spoken: str
    language: str
    issuer: str
    kind: str
    when_and_where: str
    description: str
    authentic: str
    assumed: str
    file_name: str
    file_size: str
    digest: str
    original_digest: str
    extent: str
    excerpt: str
    note: str
    body: Body
    contents: tuple[Entry, ...]
    apparatus: Apparatus
    citations: Citations
    history: HistoryNote | None = None


def document_page(composition: Composition) -> DocumentPage:
    """Everything that the page of a document shows."""
    document, metadata = composition.document, composition.document.metadata
    original = metadata.original
    return DocumentPage(
        title=dress(metadata.title, metadata.language),
        spoken=spoken_in(metadata.language),
        language=capitalised(language(metadata.language)),
        issuer=dress(", ".join(metadata.issuers)),
        kind=capitalised(dress(metadata.kind)),
        when_and_where=when_and_where(metadata),
        description=_description(document),
        authentic=_authentic(document),
        assumed=listed([FIELDS.get(field, field) for field in metadata.assumed]),
        file_name=PurePosixPath(document.source.path).name,
        file_size=size(document.source.size),
        digest=_grouped(document.source.sha256),
        original_digest=_grouped(original.sha256) if original else "",
        extent=_extent(document, composition.words),
        excerpt=dress(metadata.excerpt),
        note=dress(metadata.note),
        body=body(composition),
        contents=contents(document),
        apparatus=composition.apparatus,
        citations=citations(composition),
        history=history_note(edition_lines(document, composition.editions)),
    )


def _authentic(document: Document) -> str:
    """A sentence on the languages in which the text is authentic, "" where nothing is known."""
    metadata = document.metadata
    codes = metadata.authentic_languages
    if not codes:
        return ""
    named = capitalised(listed([language(code) for code in codes]))
    if metadata.language in codes:
        return f"{named}."
    return f"{named}. On lit ici la version en {language(metadata.language)}, qui ne fait pas foi."


def when_and_where(metadata: Metadata, *, year: bool = True) -> str:
    """« Toronto, 23 avril 2018 », with brackets round what was supplied; "" where unknown.

    Without its year a date is told as under that year: « Toronto, 23 avril ».
    """
    place = dress(metadata.place)
    date = (day if year else day_and_month)(metadata.date) if metadata.date else ""
    if place and date and {"place", "date"} <= set(metadata.restored):
        return f"[{place}, {date}]"
    shown = (bracketed(metadata, "place", place), bracketed(metadata, "date", date))
    return ", ".join(filter(None, shown))


def _description(document: Document) -> str:
    """One sentence for the lists of others: title, issuer, day."""
    metadata = document.metadata
    day_and_place = ", ".join(filter(None, (metadata.place, day(metadata.date or "") or "")))
    pieces = (metadata.title.rstrip("."), ", ".join(metadata.issuers), day_and_place)
    return f"{'. '.join(filter(None, pieces))}."


def _grouped(digest: str) -> str:
    """A digest in groups of eight figures, to be compared by eye."""
    return " ".join(re.findall(".{8}", digest))


def _extent(document: Document, words: int) -> str:
    paragraphs = sum(block.kind in ("paragraph", "list-item") for block in document.blocks)
    roles = Counter(part.role for part in document.parts)
    pieces = [counted(words, "mot"), counted(paragraphs, "paragraphe")]
    if roles["annex"]:
        pieces.append(counted(roles["annex"], "annexe", feminine=True))
    if roles["enclosure"]:
        pieces.append(counted(roles["enclosure"], "pièce jointe", feminine=True))
    return ", ".join(pieces)
