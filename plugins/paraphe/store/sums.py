"""SHA256SUMS: every other file of a site with its digest, as `sha256sum` writes and reads it."""

import hashlib
import os
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

SUMS = "SHA256SUMS"
"""The file's name. It is written last: a folder that has it was whole."""

Sums = Mapping[str, str]
"""The SHA-256 (hexadecimal) of each file, by its path relative to the site."""

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


def sum_of(path: Path | str) -> str:
    """The SHA-256 of a file, hexadecimal."""
    # By the thousand: for small files, what reads large ones in pieces takes twice as long.
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return hashlib.sha256(file.read()).hexdigest()


def read_sums(folder: Path) -> Sums:
    """What a folder's SHA256SUMS lists, empty where there is none; ValueError for another form."""
    try:
        return _listed((folder / SUMS).read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise ValueError(f"{folder / SUMS}:{error}") from None


@lru_cache(maxsize=2)
def _listed(text: str) -> Sums:
    """A build asks more than once, of the site and of its spare."""
    found = {}
    for number, line in enumerate(text.splitlines(), 1):
        match = _LINE.fullmatch(line)
        # What is listed may be deleted one day: nothing outside of the folder is.
        if not match or match[2].startswith("/") or ".." in match[2].split("/"):
            raise ValueError(f"{number}: not a line of sha256sum for a file here")
        found[match[2]] = match[1]
    return MappingProxyType(found)


def write_sums(folder: Path, sums: Sums) -> bytes:
    """Write a folder's SHA256SUMS, in the order of code points; the folder's identity."""
    data = "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode()
    # Aside first: half a list must not pass for a whole one.
    half = folder / f".{SUMS}"
    half.write_bytes(data)
    os.replace(half, folder / SUMS)  # noqa: PTH105 - by the same name everywhere
    return hashlib.sha256(data).digest()


def identity(folder: Path) -> bytes:
    """What tells a whole site from every other: the digest of its SHA256SUMS; b"" without one."""
    try:
        return hashlib.sha256((folder / SUMS).read_bytes()).digest()
    except FileNotFoundError:
        return b""
