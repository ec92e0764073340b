"""The store gives back what was put, and never harms a build by what is wrong with it."""

import sqlite3
from pathlib import Path

import pytest

from paraphe.store import Store, digest


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache" / "store.sqlite")


def test_what_was_put_comes_back_in_the_next_build(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    first = Store(path)
    first.put(b"o", {b"a": ("x", 1), b"b": None})
    first.close()
    assert Store(path).get([b"a", b"b", b"missing"]) == {b"a": ("x", 1), b"b": None}


def test_thousands_of_keys_are_one_question(store: Store) -> None:
    values = {index.to_bytes(4, "big"): index for index in range(3000)}
    store.put(b"owner", values)
    assert store.get(values) == values


def test_what_the_last_build_did_not_use_is_forgotten(store: Store) -> None:
    values = {b"gone": {b"a": 1, b"b": 2}, b"used": {b"c": 3, b"d": 4}}
    for owner, owned in values.items():
        store.put(owner, owned)
    store.keep_only(values)
    store.keep_only([b"used", b"never put"])
    assert store.get([b"a", b"b", b"c", b"d"]) == {b"c": 3, b"d": 4}


def test_an_archive_forgets_nothing_of_another(store: Store) -> None:
    store.put(b"both", {b"a": 1})
    store.put(b"one's", {b"b": 2})
    store.keep_only([b"both", b"one's"], "one")
    store.keep_only([b"both"], "other")
    store.put(b"of one that is being built", {b"c": 3})
    store.keep_only([], "other")
    assert store.get([b"a", b"b", b"c"]) == {b"a": 1, b"b": 2, b"c": 3}
    store.keep_only([b"both"], "one")
    assert store.get([b"a", b"b"]) == {b"a": 1}


@pytest.mark.parametrize(
    "damage", [b"not a database at all", b"SQLite format 3\x00" + b"\xff" * 500]
)
def test_a_damaged_file_is_an_empty_store(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(damage)
    store = Store(path)
    assert store.get([b"a"]) == {}
    store.put(b"owner", {b"a": 1})
    assert store.get([b"a"]) == {b"a": 1}


def test_the_file_of_another_format_is_an_empty_store(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE value (something TEXT)")
        database.execute("PRAGMA user_version=99")
    assert Store(path).get([b"a"]) == {}


def test_two_builds_at_once_share_the_file(tmp_path: Path) -> None:
    one, other = Store(tmp_path / "store.sqlite"), Store(tmp_path / "store.sqlite")
    one.put(b"one", {b"a": 1})
    other.put(b"other", {b"b": 2})
    assert one.get([b"a", b"b"]) == other.get([b"a", b"b"]) == {b"a": 1, b"b": 2}


def test_a_digest_tells_where_a_piece_ends() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("é") == digest("é".encode())
