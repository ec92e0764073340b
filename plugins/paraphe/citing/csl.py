"""CSL-JSON, which Zotero, Pandoc and every CSL processor read."""

import json
from typing import Any

from .dates import parts
from .item import Item
from .pattern import ADDRESS, PLACE, Pattern, Slot
from .remarks import note


def csl_json(item: Item) -> Pattern:
    """A list of one item; the place cited is its ``locator``."""
    known = json.dumps([csl_item(item)], ensure_ascii=False, indent=2)
    head = known.removesuffix("\n  }\n]")
    opening = ',\n    "locator": "'
    return (head, Slot(opening, PLACE, '"'), Slot(',\n    "URL": "', ADDRESS, '"'), "\n  }\n]\n")


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
