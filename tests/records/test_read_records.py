"""Every mistake that an editor can make in YAML is told with its path, line, reason and hint."""

from pathlib import Path

import pytest

from paraphe.model import ArchiveError
from paraphe.records import read_records

SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id"],
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z-]+$", "description": "Lower-case letters."},
        "date": {"type": "string"},
        "names": {"type": "array", "items": {"type": "string"}},
    },
}

MISTAKES = [
    ("unknown key", "id: a\ndatee: 2018\n", 2, "unknown-key", "Did you mean « date »?"),
    ("missing key", "date: 2018\n", 1, "missing-key", "Add « id: … »."),
    ("wrong shape", "id: a\nnames:\n  - x\n  - [y]\n", 4, "bad-value", "on one line"),
    ("no list", "id: a\nnames: x\n", 2, "bad-value", "Begin each entry with « - »"),
    ("wrong form", "- id: a\n- id: A1\n", 2, "bad-value", "Lower-case letters."),
    ("key twice", "id: a\nid: b\n", 2, "duplicate-key", "what stands under both"),
    ("broken syntax", "id: a\nnames: [x\n", 3, "yaml-syntax", "indentation"),
    ("a plain sentence", "just words\n", 1, "not-a-record", "one key a line"),
    ("control character", "id: a\x07\n", 1, "yaml-syntax", "not text"),
]


@pytest.mark.parametrize(("text", "line", "code", "hint"), [m[1:] for m in MISTAKES],
                         ids=[m[0] for m in MISTAKES])  # fmt: skip
def test_a_mistake_names_its_line_and_a_way_out(
    tmp_path: Path, text: str, line: int, code: str, hint: str
) -> None:
    path = tmp_path / "instruments" / "record.yaml"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    with pytest.raises(ArchiveError) as caught:
        read_records(path, tmp_path, SCHEMA)
    (problem,) = caught.value.problems
    assert (problem.path, problem.line, problem.code) == ("instruments/record.yaml", line, code)
    assert hint in problem.hint


def test_all_mistakes_of_a_file_are_told_in_one_run(tmp_path: Path) -> None:
    path = tmp_path / "record.yaml"
    path.write_text("- id: A\n- idd: b\n- id: c\n  date: [x]\n", "utf-8")
    with pytest.raises(ArchiveError) as caught:
        read_records(path, tmp_path, SCHEMA)
    assert [p.line for p in caught.value.problems] == [1, 2, 2, 4]


def test_bytes_that_are_not_utf_8_are_told(tmp_path: Path) -> None:
    path = tmp_path / "record.yaml"
    path.write_bytes(b"id: caf\xe9\n")
    with pytest.raises(ArchiveError, match="not UTF-8"):
        read_records(path, tmp_path, SCHEMA)


def test_words_stay_words_and_keys_know_their_line(tmp_path: Path) -> None:
    path = tmp_path / "record.yaml"
    path.write_text("- id: no\n  date: 2018-04-23\n  names:\n    - on\n", "utf-8")
    (record,) = read_records(path, tmp_path, SCHEMA)
    assert record.data == {"id": "no", "date": "2018-04-23", "names": ["on"]}
    assert (record.line, record.line_of("names", 0), record.line_of("names", 7)) == (1, 4, 3)


def test_an_empty_file_holds_no_record(tmp_path: Path) -> None:
    path = tmp_path / "record.yaml"
    path.write_text("# nothing yet\n", "utf-8")
    assert read_records(path, tmp_path, SCHEMA) == ()
