"""Files damaged at random are read or refused, and nothing else."""

import contextlib
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from paraphe.accession import RefusedError, convert
from tests.accession.test_other_manners import SOURCES, packed

WHOLE = {
    source: packed(source) if source.is_dir() else source.read_bytes()
    for source in SOURCES
    if "print" not in source.name and "pandoc" not in source.name
}
ROUNDS = 40


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The data with some bytes changed, some gone, some twice."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(made)), chance.randint(1, 60)
        how = chance.randrange(3)
        if how == 0:
            made[at] = chance.randrange(256)
        elif how == 1 and len(made) > 200:
            del made[at : at + length]
        else:
            made[at:at] = made[at : at + length]
    return bytes(made)


def rounds(source: Path) -> Iterator[bytes]:
    chance = random.Random(source.parent.name)
    for _ in range(ROUNDS):
        yield damaged(WHOLE[source], chance)


@pytest.mark.parametrize("source", WHOLE, ids=lambda source: source.parent.name)
def test_what_is_damaged_is_read_or_refused(source: Path) -> None:
    for data in rounds(source):
        with contextlib.suppress(RefusedError):
            assert any(c.isalnum() for c in convert(Path(source.name), data).text)


@pytest.mark.parametrize("what", ["<p>", "<li>", "<script></script>", "<br>", "&amp;", "<!--"])
def test_a_long_page_of_one_thing_takes_time_in_line_with_its_length(what: str) -> None:
    text = convert(Path("x.html"), f"<body>Un texte.{what * 60_000}".encode()).text
    assert "Un texte." in text
