"""docs/records.md names every field that a record may have, and none that it may not."""

import re
from typing import Any

import pytest

from paraphe.authority.schema import INSTRUMENT, SERIES
from paraphe.editing.known import SCHEMA as ABBREVIATION
from paraphe.source.sidecar import SCHEMA
from tests.building import ROOT

PAGE = (ROOT / "docs" / "records.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("heading", "schema"),
    [
        ("Sidecar", SCHEMA),
        ("Abbreviation", ABBREVIATION),
        ("Instrument", INSTRUMENT),
        ("Series", SERIES),
    ],
)
def test_every_field_of_a_record_is_documented(heading: str, schema: dict[str, Any]) -> None:
    (section,) = re.findall(rf"^## {heading}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    cells = re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE)
    named = [field for cell in cells for field in re.findall(r"`([^`]+)`", cell)]
    assert sorted(named) == sorted(schema["properties"])


@pytest.mark.parametrize("name", ["corrections", "mentions", "structure"])
def test_every_field_of_a_listed_thing_is_documented(name: str) -> None:
    fields = SCHEMA["properties"][name]["items"]["properties"]
    assert [field for field in fields if not re.search(rf"`{field}[`:]", PAGE)] == []
