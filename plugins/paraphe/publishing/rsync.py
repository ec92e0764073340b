"""A folder on another machine, reached by rsync over ssh (or what RSYNC_RSH names)."""

import re
import subprocess
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from paraphe.store import SUMS, Sums, read_sums, write_sums

from .difference import Difference
from .refusal import refusal

_LISTED = "--files-from=-"
_FILES = ("--times", "--checksum", "--chmod=D755,F644")
"""By their bytes: what is sent has changed, whatever its day says. Who serves it may read it."""
_NOT_THERE = {3, 23}
"""Exit statuses for a file or folder that the other side does not have."""
_SENT = re.compile(r"([<>])f\S* (.+)")
_MISSING = "does not exist", "No such file"


@dataclass(frozen=True, slots=True)
class Rsync:
    """``address`` is as rsync takes it: ``user@host:/path``, ``rsync://host/module``, a path."""

    address: str

    def before(self) -> Sums:
        """The sums of the last publication, fetched from there."""
        with tempfile.TemporaryDirectory() as folder:
            done = _rsync("--times", f"{self._root}{SUMS}", f"{folder}/")
            if done.returncode in _NOT_THERE and any(word in done.stderr for word in _MISSING):
                return {}
            self._refuse_failed(done)
            try:
                return read_sums(Path(folder))
            except ValueError as error:
                hint = f"Delete {SUMS} at the target, and publish again."
                raise refusal(self.address, "wrong-sums", f"{error}.", hint) from error

    def strangers(self, site: Path, paths: Collection[str]) -> list[str]:
        """What rsync would send of ``paths`` although the file is there."""
        if not paths:
            return []
        done = _rsync("--dry-run", "--existing", "--checksum", "--no-times", "--out-format=%i %n",
                      _LISTED, f"{site}/", self._root, given=paths)  # fmt: skip
        if done.returncode in _NOT_THERE and any(word in done.stderr for word in _MISSING):
            return []
        self._refuse_failed(done)
        return sorted(found[2] for line in done.stdout.splitlines() if (found := _SENT.match(line)))

    def send(self, site: Path, wanted: Difference, before: Sums) -> str:
        """Send what pages load, then pages; then take away what is gone."""
        after = read_sums(site)
        with tempfile.TemporaryDirectory() as folder:
            # Should this be broken off, the next publication knows whose everything is.
            write_sums(Path(folder), {**before, **after})
            self._put(Path(folder), [SUMS])
        pages = [path for path in wanted.sent if path.endswith(".html")]
        for batch in ([p for p in wanted.sent if not p.endswith(".html")], pages):
            self._put(site, batch)
        self._put(site, wanted.gone, "--delete-missing-args")
        self._put(site, [SUMS])
        return self.address

    @property
    def _root(self) -> str:
        return f"{self.address.rstrip('/')}/"

    def _put(self, folder: Path, paths: Collection[str], *more: str) -> None:
        if paths:
            done = _rsync(*_FILES, *more, _LISTED, f"{folder}/", self._root, given=paths)
            self._refuse_failed(done)

    def _refuse_failed(self, done: "subprocess.CompletedProcess[str]") -> None:
        if done.returncode:
            said = " ".join(done.stderr.split()) or f"exit status {done.returncode}"
            hint = "Try `ssh` to the same address; then publish again: it goes on where it stopped."
            raise refusal(self.address, "rsync-failed", f"rsync says: {said}", hint)


def _rsync(*arguments: str, given: Iterable[str] = ()) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(  # noqa: S603 - our own arguments
            ["rsync", *arguments], input="\n".join(given), check=False,  # noqa: S607
            capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
    except FileNotFoundError as error:
        hint = "Install it (`apt install rsync`), or publish to a folder."
        raise refusal("rsync", "no-rsync", "There is no rsync on this machine.", hint) from error
