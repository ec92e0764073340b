"""Digests: the only names that the store knows things by."""

import hashlib
import os
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


def whole(path: Path | str) -> bytes:
    """The bytes of a file, read at once and without a buffer, as is quickest by the thousand."""
    with open(path, "rb", 0) as file:  # noqa: PTH123
        return file.read()


def files_digest(paths: Iterable[Path], root: Path) -> bytes:
    """The digest of files: their names under ``root`` and their bytes, in any order."""
    within = len(str(root))
    pieces: list[bytes | str] = []
    # As strings: a build asks this of every file of its code.
    for path in sorted(map(str, paths)):
        pieces += (path[within:], whole(path))
    return digest(*pieces)


@cache
def code_digest() -> bytes:
    """The digest of this package's code and data, and of the Python that runs it."""
    package = Path(__file__).parents[1]
    paths = (
        Path(folder, name)
        for folder, _, names in os.walk(package)
        if not folder.endswith("__pycache__")
        for name in names
    )
    return digest(sys.version, files_digest(paths, package))
