"""Digests: the only names that the store knows things by."""

import hashlib
import struct
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path


def digest(*pieces: bytes | str) -> bytes:
    """Sixteen bytes that stand for ``pieces``, whatever their order of magnitude and borders."""
    data = [p.encode("utf-8", "surrogatepass") if isinstance(p, str) else p for p in pieces]
    # How many and how long they are keeps ("ab", "c") apart from ("a", "bc").
    lengths = struct.pack(f">{len(data) + 1}Q", len(data), *map(len, data))
    return hashlib.sha256(b"".join((lengths, *data))).digest()[:16]


def files_digest(paths: Iterable[Path], root: Path) -> bytes:
    """The digest of files: their names under ``root`` and their bytes, in any order."""
    pieces: list[bytes | str] = []
    for path in sorted(paths):
        pieces += (path.relative_to(root).as_posix(), path.read_bytes())
    return digest(*pieces)


@cache
def code_digest() -> bytes:
    """The digest of this package's code and data, and of the Python that runs it."""
    package = Path(__file__).parents[1]
    paths = (
        path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    return digest(sys.version, files_digest(paths, package))
