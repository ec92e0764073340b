"""Each folder of ``cases`` is a text, and beside it what is to be made of it."""

import json
from pathlib import Path

import pytest

from tests.source.reading_a_text import document_of

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_text_is_laid_out_as_its_reader_would(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    document = document_of((case / "source.txt").read_bytes().decode("utf-8"))
    blocks = [[b.eid, b.kind, b.label, b.level, b.text] for b in document.blocks]
    marks = [
        [b.eid, m.kind, m.start, m.end, m.value, m.label] for b in document.blocks for m in b.marks
    ]
    dropped = [r.before for r in document.repairs if r.kind == "furniture" and not r.eid]
    assert blocks == expected["blocks"]
    assert [part.role for part in document.parts] == expected["roles"]
    assert dropped == expected["dropped"]
    assert marks == expected["marks"]
    assert sorted({repair.rule for repair in document.repairs}) == expected["rules"]
