"""Digests: the only names that the store knows things by."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path


def digest(*pieces: bytes | str) -> bytes:
    """Sixteen bytes that stand for ``pieces``, whatever their order of magnitude and borders."""
    state = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        data = piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else piece
        # The length keeps ("ab", "c") apart from ("a", "bc").
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.digest()


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
