"""The schemas, as they are published and as tables of fields.

``description`` is the English of docs/open-data.md, ``x-fr`` the French of the page /donnees/.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCHEMAS = ("documents", "document", "instruments", "accuracy")
"""Their names; each is ``data/schemas/<name>.json``."""
_FOLDER = Path(__file__).with_name("schemas")
_REFERRED = "$ref"

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A field: what it holds, in English and in French; ``optional`` where it may be left out.

    Both are "" where the field is described elsewhere.
    """

    name: str
    english: str
    french: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The fields of a kind of object: the file that it is, or the field that holds it."""

    name: str
    fields: tuple[Field, ...]


def published(name: str) -> str:
    """The text of a schema's file."""
    return (_FOLDER / f"{name}.json").read_text("utf-8")


def schema(name: str) -> dict[str, Any]:
    """A schema, read."""
    read: dict[str, Any] = json.loads(published(name))
    return read


def tables(name: str) -> tuple[Table, ...]:
    """The objects of a schema, that of the file first."""
    read = schema(name)
    shown = str(read["description"])
    defined = read.get("$defs", {})
    own = read if "properties" in read else defined[read["items"][_REFERRED].rpartition("/")[2]]
    others = ((kind, each) for kind, each in defined.items() if each is not own)
    return tuple(Table(kind, tuple(_fields(each))) for kind, each in ((shown, own), *others))


def _fields(described: Json) -> Iterator[Field]:
    required = described.get("required", ())
    for name, each in described["properties"].items():
        told = (str(each.get("description", "")), str(each.get("x-fr", "")))
        yield Field(name, *told, optional=name not in required)
