"""A file of values by digest, safe against a crash, another build and another Python."""

import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

PROTOCOL = pickle.HIGHEST_PROTOCOL
_FORMAT = 1
_BATCH = 500
"""SQLite takes no more than 999 parameters in its oldest builds."""


class Store:
    """Values by digest, in an SQLite file; whatever is wrong with the file, it is begun anew.

    A value is pickled: the digest that names it must cover the code that made it.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        try:
            self._database = _open(path)
        except sqlite3.DatabaseError:
            # Half a file after a crash, or no database at all: it holds nothing that lasts.
            path.unlink()
            self._database = _open(path)

    def get(self, keys: Iterable[bytes]) -> dict[bytes, Any]:
        """Return the values that are there, by their key; a key that is not there is left out."""
        return dict(self._found(list(keys)))

    def put(self, values: Mapping[bytes, Any]) -> None:
        """Keep all the values, or none where the build is killed meanwhile."""
        rows = (
            (key, pickle.dumps(value, pickle.HIGHEST_PROTOCOL)) for key, value in values.items()
        )
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO value VALUES (?, ?)", rows)

    def keep_only(self, keys: Iterable[bytes]) -> None:
        """Forget every value that the last build did not use."""
        with self._database as database:
            database.execute("CREATE TEMP TABLE IF NOT EXISTS used (key BLOB PRIMARY KEY)")
            database.execute("DELETE FROM used")
            database.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((k,) for k in keys))
            database.execute("DELETE FROM value WHERE key NOT IN (SELECT key FROM used)")

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _found(self, keys: list[bytes]) -> Iterator[tuple[bytes, Any]]:
        for at in range(0, len(keys), _BATCH):
            batch = keys[at : at + _BATCH]
            marks = ",".join("?" * len(batch))
            query = f"SELECT key, data FROM value WHERE key IN ({marks})"  # noqa: S608 - marks only
            for key, data in self._database.execute(query, batch):
                yield key, pickle.loads(data)  # noqa: S301 - written by this class alone


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=30)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=NORMAL")
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version not in (0, _FORMAT):
        database.close()
        raise sqlite3.DatabaseError(f"format {version}")
    with database:
        database.execute("CREATE TABLE IF NOT EXISTS value (key BLOB PRIMARY KEY, data BLOB)")
        database.execute(f"PRAGMA user_version={_FORMAT}")
    return database
