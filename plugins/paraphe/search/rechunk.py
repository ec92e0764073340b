"""Pagefind's index -> the same in smaller pieces: a search loads one piece for each of its words.

Pagefind cuts an index into pieces of 20 to 40 KB whatever is asked of them. They are CBOR (RFC
8949): a piece is ``[[[word, …]…]]``; the list of pieces, in ``*.pf_meta``, is the third of the
fields, one ``[first word, last word, name]`` each. Only what is cut is read.
"""

import gzip
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from .zipped import zipped

SIGNED = b"pagefind_dcd"
"""What every file of Pagefind begins with, once it is unpacked."""

PIECE = 20_000
"""Bytes of a piece before it is zipped; a word that has more is a piece by itself."""
_TOGETHER = re.compile("[^ŋŧþðđ]+[þð]|ŧ[^ŋŧþðđ]+[ðđ]")
"""What is asked for as a beginning: Pagefind looks for one in one piece, and in no other."""

_ARRAY, _TEXT = 4, 3


class UnknownIndexError(ValueError):
    """The index is not of the form that this was written for, but of another version."""


def rechunk(bundle: Path) -> None:
    """Cut the pieces of an index smaller, in place. UnknownIndexError where it is not known."""
    (meta,) = bundle.glob("*.pf_meta")
    data = _unpacked(meta)
    start, end = _field(data, 2)
    count, at = _head(data, start, _ARRAY)
    names = []
    for _ in range(count):
        _, inside = _head(data, at, _ARRAY)
        names.append(_text(data, _skip(data, _skip(data, inside))))
        at = _skip(data, at)
    paths = [bundle / "index" / f"{name}.pf_index" for name in names]
    words = [word for path in paths for word in _words(_unpacked(path))]
    for path in paths:
        path.unlink()
    language = meta.name.split(".")[1].partition("_")[0]
    listed = [_write(group, bundle / "index", language) for group in _groups(words)]
    meta.write_bytes(_packed(data[:start] + _array(listed) + data[end:]))


def _write(words: list[bytes], folder: Path, language: str) -> bytes:
    """Write a piece; what the list says of it."""
    piece = _array([_array(words)])
    # The name is of the content, as those that Pagefind gives: browsers keep it.
    name = f"{language}_{hashlib.sha256(piece).hexdigest()[:8]}"
    path = folder / f"{name}.pf_index"
    if path.exists():
        raise UnknownIndexError(f"Two pieces of the index are called {name}.")
    path.write_bytes(_packed(piece))
    return _array([_written(text) for text in (_text(words[0], 1), _text(words[-1], 1), name)])


def _words(data: bytes) -> Iterator[bytes]:
    """The words of a piece, each as it was."""
    count, at = _head(data, _head(data, 0, _ARRAY)[1], _ARRAY)
    for _ in range(count):
        end = _skip(data, at)
        yield data[at:end]
        at = end
    if at != len(data):
        raise UnknownIndexError("A piece of the index holds more than words.")


def _groups(words: Iterable[bytes]) -> Iterator[list[bytes]]:
    """The words in groups of about ``PIECE`` bytes, cut only where another beginning begins."""
    group: list[bytes] = []
    size, last = 0, ""
    for word in words:
        text = _text(word, 1)
        match = _TOGETHER.match(text)
        beginning = match[0] if match else text
        if group and size + len(word) > PIECE and beginning != last:
            yield group
            group, size = [], 0
        group.append(word)
        size += len(word)
        last = beginning
    if group:
        yield group


def _field(data: bytes, number: int) -> tuple[int, int]:
    """Where a field of the outermost array begins and ends."""
    _, at = _head(data, 0, _ARRAY)
    for _ in range(number):
        at = _skip(data, at)
    return at, _skip(data, at)


def _head(data: bytes, at: int, kind: int) -> tuple[int, int]:
    """The count of an item of that kind, and where what it holds begins."""
    major, info = data[at] >> 5, data[at] & 31
    if major != kind or info > 27:
        raise UnknownIndexError(f"Kind {major} stands in the index where {kind} was expected.")
    width = 1 << info - 24 if info >= 24 else 0
    count = int.from_bytes(data[at + 1 : at + 1 + width], "big") if width else info
    return count, at + 1 + width


def _skip(data: bytes, at: int) -> int:
    """Where the item after the one at a place begins."""
    major = data[at] >> 5
    count, at = _head(data, at, major)
    if major in (2, _TEXT):
        return at + count
    if major == 6:
        return _skip(data, at)
    for _ in range({_ARRAY: count, 5: 2 * count}.get(major, 0)):
        at = _skip(data, at)
    return at


def _text(data: bytes, at: int) -> str:
    count, at = _head(data, at, _TEXT)
    return data[at : at + count].decode()


def _written(text: str) -> bytes:
    data = text.encode()
    return _counted(_TEXT, len(data)) + data


def _array(items: list[bytes]) -> bytes:
    return _counted(_ARRAY, len(items)) + b"".join(items)


def _counted(kind: int, count: int) -> bytes:
    if count < 24:
        return bytes([kind << 5 | count])
    width, info = next((w, i) for w, i in ((1, 24), (2, 25), (4, 26)) if count < 1 << 8 * w)
    return bytes([kind << 5 | info]) + count.to_bytes(width, "big")


def _unpacked(path: Path) -> bytes:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(SIGNED):
        raise UnknownIndexError(f"{path.name} does not begin as a file of Pagefind does.")
    return data.removeprefix(SIGNED)


def _packed(data: bytes) -> bytes:
    return zipped(SIGNED + data)
