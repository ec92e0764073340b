"""The abbreviations that an archive says are none of an instrument: content/abbreviations.yaml."""

from pathlib import Path
from typing import Any

from paraphe.records import read_records

FILE = "abbreviations.yaml"

SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["abbreviation"],
    "properties": {
        "abbreviation": {"type": "string", "minLength": 1, "description": "As it is printed: ONU."},
        "name": {"type": "string", "minLength": 1, "description": "What it means, in French."},
    },
}


def read_known(content: Path) -> frozenset[str]:
    """The abbreviations in the file, none without a file; ArchiveError where it is wrong."""
    path = content / FILE
    if not path.is_file():
        return frozenset()
    return frozenset(str(r.data["abbreviation"]) for r in read_records(path, content, SCHEMA))
