"""The files of a site: which of the last build's stand, and how the new ones take their place."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

UNKNOWN = b""
"""The key of a file that is compared byte by byte, not by what it was made of."""

Manifest = Mapping[str, bytes]
"""Each file of a site, its path relative to it, and the digest of all that it was made of."""


@dataclass(slots=True)
class Output:
    """One build's files: new ones go to the folder ``aside``; the others stay in ``final``.

    ``last`` is the manifest of what is in ``final``, empty where nothing there is known.
    """

    aside: Path
    final: Path
    last: Manifest
    made: dict[str, bytes] = field(default_factory=dict)

    def stands(self, path: str, key: bytes) -> bool:
        """Whether the file in ``final`` was made of the same; notes that the site has it."""
        self.made[path] = key
        return self.last.get(path) == key and (self.final / path).is_file()

    def keep(self, folder: str, key: bytes | None) -> bool:
        """Keep all files of a folder (``x/``) that was announced with ``key``, or with any.

        False, and nothing kept, where ``final`` has no such folder whole.
        """
        there = {path: k for path, k in self.last.items() if path.startswith(folder)}
        whole = there and all((self.final / path).is_file() for path in there)
        if not whole or (key is not None and set(there.values()) != {key}):
            return False
        self.made |= there
        return True

    def announce(self, folder: str, key: bytes) -> None:
        """Note the key of all files that were written into a folder (``x/``)."""
        for path in _files(self.aside / folder):
            self.made[f"{folder}{path}"] = key

    def settle(self) -> Manifest:
        """Say what the site will hold, the files that nobody announced included."""
        for path in _files(self.aside):
            self.made.setdefault(path, UNKNOWN)
        return dict(sorted(self.made.items()))

    def in_doubt(self) -> Manifest:
        """What may be in ``final`` should the build be killed while it takes its place."""
        unsure = set(_files(self.aside)) | (set(self.last) - set(self.made))
        return {**self.last, **dict.fromkeys(unsure, UNKNOWN)}

    def take_place(self) -> None:
        """Put the new files into ``final`` and take away those that the site no longer has."""
        if not self.last:
            swap(self.aside, self.final)
            return
        # First what goes, so that a file may take the place of a folder.
        for path in sorted(set(self.last) - set(self.made)):
            _remove(self.final / path, self.final)
        for path in list(_files(self.aside)):
            _replace(self.aside / path, self.final / path)
        shutil.rmtree(self.aside)


def swap(new: Path, old: Path) -> None:
    """Rename ``new`` to ``old``, and delete what ``old`` was."""
    gone = old.with_name(f".{old.name}.gone")
    shutil.rmtree(gone, ignore_errors=True)
    if old.exists():
        old.rename(gone)
    new.rename(old)
    shutil.rmtree(gone, ignore_errors=True)


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix()


def _replace(new: Path, old: Path) -> None:
    old.parent.mkdir(parents=True, exist_ok=True)
    new.replace(old)


def _remove(path: Path, root: Path) -> None:
    """Delete a file, and the folders that it leaves empty."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()
