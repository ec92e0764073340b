"""A large archive has several indexes, and a document that comes in changes one of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from paraphe.model import Head
from paraphe.search import shards
from tests.samples import LEAF

_IDS = st.sets(st.from_regex(r"[a-z]{1,3}-[0-9]{1,4}", fullmatch=True), max_size=60)


def heads_of(identifiers: Iterable[str]) -> list[Head]:
    return [replace(LEAF.head, id=identifier) for identifier in identifiers]


def indexes(identifiers: Iterable[str], size: int) -> Mapping[str, tuple[str, ...]]:
    return {
        name: tuple(head.id for head in members)
        for name, members in shards(heads_of(identifiers), size)
    }


@settings(deadline=None)
@given(_IDS, st.integers(1, 9))
def test_every_document_is_in_one_index_by_its_id(identifiers: set[str], size: int) -> None:
    found = indexes(identifiers, size)
    assert sorted(i for members in found.values() for i in members) == sorted(identifiers)
    assert all(members == tuple(sorted(members)) and members for members in found.values())
    assert list(found) == ["pagefind", *(f"pagefind-{n}" for n in range(2, 99))][: len(found)]


@settings(deadline=None)
@given(_IDS.filter(bool))
def test_an_archive_that_fits_has_one_index(identifiers: set[str]) -> None:
    assert list(indexes(identifiers, len(identifiers))) == ["pagefind"]


def test_a_document_that_comes_in_changes_one_index() -> None:
    known = [f"texte-{number:05}" for number in range(8_500)]
    before, after = indexes(known, 1_000), indexes([*known, "arrive-2026"], 1_000)
    assert len(before) == len(after) == 9
    assert len([name for name in after if after[name] != before[name]]) == 1


def test_indexes_are_of_a_size() -> None:
    sizes = [len(members) for members in indexes(map(str, range(9_000)), 1_000).values()]
    assert max(sizes) < 1_100
    assert min(sizes) > 900
