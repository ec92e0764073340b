"""Two folders trade names: in one step where the system knows how, else with a way back."""

import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux's renameat2(2), and RENAME_SWAP of macOS's renamex_np(2)."""


def exchange(new: Path, old: Path) -> None:
    """Have ``new`` and ``old``, folders of one file system, trade names.

    Linux and macOS do it in one step; elsewhere ``mend`` finishes what a kill has interrupted.
    """
    if not _at_once(os.fsencode(new), os.fsencode(old)):
        between = _between(old)
        old.rename(between)
        new.rename(old)
        between.rename(new)


def mend(new: Path, old: Path) -> None:
    """Finish an exchange that was not done in one step and was killed in the middle."""
    between = _between(old)
    if not between.exists():
        return
    if not old.exists():
        (new if new.exists() else between).rename(old)
    if between.exists() and not new.exists():
        between.rename(new)
    shutil.rmtree(between, ignore_errors=True)


def _between(old: Path) -> Path:
    return old.with_name(f".{old.name}.between")


def _at_once(new: bytes, old: bytes) -> bool:
    """Whether the system has exchanged them; False where it, or the file system, cannot."""
    import ctypes  # noqa: PLC0415 - not needed by a build that changes nothing

    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return bool(library.renamex_np(new, old, _EXCHANGE) == 0)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        return bool(library.renameat2(_AT_FDCWD, new, _AT_FDCWD, old, _EXCHANGE) == 0)
    return False
