"""docs/open-data.md names every field that a built site writes, and none that it does not."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

import pytest

from paraphe.audit import Site
from paraphe.exports import document_json, instruments_json, with_texts
from paraphe.exports import written as exported
from paraphe.model import (
    ELEMENTS,
    BlockKind,
    InstrumentClass,
    MarkKind,
    MentionForm,
    MentionStatus,
    PartRole,
    RepairKind,
    Tombstone,
)
from tests.building import ROOT
from tests.samples import PINNED, PINNED_ARCHIVE, PINNED_DOCUMENT

OUTLIVED = replace(
    PINNED_DOCUMENT, aliases={"para_3": "para_2"}, tombstones=(Tombstone("para_4", 1, "", "…"),)
)

PAGE = (ROOT / "docs" / "open-data.md").read_text("utf-8")


def documented() -> dict[str, set[str]]:
    """Heading of a table -> the fields in its first column."""
    tables = {}
    for section in re.split(r"^##+ ", PAGE, flags=re.MULTILINE)[1:]:
        name = re.match(r"`([^`]+)`", section)
        assert name, section[:40]
        cells = re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE)
        tables[name[1]] = {field for cell in cells for field in re.findall(r"`([^`]+)`", cell)}
    return tables


def objects(data: Any, name: str) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401
    """Every object in JSON, with the name of the field that holds it."""
    if isinstance(data, list | tuple):
        for item in data:
            yield from objects(item, name)
    elif isinstance(data, dict):
        yield name, data
        for key, value in data.items():
            yield from objects(value, key)


def written(site: Site) -> dict[str, set[str]]:
    """Name of a kind of object -> the fields of all such objects in ``data/``."""
    fields: dict[str, set[str]] = defaultdict(set)
    folder = site.root / "data"
    for path in sorted(folder.rglob("*.json")):
        if path.parent.name == "schemas" or path.name.endswith(".csl.json"):
            continue
        name = f"data/{path.relative_to(folder).as_posix()}"
        if path.parent.name == "documents":
            name = "data/documents/<id>.json"
        for kind, entry in objects(json.loads(path.read_text("utf-8")), name):
            fields[kind] |= entry.keys()
    # An archive may cite no provision and hold nothing that it cites.
    data = with_texts(exported(document_json(PINNED_DOCUMENT, PINNED)), {"tnp": "text"})
    made = (json.loads(data), instruments_json(PINNED_ARCHIVE))
    fields["data/documents/<id>.json"] |= document_json(OUTLIVED, ()).keys()
    for kind, entry in objects((*made, document_json(OUTLIVED, ())), ""):
        if kind:
            fields[kind] |= entry.keys()
    return fields


def test_every_field_is_documented_and_every_documented_field_is_written(site: Site) -> None:
    tables, found = documented(), written(site)
    tables["data/documents/<id>.json"] |= tables["data/documents.json"]
    assert tables == found


@pytest.mark.parametrize(
    "values",
    [BlockKind, MarkKind, RepairKind, PartRole, MentionForm, MentionStatus, InstrumentClass],
    ids=lambda values: str(get_args(values)[0]),
)
def test_every_value_of_a_closed_list_is_documented(values: object) -> None:
    assert [value for value in get_args(values) if f"`{value}`" not in PAGE] == []


def test_every_step_of_a_provision_is_documented() -> None:
    assert [name for name in set(ELEMENTS.values()) - {"body"} if f"`{name}`" not in PAGE] == []
