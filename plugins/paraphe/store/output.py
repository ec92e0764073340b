"""The files of a site: which of the last build's stand, and which are new."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .sums import Sums, read_sums, sum_of

UNKNOWN = b""
"""The key of a file that is compared byte by byte, not by what it was made of."""

Manifest = Mapping[str, bytes]
"""Each file of a site, its path relative to it, and the digest of all that it was made of."""


@dataclass(slots=True)
class Output:
    """One build's files: new ones go to the folder ``aside``; the others stand in ``final``.

    ``last`` is the manifest of what is in ``final``, empty where nothing there is known; ``kept``
    are files of it that the new site has, too. ``sums`` are read from there when they are asked
    for.
    """

    aside: Path
    final: Path
    last: Manifest
    made: dict[str, bytes] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    sums: Sums = field(default_factory=dict)

    def stands(self, path: str, key: bytes) -> bool:
        """Whether the file in ``final`` was made of the same; notes that the site has it."""
        self.made[path] = key
        stands = self.last.get(path) == key and self.has(path)
        if stands:
            self.kept.add(path)
        return stands

    def write(self, path: str, data: str | bytes) -> None:
        """Write a new file, and the folders that it lies in; text as UTF-8."""
        new = f"{self.aside}/{path}"
        try:
            file = open(new, "wb")  # noqa: PTH123, SIM115 - by the thousand
        except FileNotFoundError:
            os.makedirs(os.path.dirname(new), exist_ok=True)  # noqa: PTH103, PTH120
            file = open(new, "wb")  # noqa: PTH123, SIM115
        with file:
            file.write(data.encode() if isinstance(data, str) else data)

    def has(self, path: str) -> bool:
        """Whether ``final`` has such a file."""
        return os.path.isfile(f"{self.final}/{path}")  # noqa: PTH113 - asked for every file

    def sum_of(self, path: str) -> str:
        """The SHA-256 of a file that the site has: of its bytes, not of what it was made of."""
        if path not in self.kept:
            return sum_of(f"{self.aside}/{path}")
        self.sums = self.sums or read_sums(self.final)
        return self.sums[path]

    def size_of(self, path: str) -> int:
        """The size of a file that the site has, in bytes."""
        folder = self.final if path in self.kept else self.aside
        return os.stat(f"{folder}/{path}").st_size  # noqa: PTH116 - by the thousand

    def keep(self, folder: str, key: bytes | None) -> bool:
        """Keep all files of a folder (``x/``) that was announced with ``key``, or with any.

        False, and nothing kept, where ``final`` has no such folder whole.
        """
        there = {path: k for path, k in self.last.items() if path.startswith(folder)}
        whole = there and all(map(self.has, there))
        if not whole or (key is not None and set(there.values()) != {key}):
            return False
        self.made |= there
        self.kept |= there.keys()
        return True

    def announce(self, folder: str, key: bytes) -> None:
        """Note the key of all files that were written into a folder (``x/``)."""
        for path in files(self.aside / folder):
            self.made[f"{folder}{path}"] = key

    def settle(self) -> Manifest:
        """Say what the site will hold, the files that nobody announced included."""
        for path in files(self.aside):
            self.made.setdefault(path, UNKNOWN)
        return dict(sorted(self.made.items()))


def files(folder: Path) -> Iterator[str]:
    """The files of a folder, their paths relative to it, in the order of code points."""
    yield from sorted(_below(str(folder), ""))


def _below(folder: str, prefix: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _below(entry.path, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}"
