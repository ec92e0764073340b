"""The query file: what a search must find, for whatever searches."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("queries.yaml")


@dataclass(frozen=True, slots=True)
class Query:
    """One record of the file; its head says what the fields hold, "" or () where left out."""

    query: str
    why: str
    all: bool
    expected: tuple[str, ...]
    instrument: str = ""
    first: str = ""
    never: tuple[str, ...] = ()


def read_queries(path: Path = FILE) -> tuple[Query, ...]:
    """Every record, in the order of the file; an error where a field is unknown or missing."""
    return tuple(_query(record) for record in yaml.safe_load(path.read_text(encoding="utf-8")))


def _query(record: dict[str, Any]) -> Query:
    places = {"expected": tuple(record["expected"]), "never": tuple(record.get("never", ()))}
    return Query(**{**record, **places})
