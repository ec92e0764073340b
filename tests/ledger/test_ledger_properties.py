"""Whatever is done to the five sources, no published identifier dies or changes its text unseen."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

import pytest

from paraphe.ledger import Followed, follow, image
from paraphe.ledger.words import key
from paraphe.model import Block, Document
from tests.ledger.editors import NAMES, Editor, owners, published
from tests.source.reading_a_text import document_of

SEEDS, FEW, CHUNK = 1000, 100, 50
PATH = "ledger/documents/essai.txt"


@dataclass(frozen=True)
class Edited:
    """A published document, what chance made of it, and where its words went."""

    editor: Editor
    old: Document
    new: Document
    followed: Followed
    origins: list[Counter[int]]

    @property
    def reported(self) -> set[str]:
        """The identifiers that the build would stop for."""
        problems = self.followed.document.problems
        lines = {each.line for each in problems if each.code == "identifier-vanished"}
        ledger = self.followed.ledger
        assert ledger is not None
        parts = {part for part, line in ledger.parts.items() if line in lines}
        return parts | {
            each.eid for each in ledger.lines if each.number in lines or each.part in parts
        }


@lru_cache(maxsize=FEW)
def edited(seed: int) -> Edited | None:
    """The edit of a seed; None where it left the text as it was."""
    editor = Editor(NAMES[seed % len(NAMES)], seed)
    old = published(editor.name)
    new = document_of(editor.work(), old.id)
    followed = follow(new, image(old), PATH)
    return Edited(editor, old, new, followed, editor.origins(new)) if followed.ledger else None


def outcome(case: Edited, index: int, block: Block) -> str:
    """What became of a published identifier, judged by where its words are."""
    document = case.followed.document
    target = document.aliases.get(block.eid, block.eid)
    places = {each.eid: at for at, each in enumerate(document.blocks)}
    if target not in places:
        return "reported" if block.eid in case.reported else "dead"
    there, size = case.origins[places[target]], Counter(owners(case.editor.name).values())[index]
    if 2 * there[index] >= size:
        return "on its words"
    if 2 * there[index] >= sum(there.values()):
        return "on its first part"
    # Another paragraph may begin with the very same words.
    is_twin = key(document.blocks[places[target]].corrected) in key(block.corrected)
    return "on the same words" if is_twin else "on another text"


@pytest.mark.parametrize("first", range(0, FEW, CHUNK))
def test_what_is_recorded_is_what_the_next_build_finds(first: int) -> None:
    for seed in range(first, first + CHUNK):
        case = edited(seed)
        if case is None or case.reported:
            continue
        document = case.followed.document
        again = follow(case.new, case.followed.text, PATH.replace("essai", document.id))
        assert again.is_recorded or case.followed.ledger is None
        assert [block.eid for block in again.document.blocks] == [
            block.eid for block in document.blocks
        ], (seed, case.editor.done)
        assert again.document.aliases == document.aliases
        assert [problem.code for problem in again.document.problems] == [
            problem.code for problem in case.new.problems
        ]


@pytest.mark.parametrize("first", range(0, FEW, CHUNK))
def test_identifiers_stay_unique_and_whatever_names_one_follows(first: int) -> None:
    for seed in range(first, first + CHUNK):
        case = edited(seed)
        if case is None:
            continue
        document = case.followed.document
        eids = [block.eid for block in document.blocks]
        parts = [part.eid for part in document.parts if part.eid]
        every = [*eids, *parts, *document.aliases]
        assert len(every) == len(set(every)), seed
        named = {repair.eid for repair in document.repairs if repair.eid}
        assert named <= set(eids), seed
        texts = {block.eid: block.kind for block in document.blocks}
        for block in document.blocks:
            for mark in block.marks:
                assert mark.kind != "note-call" or texts[mark.value] == "footnote", seed


@pytest.mark.parametrize("first", range(0, FEW, CHUNK))
def test_a_new_text_never_gets_an_identifier_that_was_used(first: int) -> None:
    for seed in range(first, first + CHUNK):
        case = edited(seed)
        if case is None:
            continue
        known = {block.eid for block in case.old.blocks}
        for block, words in zip(case.followed.document.blocks, case.origins, strict=True):
            if words.total() and set(words) == {-1}:
                assert block.eid not in known, (seed, block.eid, case.editor.done)


@pytest.mark.parametrize("first", range(0, SEEDS, CHUNK))
def test_no_identifier_is_dead_and_none_is_on_another_text(first: int) -> None:
    counts: Counter[str] = Counter()
    for seed in range(first, first + CHUNK):
        case = edited(seed)
        for index, block in enumerate(case.old.blocks if case else ()):
            assert case
            found = outcome(case, index, block)
            counts[found] += 1
            assert found not in ("dead", "on another text"), (seed, block.eid, case.editor.done)
    assert counts["on its words"] > 0.9 * counts.total()
    assert counts["reported"] < 0.05 * counts.total()
