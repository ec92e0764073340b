"""Editions by hand: a text before and after, what an archivist wrote, and what must come of it."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from paraphe.ledger import follow, image
from paraphe.model import Document
from tests.source.reading_a_text import document_of

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/expected.toml"))
PATH = "ledger/documents/essai.txt"


def first_words(text: str) -> str:
    """By which a reader knows a text; without a number that stayed in it."""
    return " ".join(re.sub(r"^\d+\.\s", "", text).split()[:5])


def found(document: Document) -> dict[str, Any]:
    told = [p for p in document.problems if p.path == PATH or p.code == "paragraph-split"]
    return {
        "parts": [part.eid for part in document.parts if part.eid],
        "problems": sorted(
            p.code if p.code == "paragraph-split" else f"{p.line} {p.code}" for p in told
        ),
        "tombstones": [
            f"{s.eid} after {s.after or s.part} {s.day}: {first_words(s.quote)}"
            for s in document.tombstones
        ],
        "texts": {block.eid: first_words(block.text) for block in document.blocks},
        "aliases": dict(document.aliases),
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_identifiers_after_an_edition(case: Path) -> None:
    before = document_of((case / "before.txt").read_text("utf-8"))
    after = document_of((case / "after.txt").read_text("utf-8"))
    said = case / "ledger.txt"
    ledger = image(before) + (said.read_text("utf-8") if said.is_file() else "")
    expected = tomllib.loads((case / "expected.toml").read_text("utf-8"))
    assert found(follow(after, ledger, PATH).document) == expected
