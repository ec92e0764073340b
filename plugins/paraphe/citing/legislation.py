"""An instrument as ``Legislation`` of schema.org, with what cites it."""

from collections.abc import Iterable, Mapping
from typing import Any

from paraphe.model import Instrument, InstrumentClass, Metadata

TYPES: Mapping[InstrumentClass, str] = {
    "treaty": "traité", "resolution": "résolution", "decision": "décision",
    "political": "engagement politique",
}  # fmt: skip
_DATES = (
    ("adopted", "legislationDate"), ("opened", "legislationDate"),
    ("in_force", "legislationDateOfApplicability"),
)  # fmt: skip
"""Event → property; of several for one property the first that is known."""


def named(instrument: Instrument, root: str = "") -> dict[str, Any]:
    """An instrument where another thing names it: name, identifier, address."""
    address = f"{root}{instrument.url}" if root else ""
    known = {
        "@type": "Legislation",
        "@id": address,
        "name": instrument.title,
        "legislationIdentifier": instrument.symbol or instrument.id,
    }
    return {name: value for name, value in known.items() if value}


def legislation(
    instrument: Instrument,
    parent: Instrument | None,
    citing: Iterable[tuple[str, Metadata]],
    root: str = "",
) -> dict[str, Any]:
    """An instrument on its page; ``citing`` are the addresses under the root and what they say.

    That a document cites it is said from its side: ``citation``, reversed.
    """
    names = [instrument.title_en, instrument.short]
    names += [name.text for name in instrument.names if name.kind in ("variant", "abbreviation")]
    known: dict[str, Any] = {
        "@context": "https://schema.org",
        **named(instrument, root),
        "url": f"{root}{instrument.url}" if root else "",
        "alternateName": [name for name in dict.fromkeys(names) if name],
        "legislationType": TYPES[instrument.class_],
        **_dates(instrument),
        "isBasedOn": named(parent, root) if parent else {},
        "sameAs": [source for source in instrument.sources if "://" in source],
        "@reverse": {"citation": [_report(url, told, root) for url, told in citing]},
    }
    return {name: value for name, value in known.items() if value and value != {"citation": []}}


def _dates(instrument: Instrument) -> dict[str, str]:
    told: dict[str, str] = {}
    for event, name in _DATES:
        for date in instrument.dates:
            if date.event == event:
                told.setdefault(name, date.date)
    return told


def _report(url: str, metadata: Metadata, root: str) -> dict[str, Any]:
    address = f"{root}{url}" if root else ""
    known = {
        "@type": "Report", "@id": address, "name": metadata.title,
        "datePublished": metadata.date,
    }  # fmt: skip
    return {name: value for name, value in known.items() if value}
