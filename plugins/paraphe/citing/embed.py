"""What the head of a document's page tells machines: Highwire and Dublin Core tags, JSON-LD.

Zotero's « Embedded Metadata » takes the type from ``citation_technical_report_institution``, the
place from ``eprints.place_of_pub``, the kind from ``DC.type``. Of ``citation_author`` it makes a
first and a last name, even of a body's; of ``DC.creator`` it does only where there is a comma. So
the issuers stand in the latter, as catalogues write them.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from paraphe.model import Instrument

from .dates import parts
from .item import Item
from .legislation import named
from .remarks import note


def tags(item: Item) -> Iterator[tuple[str, str]]:
    """Name and content of each ``meta`` element, in order; unknown fields have none."""
    date = "/".join(f"{number:02}" for number in parts(item.date))
    known = (
        ("citation_title", item.title),
        ("citation_publication_date", date),
        ("citation_technical_report_institution", "; ".join(item.issuers) or item.archive),
        ("citation_technical_report_number", item.symbol),
        ("citation_language", item.language),
        ("citation_public_url", item.address),
        ("DC.title", item.title),
        *(("DC.creator", author) for author in item.authors),
        ("DC.date", item.date),
        ("DC.type", item.genre),
        ("DC.language", item.language),
        ("DC.identifier", item.address),
        ("DC.description", note(item)),
        ("eprints.place_of_pub", item.place),
    )
    return ((name, content) for name, content in known if content)


def linked_data(item: Item, cited: Iterable[Instrument], root: str = "") -> dict[str, Any]:
    """The document as a ``Report`` of schema.org; ``root`` is where the site is published."""
    issuers = [{"@type": "Organization", "name": issuer} for issuer in item.issuers]
    known: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": item.address,
        "url": item.address,
        "name": item.title,
        "author": issuers,
        "publisher": issuers,
        "datePublished": item.date,
        "locationCreated": {"@type": "Place", "name": item.place} if item.place else {},
        "reportNumber": item.symbol,
        "genre": item.genre,
        "inLanguage": item.language,
        "isPartOf": {"@type": "Collection", "name": item.archive} if item.archive else {},
        "citation": [named(instrument, root) for instrument in cited],
    }
    return {name: value for name, value in known.items() if value}
