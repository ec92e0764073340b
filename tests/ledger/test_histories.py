"""Ledgers with several editions: what a reader is told of each, and what no line of them says."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from paraphe.ledger import follow, retell
from paraphe.model import Severity
from paraphe.rendering import history_page
from paraphe.rendering.history import ChangeShown, EditionShown
from tests.source.reading_a_text import document_of

CASES = sorted(path.parent for path in (Path(__file__).parent / "histories").glob("*/expected.txt"))
SIGNS = {"del": "[-{}-]", "ins": "{{+{}+}}"}


def marked(html: str) -> str:
    """The words with their marks, as `git diff --word-diff` has them."""
    tree = BeautifulSoup(html, "html.parser")
    for spoken in tree.select(".vh"):
        spoken.decompose()
    for tag in tree.find_all(["del", "ins"]):
        tag.replace_with(SIGNS[tag.name].format(tag.get_text()))
    return str(tree.get_text()).replace("\u00a0", " ").replace("\u202f", " ")


def change(shown: ChangeShown) -> str:
    leads = f" -> {shown.eid}" if shown.eid else ""
    reason = f" ({shown.reason})" if shown.reason else ""
    return f"  {shown.place}{leads}: {shown.what}{reason}\n    {marked(shown.words)}"


def edition(shown: EditionShown) -> str:
    lines = [f"{shown.day}: {shown.told or 'première édition'}", *map(change, shown.changes)]
    return "\n".join(lines).replace("\u00a0", " ")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_reader_is_told_what_each_edition_changed(case: Path) -> None:
    text, ledger, past = (
        (case / name).read_text("utf-8") for name in ("text.txt", "ledger.txt", "history.txt")
    )
    document = follow(document_of(text), ledger, "ledger/documents/essai.txt").document
    assert [p for p in document.problems if p.severity is Severity.ERROR] == []
    told = retell(ledger, past, "ledger/history/essai.txt")
    assert told.faults == ()
    shown = "\n".join(map(edition, history_page(document, told.editions).editions))
    assert shown == (case / "expected.txt").read_text("utf-8").rstrip("\n")


@pytest.mark.parametrize(
    "line",
    ["<<<<<<< main", "2026-12-01", "2026-12-01 vanished para_1", "2026-12-01 changed para_1",
     "12-01 added p_2", "2026-12-01 added", "2026-12-01 about colour | red", "para_1 | 1. | Mots"],
)  # fmt: skip
def test_a_line_that_means_nothing_is_told_with_its_number(line: str) -> None:
    past = f"# Read with care.\n2026-11-21 published\n{line}\n"
    (fault,) = retell("title | ¶ | Essai\n", past, "ledger/history/essai.txt").faults
    assert (fault.path, fault.line, fault.code) == ("ledger/history/essai.txt", 3, "ledger-line")


def test_the_order_in_which_a_merge_left_days_changes_nothing() -> None:
    case = CASES[0]
    ledger = (case / "ledger.txt").read_text("utf-8")
    past = (case / "history.txt").read_text("utf-8")
    days = re.split(r"\n(?=\d{4}-\d\d-\d\d )", past.rstrip())
    by_day: dict[str, list[str]] = {}
    for line in days:
        by_day.setdefault(line[:10], []).append(line)
    turned = "\n".join(line for day in reversed(by_day) for line in by_day[day]) + "\n"
    assert turned != past
    assert retell(ledger, turned, "x/essai.txt") == retell(ledger, past, "x/essai.txt")


def test_a_document_without_a_history_has_no_editions() -> None:
    assert retell("title | ¶ | Essai\n", "", "").editions == ()
