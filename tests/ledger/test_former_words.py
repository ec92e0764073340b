"""The words of every former edition are told exactly from the ledger and its history."""

from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import pytest

from paraphe.ledger import Followed, changes, follow, history, lines_of, retell
from paraphe.model import Document, Severity, Wording
from tests.ledger.editors import NAMES, Editor
from tests.source.reading_a_text import document_of

SEEDS, CHUNK, EDITIONS = 60, 15, 4


@dataclass
class Shelf:
    """A ledger and its history as `invoke ledger` would leave them, and what was published."""

    name: str
    ledger: str | None = None
    past: str = ""
    published: list[dict[str, Wording]] = field(default_factory=list)
    days: list[str] = field(default_factory=list)

    @property
    def path(self) -> str:
        return f"ledger/documents/{self.name}.txt"

    def publish(self, document: Document, day: str) -> bool:
        """Record an edition; whatever would vanish is said to be removed."""
        followed = self._allowed(document)
        if followed is None:
            return False
        found = changes(followed, self.past)
        self.past += history(found, day)
        self.ledger = followed.text_on(day)
        if found:
            self.published.append(worded(followed.document))
            self.days.append(day)
        return True

    def _allowed(self, document: Document) -> Followed | None:
        text = self.ledger
        for _ in range(6):
            followed = follow(document, text, self.path)
            errors = [p for p in followed.document.problems if p.severity is Severity.ERROR]
            if not errors:
                return followed
            assert text is not None
            lines = text.splitlines()
            said = [f"removed {lines[e.line - 1].removeprefix('part ').split(' ')[0]}"
                    for e in errors if e.code == "identifier-vanished"]  # fmt: skip
            taken = {e.line for e in errors if e.code == "removed-and-there"}
            kept = [line for number, line in enumerate(lines, 1) if number not in taken]
            text = "\n".join((*kept, *said, ""))
        return None


def worded(document: Document) -> dict[str, Wording]:
    return {line.eid: Wording(line.label, line.words) for line in lines_of(document)}


@cache
def shelf(seed: int) -> Shelf:
    """Some editions of one of the five sources, each by another hand of chance."""
    name = NAMES[seed % len(NAMES)]
    first = Editor(name, seed)
    made = Shelf(name.rsplit("/", 1)[-1])
    original = "".join(word.text for passage in first.text for word in passage)
    assert made.publish(document_of(original, made.name), "2026-11-21")
    for number in range(1, EDITIONS):
        text = original if number == EDITIONS - 1 else Editor(name, seed * 10 + number).work()
        made.publish(document_of(text, made.name), f"2027-0{number}-01")
    return made


@pytest.mark.parametrize("first", range(0, SEEDS, CHUNK))
def test_every_edition_has_the_words_that_it_was_published_with(first: int) -> None:
    told = 0
    for seed in range(first, first + CHUNK):
        made = shelf(seed)
        found = retell(made.ledger or "", made.past, f"ledger/history/{made.name}.txt")
        assert found.faults == ()
        assert [edition.day for edition in found.editions] == made.days
        for edition, texts in zip(found.editions, made.published, strict=True):
            assert edition.texts == texts, seed
        told += len(made.days)
    assert told > 2 * CHUNK


@pytest.mark.parametrize("first", range(0, SEEDS, CHUNK))
def test_the_changes_told_lead_from_each_edition_to_the_next(first: int) -> None:
    for seed in range(first, first + CHUNK):
        made = shelf(seed)
        editions = retell(made.ledger or "", made.past, f"ledger/history/{made.name}.txt").editions
        assert (editions[0].is_first, editions[0].changes) == (True, ())
        for former, edition in pairwise(editions):
            texts = dict(former.texts)
            for change in edition.changes:
                assert texts.pop(change.eid, None) == change.before, (seed, change)
                if change.after:
                    texts[change.eid] = change.after
            assert texts == edition.texts, seed
