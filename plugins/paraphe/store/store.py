"""A file of values by digest, safe against a crash, another build and another Python."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .output import Manifest
from .pickled import pickled, unpickled

_FORMAT = 4
_MEMORY = Path(":memory:")

Row = tuple[bytes, bytes, bytes]
"""A value as it is kept: its key, its owner (what it is forgotten with), its pickle."""
_BATCH = 500
"""SQLite takes no more than 999 parameters in its oldest builds."""


class Store:
    """Values by digest, in an SQLite file; whatever is wrong with the file, it is begun anew.

    A value is pickled: the digest that names it must cover the code that made it. ``path`` is
    None where it is in memory. OSError where the file can be neither read nor made.
    """

    def __init__(self, path: Path) -> None:
        if path != _MEMORY:
            path.parent.mkdir(parents=True, exist_ok=True)
        self.path = None if path == _MEMORY else path
        try:
            self._database = _open(path)
        except sqlite3.DatabaseError:
            # Half a file after a crash, or no database at all: it holds nothing that lasts.
            path.unlink()
            self._database = _open(path)

    @classmethod
    def in_memory(cls) -> "Store":
        """A store that this process alone sees and that ends with it."""
        return cls(_MEMORY)

    def get_one(self, key: bytes) -> Any:  # noqa: ANN401
        """Return the value of a key; None where there is none."""
        return self.get([key]).get(key)

    def which(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of the keys that have a value."""
        return {key for key, _ in self._rows(list(keys), "key, 0")}

    def get(self, keys: Iterable[bytes]) -> dict[bytes, Any]:
        """Return the values that are there, by their key; a key that is not there is left out."""
        rows = self._rows(list(keys), "key, data")
        return {key: unpickled(data) for key, data in rows}

    def put(self, owner: bytes, values: Mapping[bytes, Any]) -> None:
        """Keep all the values of an owner, or none where the build is killed meanwhile."""
        rows = ((key, owner, pickled(value)) for key, value in values.items())
        self.put_pickled(rows)

    def put_pickled(self, rows: Iterable[Row]) -> None:
        """Keep values that were pickled elsewhere, with ``pickled``."""
        with self._database as database:
            database.executemany("INSERT OR REPLACE INTO value VALUES (?, ?, ?)", rows)

    def keep_only(self, owners: Collection[bytes], archive: str = "") -> None:
        """Forget every value whose owner the last build of ``archive`` used and this one did not.

        What another archive uses stays: two of them may be built at once with one store.
        """
        with self._database as database:
            rows = database.execute("SELECT owner FROM used WHERE archive = ?", (archive,))
            known = {owner for (owner,) in rows}
            new, gone = ([(archive, owner) for owner in owners_of] for owners_of in
                         (set(owners) - known, known - set(owners)))  # fmt: skip
            database.executemany("INSERT OR IGNORE INTO used VALUES (?, ?)", new)
            database.executemany("DELETE FROM used WHERE archive = ? AND owner = ?", gone)
            database.executemany(
                "DELETE FROM value WHERE owner = ? AND NOT EXISTS "
                "(SELECT 1 FROM used WHERE owner = ?)",
                ((owner, owner) for _archive, owner in gone),
            )

    def manifest(self, site: Path, identity: bytes) -> Manifest:
        """Return what a site in a folder was made of; empty where that one is not known."""
        query = "SELECT data FROM site WHERE folder = ? AND identity = ?"
        row = self._database.execute(query, (str(site), identity)).fetchone()
        manifest: Manifest = unpickled(row[0]) if row else {}
        return manifest

    def put_manifest(
        self, site: Path, identity: bytes, manifest: Manifest, before: bytes = b""
    ) -> None:
        """Keep what a site in a folder was made of, and of others there only ``before``."""
        row = (str(site), identity, pickled(dict(manifest)))
        with self._database as database:
            database.execute("DELETE FROM site WHERE folder = ? AND identity != ?",
                             (str(site), before))  # fmt: skip
            database.execute("INSERT OR REPLACE INTO site VALUES (?, ?, ?)", row)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _rows(self, keys: list[bytes], columns: str) -> Iterator[tuple[bytes, Any]]:
        for at in range(0, len(keys), _BATCH):
            batch = keys[at : at + _BATCH]
            marks = ",".join("?" * len(batch))
            query = f"SELECT {columns} FROM value WHERE key IN ({marks})"  # noqa: S608 - ours
            yield from self._database.execute(query, batch)


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=30)
    # Values have tens of thousands of bytes: a quarter of the calls.
    database.execute("PRAGMA page_size=16384")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=NORMAL")
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version not in (0, _FORMAT):
        database.close()
        raise sqlite3.DatabaseError(f"format {version}")
    with database:
        database.execute(
            "CREATE TABLE IF NOT EXISTS value (key BLOB PRIMARY KEY, owner BLOB, data BLOB)"
        )
        database.execute("CREATE INDEX IF NOT EXISTS owned ON value (owner)")
        database.execute(
            "CREATE TABLE IF NOT EXISTS used (archive TEXT, owner BLOB, "
            "PRIMARY KEY (archive, owner))"
        )
        database.execute("CREATE INDEX IF NOT EXISTS users ON used (owner)")
        database.execute(
            "CREATE TABLE IF NOT EXISTS site (folder TEXT, identity BLOB, "
            "data BLOB, PRIMARY KEY (folder, identity))"
        )
        database.execute(f"PRAGMA user_version={_FORMAT}")
    return database
