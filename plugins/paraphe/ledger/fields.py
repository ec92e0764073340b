"""What a page says of its document at its head, as a history tells it."""

from collections.abc import Iterator, Mapping

from paraphe.model import Metadata

from .words import squeezed

FIELDS = ("title", "date", "place", "issuers", "kind", "symbol", "language")
"""Fields of ``Metadata`` whose values are remembered; others say how they are known."""


def told_fields(metadata: Metadata) -> dict[str, str]:
    """The value of each field on one line, "" where it is unknown."""
    return {
        "title": squeezed(metadata.title),
        "date": metadata.date,
        "place": squeezed(metadata.place),
        "issuers": squeezed("; ".join(metadata.issuers)),
        "kind": squeezed(metadata.kind),
        "symbol": squeezed(metadata.symbol),
        "language": metadata.language,
    }


def new_fields(metadata: Metadata, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The fields whose value is another than the one that is remembered, and their value."""
    for name, value in told_fields(metadata).items():
        if value != known.get(name, ""):
            yield name, value
