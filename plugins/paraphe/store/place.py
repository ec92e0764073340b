"""Where a site stands: a folder that is whole at every moment, and its spare beside it.

The spare is the site before the last, its files the same (hard links) wherever they are the same.
A build brings it up to date, which costs what has changed since then, and the two trade names.
"""

import contextlib
import os
import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from .exchange import exchange, mend
from .output import Output, files
from .remove import remove
from .sums import SUMS, Sums, identity, read_sums, sum_of, write_sums

MARK = "data/documents.json"
"""A file that every site has, and nothing else: a folder with it may be replaced by a site."""


@dataclass(frozen=True, slots=True)
class Place:
    """The folder ``final`` of a site, and the hidden ones beside it that a build works with."""

    final: Path

    @property
    def aside(self) -> Path:
        """Where a build writes what is new."""
        return self.final.with_name(f".{self.final.name}.building")

    @property
    def spare(self) -> Path:
        """The site before the last, or, for a moment, the next one."""
        return self.final.with_name(f".{self.final.name}.last")

    @property
    def lock(self) -> Path:
        """What the one who builds holds."""
        return self.final.with_name(f".{self.final.name}.lock")

    def clear(self) -> None:
        """Put right what a killed build left."""
        mend(self.spare, self.final)
        shutil.rmtree(self.aside, ignore_errors=True)

    def prepare(self, output: Output) -> bytes:
        """Make the spare the whole new site; its identity. The site that stands is not touched."""
        fresh = set(files(self.aside))
        old = read_sums(self.final) if output.last else {}
        sums = {p: sum_of(f"{self.aside}/{p}") if p in fresh else old[p] for p in output.made}
        if output.last:
            self._renew(output, fresh, old, sums)
        else:
            _discard(self.spare)
            self.aside.rename(self.spare)
        return write_sums(self.spare, sums)

    def swap(self) -> None:
        """Put the spare in the place of the site, at once."""
        if self.final.exists():
            exchange(self.spare, self.final)
        else:
            self.spare.rename(self.final)
        if self.spare.exists() and not identity(self.spare):
            _discard(self.spare)

    def _renew(self, output: Output, fresh: Collection[str], old: Sums, sums: Sums) -> None:
        spare, final, aside = (str(path) for path in (self.spare, self.final, self.aside))
        held = _read_spare(self.spare)
        (self.spare / SUMS).unlink(missing_ok=True)
        # First what goes, so that a file may take the place of a folder.
        for path in sorted(set(held) - set(sums)):
            remove(self.spare / path, self.spare)
        for path, digest in sums.items():
            target = f"{spare}/{path}"
            # A file written anew with the same bytes stays the one that is there, with its day.
            if path in fresh and (digest != old.get(path) or not output.has(path)):
                _put(os.replace, f"{aside}/{path}", target)
            elif held.get(path) != digest or not os.path.isfile(target):  # noqa: PTH113
                _put(_link, f"{final}/{path}", target)


def _read_spare(spare: Path) -> Sums:
    """What the spare holds; nothing, and no spare, where that is not known."""
    held: Sums = {}
    with contextlib.suppress(ValueError):
        held = read_sums(spare)
    if not held:
        _discard(spare)
        spare.mkdir()
    return held


def _discard(folder: Path) -> None:
    """Delete a folder that was a site; from the first moment on it does not pass for whole."""
    (folder / SUMS).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _put(move: Callable[[str, str], None], source: str, target: str) -> None:
    try:
        move(source, target)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
        move(source, target)


def _link(source: str, target: str) -> None:
    """Make ``target`` the same file, or a copy where the file system has no second names."""
    with contextlib.suppress(FileNotFoundError):
        os.unlink(target)  # noqa: PTH108 - by the thousand
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(source, target)
