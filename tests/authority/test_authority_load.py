"""The loader tells every mistake of a record with its place; the project's records are right."""

import pickle
from pathlib import Path

import pytest
import yaml

from paraphe.authority import Authority, load
from paraphe.authority.schema import INSTRUMENT, SERIES
from paraphe.model import ArchiveError

CASES = Path(__file__).parent / "cases"
CONTENT = Path(__file__).parents[2] / "content"
SOUND = "- id: tnp\n  class: treaty\n  title: Traité sur la non-prolifération\n"


def _content(folder: Path, text: str, name: str = "a.yaml") -> Path:
    path = folder / "instruments" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("case", sorted(CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_mistake_is_told_with_code_and_line(case: Path, tmp_path: Path) -> None:
    expected = [line.removeprefix("# ") for line in case.read_text("utf-8").splitlines()
                if line.startswith("# ")]  # fmt: skip
    with pytest.raises(ArchiveError) as error:
        load(_content(tmp_path, case.read_text("utf-8"), case.name))
    told = [f"{p.code} {p.line}" for p in error.value.problems]
    assert told == expected
    assert all(p.path == f"instruments/{case.name}" and p.hint for p in error.value.problems)


def test_no_instruments_folder_gives_an_empty_authority(tmp_path: Path) -> None:
    authority = load(tmp_path)
    assert isinstance(authority, Authority)
    assert not authority.instruments
    assert authority.scan("le TNP").names == ()


def test_an_authority_that_was_pickled_finds_the_same() -> None:
    authority = load(CONTENT)
    kept = pickle.loads(pickle.dumps(authority))  # noqa: S301 - our own
    text = (
        "Convention de 1951 relative au statut des réfugiés, TNP, S/RES/1540 (2004), résolution 9"
    )
    assert kept.scan(text) == authority.scan(text)
    found = list(authority.citations.find(authority.scan(text)))
    assert found
    assert list(kept.citations.find(kept.scan(text))) == found


def test_all_files_are_told_at_once(tmp_path: Path) -> None:
    _content(tmp_path, SOUND.replace("class: treaty", "class: law"), "a.yaml")
    _content(tmp_path, SOUND.replace("title:", "titel:"), "b.yaml")
    with pytest.raises(ArchiveError) as error:
        load(tmp_path)
    assert {p.path for p in error.value.problems} == {
        "instruments/a.yaml", "instruments/b.yaml",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "title"),
    [("(", "Avis {number}"), ("[0-9]+", "Avis"), ("(?P<number>[0-9]+)", "Avis {organ}")],
)
def test_a_series_whose_pattern_does_not_serve_is_told(
    pattern: str, title: str, tmp_path: Path
) -> None:
    lines = ("id: avis", "class: decision", f"pattern: '{pattern}'",
             "instrument_id: avis-1", f"title: '{title}'")  # fmt: skip
    record = "\n".join(lines)
    with pytest.raises(ArchiveError) as error:
        load(_content(tmp_path, record, "series/avis.yaml"))
    assert [(p.code, p.line) for p in error.value.problems] == [("bad-pattern", 3)]


def test_every_key_of_the_schemas_has_a_hint() -> None:
    for schema in (INSTRUMENT, SERIES):
        assert all(value["description"] for value in schema["properties"].values())


def test_the_records_of_the_project_load() -> None:
    authority = load(CONTENT)
    assert len(authority.instruments) >= 250
    assert authority.series["s-res"].years


@pytest.mark.parametrize(
    "path", sorted(CONTENT.glob("instruments/*.yaml")), ids=lambda path: path.stem
)
def test_records_stand_in_canonical_order(path: Path) -> None:
    records = yaml.safe_load(path.read_text("utf-8"))
    ids = [record["id"] for record in records]
    keys = list(INSTRUMENT["properties"])
    assert ids == sorted(ids)
    for record in records:
        assert list(record) == sorted(record, key=keys.index), record["id"]


@pytest.mark.parametrize(
    "path", sorted(CONTENT.glob("instruments/*.yaml")), ids=lambda path: path.stem
)
def test_a_dated_record_says_where_its_dates_come_from(path: Path) -> None:
    for record in yaml.safe_load(path.read_text("utf-8")):
        dated = {"adopted", "opened", "in_force", "ended"} & set(record)
        assert not dated or record["sources"], record["id"]
