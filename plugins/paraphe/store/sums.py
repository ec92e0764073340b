"""SHA256SUMS: every other file of a site with its digest, as `sha256sum` writes and reads it."""

import hashlib
import os
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from .digest import whole

SUMS = "SHA256SUMS"
"""The file's name. It is written last: a folder that has it was whole."""

Sums = Mapping[str, str]
"""The SHA-256 (hexadecimal) of each file, by its path relative to the site."""

_LINE = re.compile(r"^([0-9a-f]{64}) [ *](?!/)(.+)$", re.MULTILINE)


def sum_of(path: Path | str) -> str:
    """The SHA-256 of a file, hexadecimal."""
    return hashlib.sha256(whole(path)).hexdigest()


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
    lines = text.splitlines()
    found = _LINE.findall(text)
    # Nearly always all is well, which is told of the whole at once.
    if len(found) != len(lines) or ".." in text:
        for number, line in enumerate(lines, 1):
            if not _is_ours(line):
                raise ValueError(f"{number}: not a line of sha256sum for a file here")
    return MappingProxyType({path: digest for digest, path in found})


def _is_ours(line: str) -> bool:
    """Whether a line names a file of the folder: what is listed may be deleted one day."""
    match = _LINE.fullmatch(line)
    return match is not None and ".." not in match[2].split("/")


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
