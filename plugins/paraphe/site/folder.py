"""What can be wrong with the output folder of a build, in words for who builds."""

import errno
import sqlite3
from pathlib import Path

from paraphe.model import ArchiveError, Problem, Severity
from paraphe.store import MARK, SUMS, BusyError, read_sums

from ..archive_context import stop

LITTER = {".DS_Store", "Thumbs.db", "desktop.ini", ".directory"}
"""What file managers leave in any folder; nobody misses it."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_MOUNTED = {errno.EBUSY, errno.EXDEV}


def refuse_foreign(folder: Path) -> None:
    """End with status 1 for a folder that holds what is not a site's: it would be replaced."""
    if folder.is_dir() and (message := _foreign(folder)):
        hint = "Name another folder with -o, or empty this one."
        if message.startswith("«"):
            hint = "Move it elsewhere: the folder is swapped for the new site as a whole."
        stop(_error(folder, "foreign-output", message, hint))


def _foreign(folder: Path) -> str:
    there = {path.name for path in folder.iterdir()} - LITTER
    if there and not (folder / MARK).is_file():
        return "The output folder holds files that are not a site of Paraphe."
    # Only what lies at the top is looked at: that is where people put a .git or a CNAME.
    try:
        sums = read_sums(folder)
    except ValueError:
        return ""
    strange = there - {path.split("/", 1)[0] for path in sums} - {SUMS}
    return (
        f"« {min(strange)} » in the output folder is no part of the site."
        if sums and strange
        else ""
    )


def busy(folder: Path, error: BusyError) -> ArchiveError:
    """Another build writes the same site."""
    message = f"Another build of this site is running: {error}."
    hint = "Wait until it has ended, or name another folder with -o."
    return _error(folder, "build-running", message, hint)


def unwritable(folder: Path, error: OSError | sqlite3.OperationalError) -> ArchiveError | None:
    """Why nothing can be written; None for any other error."""
    if isinstance(error, sqlite3.OperationalError):
        hint = "Make room on the disk; if there is room, delete the folder .cache and build again."
        return _error(folder, "cache-unwritable", f"The cache cannot be written: {error}.", hint)
    where = Path(error.filename) if isinstance(error.filename, str) else folder
    if error.errno in _FULL:
        message = "There is no room for the new site on this disk; the last one stands."
        return _error(where, "disk-full", message, "Make room, and build again.")
    if error.errno in _CLOSED and _is_ours(where, folder):
        hint = "Make its folder writable, or name another one with -o."
        return _error(where, "not-writable", f"It may not be written: {error.strerror}.", hint)
    if error.errno in _MOUNTED:
        hint = "Name a folder within it with -o: the site takes its place by a new name."
        return _error(folder, "mounted-output", "The output folder is a mounted disk.", hint)
    return None


def _is_ours(path: Path, folder: Path) -> bool:
    """Whether a path is one that a build writes, and none that it reads."""
    return path == folder or any(part.startswith(f".{folder.name}.") for part in path.parts)


def _error(path: Path, code: str, message: str, hint: str) -> ArchiveError:
    return ArchiveError(Problem(str(path), 0, code, Severity.ERROR, message, hint))
