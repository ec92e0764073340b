"""A folder that a web server gives out, on this machine or a disk of the network."""

import errno
import os
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from paraphe.model import ArchiveError
from paraphe.store import SUMS, Sums, read_sums, remove, sum_of, write_sums

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
        """Copy what is new, then let it take its place, then take away what is gone."""
        after = read_sums(site)
        lost = [path for path in wanted.same if not _is_like(self.path / path, site / path)]
        sent = (*lost, *wanted.sent)
        try:
            self._bring(site, sent)
        except OSError as error:
            raise _failed(self.path, error, "What was published before stands.") from error
        try:
            # Should this be broken off, the next publication knows whose everything is.
            write_sums(self.path, {**before, **after})
            for path in sent:
                _half(self.path / path).replace(self.path / path)
            for path in wanted.gone:
                remove(self.path / path, self.path)
            write_sums(self.path, after)
        except OSError as error:
            raise _failed(self.path, error, "The site there is half the new one.") from error
        return str(self.path)

    def _bring(self, site: Path, paths: Collection[str]) -> None:
        """Copy files under their passing names: a full disk is met before a reader sees any."""
        self.path.mkdir(parents=True, exist_ok=True)
        for stray in [*self.path.rglob(f"*{_HALF}")]:
            remove(stray, self.path)
        try:
            for path in paths:
                half = _half(self.path / path)
                half.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(site / path, half)
        except OSError:
            for path in paths:
                remove(_half(self.path / path), self.path)
            raise


def _half(path: Path) -> Path:
    return path.with_name(path.name + _HALF)


def _failed(folder: Path, error: OSError, stands: str) -> ArchiveError:
    """Why the folder cannot be written, and what stands there now."""
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    code, hint = (
        ("disk-full", "Make room on its disk, and publish again.") if full
        else ("not-writable", "Name another folder, or get the right to write it.")
    )  # fmt: skip
    place = error.filename2 or error.filename or folder
    message = f"It cannot be written: {error.strerror}. {stands}"
    return refusal(str(place).removesuffix(_HALF), code, message, hint)


def _is_like(there: Path, here: Path) -> bool:
    try:
        return there.stat().st_size == here.stat().st_size
    except FileNotFoundError:
        return False
