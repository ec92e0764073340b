"""Every code that a message can have stands in docs/problems.md, and no other does."""

import re
from pathlib import Path

from tests.building import ROOT

PAGE = (ROOT / "docs" / "problems.md").read_text("utf-8")
CODE = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"')
TELLING = re.compile(
    r"(?:[pP]roblem|_error|_tell|_told|Violation|RefusedError|_refused|_fault|_foreign)\("
)
REACH = 220
"""Characters behind a call in which its code stands."""
NO_CODES = {"utf-8-sig", "no-referrer", "same-origin"}


def codes() -> set[str]:
    """The first word with a hyphen in each call that makes a message."""
    found: set[str] = set()
    for path in (ROOT / "plugins" / "paraphe").rglob("*.py"):
        text = path.read_text("utf-8")
        for call in TELLING.finditer(text):
            if code := CODE.search(text, call.end(), call.end() + REACH):
                found.add(code[1])
    return found - NO_CODES


def documented() -> set[str]:
    rows = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `")]
    return {code for row in rows for code in re.findall(r"`([a-z0-9-]+)`", row)}


def test_every_code_is_documented() -> None:
    assert sorted(codes() - documented()) == []


def test_every_code_of_the_cases_is_documented() -> None:
    told = "\n".join(p.read_text("utf-8") for p in Path(__file__).parent.rglob("expected.txt"))
    assert sorted(set(re.findall(r"error \[([a-z0-9-]+)\]", told)) - documented()) == []


def test_no_code_is_documented_that_there_is_not() -> None:
    code = "\n".join(p.read_text("utf-8") for p in (ROOT / "plugins").rglob("*.py"))
    assert [one for one in sorted(documented()) if f'"{one}"' not in code] == []
