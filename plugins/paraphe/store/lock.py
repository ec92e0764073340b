"""One build at a time for one folder: a lock that the system takes back when its holder dies."""

import contextlib
import errno
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NO_LOCKS = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS}
"""What file systems say that have no locks: a build goes on without."""
_FAR = 1 << 30
"""Where Windows locks a byte: what it locks nobody can read, and the name of the holder is read."""
_PAUSE = 0.1


class BusyError(Exception):
    """Another process holds the lock; its words are « process 4242 on host, since … »."""


@contextmanager
def locked(path: Path, patience: float = 0) -> Iterator[None]:
    """Hold the lock ``path``, a file made for it; BusyError after ``patience`` seconds of another.

    A holder that was killed holds nothing, whatever file it left.
    """
    until = time.monotonic() + patience
    while (handle := _take(path)) is None:
        if time.monotonic() >= until:
            raise BusyError(_holder(path))
        time.sleep(_PAUSE)
    try:
        said = f"process {os.getpid()} on {socket.gethostname()}, since {time.ctime()}"
        os.ftruncate(handle, 0)
        os.write(handle, said.encode())
        yield
    finally:
        # Taken away while it is held, so that nobody takes a file that is about to go.
        with contextlib.suppress(PermissionError):
            path.unlink(missing_ok=True)
        os.close(handle)
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def _take(path: Path) -> int | None:
    """A handle that holds the lock; None where another process does."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _lock(handle)
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return handle
        os.close(handle)
        if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            return None
        raise
    if _is_still(handle, path):
        return handle
    os.close(handle)
    return None


def _is_still(handle: int, path: Path) -> bool:
    """Whether the file that was locked is the one that others find."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    try:
        return path.read_text("utf-8").strip() or "a process that has just begun"
    except OSError:
        return "a process that has just ended"


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
