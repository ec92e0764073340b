"""The published schemas: every file of ``data/`` is held to them, and so is the documentation."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from paraphe.audit import Site
from paraphe.contract import SCHEMAS, Table, published, schema, tables
from paraphe.exports import document_json, documents_json, instruments_json, with_texts, written
from tests.building import ROOT
from tests.samples import (
    ARCHIVE,
    DOCUMENT,
    MENTIONS,
    PINNED,
    PINNED_ARCHIVE,
    PINNED_DOCUMENT,
)

PAGE = (ROOT / "docs" / "open-data.md").read_text("utf-8")
REGISTRY: Registry[Any] = Registry().with_resources(
    (f"{name}.json", Resource.from_contents(schema(name))) for name in SCHEMAS
)
FILES = {
    "documents.json": "documents", "instruments.json": "instruments", "accuracy.json": "accuracy",
}  # fmt: skip


def faults(name: str, data: object) -> list[str]:
    validator = Draft202012Validator(schema(name), registry=REGISTRY)
    return [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator.iter_errors(data)]


def schema_of(path: Path) -> str:
    return "document" if path.parent.name == "documents" else FILES[path.name]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("fixture", ["output", "bare_site"])
def test_every_file_of_the_open_data_is_as_its_schema_says(
    fixture: str, request: pytest.FixtureRequest
) -> None:
    found = request.getfixturevalue(fixture)
    folder = (found.root if isinstance(found, Site) else found) / "data"
    paths = [
        path
        for path in sorted(folder.rglob("*.json"))
        if path.parent.name != "schemas" and not path.name.endswith(".csl.json")
    ]
    assert {schema_of(path) for path in paths} == set(SCHEMAS)
    for path in paths:
        assert faults(schema_of(path), json.loads(path.read_text("utf-8"))) == [], path.name


def samples() -> Iterator[tuple[str, Any]]:
    yield "documents", documents_json(ARCHIVE)
    yield "document", document_json(DOCUMENT, MENTIONS)
    data = with_texts(written(document_json(PINNED_DOCUMENT, PINNED)), {"tnp": "text"})
    yield "document", json.loads(data)
    yield "instruments", instruments_json(PINNED_ARCHIVE)


@pytest.mark.parametrize(("name", "data"), list(samples()))
def test_what_the_archive_may_hold_is_as_the_schema_says(name: str, data: object) -> None:
    assert faults(name, data) == []


@pytest.mark.parametrize("name", ["documents", "instruments"])
def test_an_unknown_field_is_a_fault_in_every_object(name: str) -> None:
    data = documents_json(ARCHIVE) if name == "documents" else instruments_json(PINNED_ARCHIVE)
    assert_all_closed(name, data)


def test_an_unknown_field_is_a_fault_anywhere_in_a_document() -> None:
    assert_all_closed("document", document_json(PINNED_DOCUMENT, PINNED))
    assert_all_closed("document", document_json(DOCUMENT, MENTIONS))


def assert_all_closed(name: str, data: Any) -> None:  # noqa: ANN401
    count = len(list(objects(data)))
    assert count > 1
    for number in range(count):
        spoilt = copy.deepcopy(data)
        list(objects(spoilt))[number]["unheard"] = 1
        assert faults(name, spoilt), number


def objects(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    if isinstance(data, dict):
        yield data
    for value in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    ):
        yield from objects(value)


def test_a_field_that_is_missing_is_a_fault() -> None:
    data = document_json(DOCUMENT, MENTIONS)
    for field in list(data):
        assert faults("document", {k: v for k, v in data.items() if k != field}), field


def documented() -> dict[str, dict[str, str]]:
    """Heading of a table of docs/open-data.md -> what it says of each field."""
    found: dict[str, dict[str, str]] = {}
    for section in re.split(r"^##+ ", PAGE, flags=re.MULTILINE)[1:]:
        name = re.match(r"`([^`]+)`", section)
        rows = re.findall(r"^\| (`[^|]+) \| (.+) \|$", section, re.MULTILINE)
        assert name
        assert rows, name[1]
        found[name[1]] = {f: text for cell, text in rows for f in re.findall(r"`([^`]+)`", cell)}
    return found


ALL_TABLES = [table for name in SCHEMAS for table in tables(name)]


def test_documentation_and_schemas_have_the_same_tables() -> None:
    assert set(documented()) == {table.name for table in ALL_TABLES}


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_documentation_and_schema_say_the_same_of_each_field(table: Table) -> None:
    told = documented()[table.name]
    own = {f for f, text in told.items() if not text.removeprefix("*if any:* ").startswith("as in")}
    fields = {field.name: field for field in table.fields if field.english}
    assert set(fields) == own
    for name, field in fields.items():
        said = f"{'*if any:* ' * field.optional}{field.english}"
        assert told[name] == said, name


def test_every_field_that_is_described_is_so_in_both_languages() -> None:
    half = [
        (table.name, field.name)
        for table in ALL_TABLES
        for field in table.fields
        if bool(field.english) != bool(field.french)
    ]
    assert half == []


def test_the_schemas_are_published_as_they_are_and_the_page_links_them(output: Path) -> None:
    page = (output / "donnees" / "index.html").read_text("utf-8")
    for name in SCHEMAS:
        assert (output / "data" / "schemas" / f"{name}.json").read_text("utf-8") == published(name)
        assert f"data/schemas/{name}.json" in page


def test_the_page_lists_what_there_is_with_its_size(output: Path) -> None:
    page = (output / "donnees" / "index.html").read_text("utf-8")
    for name in ("documents.json", "instruments.json", "accuracy.json", "documents.ris"):
        size = round((output / "data" / name).stat().st_size / 1000)
        assert re.search(
            rf'{re.escape(name)}</code></a> <span class="when">{size}\W+(?:nbsp;)?Ko', page
        ), name
    for suffix in ("akn.xml", "epub", "bib"):
        assert f"<code>{suffix}</code>" in page
