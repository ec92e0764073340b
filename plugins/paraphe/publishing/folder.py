"""A folder that a web server gives out, on this machine or a disk of the network."""

import os
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from paraphe.store import SUMS, Sums, read_sums, sum_of, write_sums

from .difference import Difference
from .refusal import refusal

_HALF = ".paraphe-half"
"""What a file ends in while it is copied; it takes its name when it is whole."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, which is made where it is not there."""

    path: Path

    def before(self) -> Sums:
        """The sums of the last publication, of one that was broken off as well."""
        try:
            return read_sums(self.path)
        except ValueError as error:
            hint = (
                f"Delete {SUMS} there: every file that is another's is told before it is touched."
            )
            raise refusal(str(self.path), "wrong-sums", f"{error}.", hint) from error

    def strangers(self, site: Path, paths: Collection[str]) -> list[str]:
        """Files there with the name of one of the site's, and other bytes."""
        return [
            path for path in paths
            if os.path.lexists(self.path / path)
            and not ((self.path / path).is_file()
                     and sum_of(self.path / path) == sum_of(site / path))
        ]  # fmt: skip

    def send(self, site: Path, wanted: Difference, before: Sums) -> str:
        """Copy what is new, then take away what is gone."""
        after = read_sums(site)
        self.path.mkdir(parents=True, exist_ok=True)
        # Should this be broken off, the next publication knows whose everything is.
        write_sums(self.path, {**before, **after})
        lost = [path for path in wanted.same if not _is_like(self.path / path, site / path)]
        for path in (*lost, *wanted.sent):
            _copy(site / path, self.path / path)
        for path in wanted.gone:
            _remove(self.path / path, self.path)
        write_sums(self.path, after)
        return str(self.path)


def _is_like(there: Path, here: Path) -> bool:
    try:
        return there.stat().st_size == here.stat().st_size
    except FileNotFoundError:
        return False


def _copy(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    half = to.with_name(to.name + _HALF)
    shutil.copyfile(source, half)
    half.replace(to)


def _remove(path: Path, root: Path) -> None:
    """Delete a file, and the folders that it leaves empty."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()
