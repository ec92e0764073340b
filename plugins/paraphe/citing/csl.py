"""CSL-JSON, which Zotero, Pandoc and every CSL processor read."""

import json
from typing import Any

from .dates import parts
from .item import Item
from .pattern import ADDRESS, PLACE, Pattern, Slot
from .remarks import note

OPENING, CLOSING = "[\n", "\n]\n"
"""What a list of items stands between."""


def csl_json(item: Item) -> Pattern:
    """A list of one item, a variable a line; the place cited is its ``locator``."""
    known = (
        f'    "{name}": {json.dumps(value, ensure_ascii=False)}'
        for name, value in csl_item(item).items()
    )
    return (
        f"{OPENING}  {{\n" + ",\n".join(known),
        Slot(',\n    "locator": "', PLACE, '"'),
        Slot(',\n    "URL": "', ADDRESS, '"'),
        f"\n  }}{CLOSING}",
    )


def csl_item(item: Item) -> dict[str, Any]:
    """The item's known variables; a body's name is ``literal``."""
    known: dict[str, Any] = {
        "id": item.id,
        "type": item.types.csl,
        "title": item.title,
        "author": [{"literal": issuer} for issuer in item.issuers],
        "publisher": "; ".join(item.issuers),
        "publisher-place": item.place,
        "issued": {"date-parts": [list(parts(item.date))]} if item.date else {},
        "genre": item.genre,
        "number": item.symbol,
        "language": item.language,
        "archive": item.archive,
        "note": note(item),
    }
    return {name: value for name, value in known.items() if value}
