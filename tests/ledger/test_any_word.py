"""Whatever is written in a ledger, a build ends, and every identifier has a place or is told."""

import random
from collections.abc import Callable

import pytest

from paraphe.ledger import follow, image
from paraphe.model import Severity
from tests.ledger.editors import Editor, published
from tests.source.reading_a_text import document_of

SEEDS, CHUNK = 300, 100
NAME = "cd/cd-kazakhstan-2004"
PATH = "ledger/documents/cd-kazakhstan-2004.txt"


def sayings(chance: random.Random, eids: list[str]) -> str:
    """Lines as an archivist may write them, in sense and nonsense."""
    is_sense = chance.random() < 0.7

    def eid() -> str:
        return chance.choice(eids if is_sense else [*eids, "para_99"])

    kinds: tuple[Callable[[], str], ...] = (
        lambda: f"removed {eid()}",
        lambda: f"removed {eid()} 2026-11-21 « Pourquoi | non »",
        lambda: f"{eid()} = {eid()}",
        lambda: f"rewritten {eid()} « {chance.choice(['Les', 'La Mission', '', 'xyz'])} »",
        lambda: "part att_9",
        lambda: "moved cd-kazakhstan-2004",
        lambda: f"{eid()} | 3. | D'autres mots que ceux-là",
        lambda: f"{eid()} | ¶ |",
        lambda: chance.choice(["", "#", "withdrawn", "| | |", "« »", "removed", "a = ", "\x0c"]),
    )
    some = kinds[:3] if is_sense else kinds
    return "".join(f"{chance.choice(some)()}\n" for _ in range(chance.randrange(1, 7)))


@pytest.mark.parametrize("first", range(0, SEEDS, CHUNK))
def test_every_identifier_has_a_place_or_the_build_stops(first: int) -> None:
    old = published(NAME)
    eids = [*(block.eid for block in old.blocks), *(p.eid for p in old.parts if p.eid)]
    went = 0
    for seed in range(first, first + CHUNK):
        chance = random.Random(seed)
        text = Editor(NAME, seed).work() if chance.random() < 0.3 else old.source.text
        said = sayings(chance, eids)
        document = follow(document_of(text, old.id), image(old) + said, PATH).document
        stopped = any(each.severity is Severity.ERROR for each in document.problems)
        places = [
            *(block.eid for block in document.blocks), *document.aliases,
            *(part.eid for part in document.parts if part.eid),
            *(stone.eid for stone in document.tombstones),
        ]  # fmt: skip
        went += not stopped
        assert stopped or set(eids) <= set(places), (seed, said)
        assert stopped or len(places) == len(set(places)), (seed, said)
        owners = {*(b.eid for b in document.blocks), *(p.eid for p in document.parts)}
        assert stopped or set(document.aliases.values()) <= owners, (seed, said)
    assert went >= CHUNK // 20
