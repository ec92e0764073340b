"""A ZIM's three identifiers made of its bytes, not of the moment: libzim draws them anew each time.

One is the ZIM's own; Xapian gives one to each of the two indexes in it. Format of the header:
https://wiki.openzim.org/wiki/ZIM_file_format; of the index: xapian-core/backends/glass.
"""

import hashlib
from pathlib import Path

_UUID = slice(8, 24)
_CHECKSUM_AT = slice(72, 80)
_XAPIAN = b"\x0f\x0dXapian Glass"
_VERSION = 2
"""Bytes of the version between Xapian's name and the identifier."""
_LENGTH = 16


def settle_identity(path: Path) -> None:
    """Rewrite a ZIM in place; ValueError where it is not as libzim 3 writes it."""
    data = bytearray(path.read_bytes())
    end = int.from_bytes(data[_CHECKSUM_AT], "little")
    places = [_UUID, *_indexes(data)]
    if len(data) != end + _LENGTH:
        raise ValueError(f"{path}: the checksum of the ZIM is not at its end.")
    for place in places:
        data[place] = bytes(_LENGTH)
    digest = hashlib.sha256(memoryview(data)[:end]).digest()
    for number, place in enumerate(places):
        data[place] = hashlib.sha256(digest + bytes([number])).digest()[:_LENGTH]
    data[end:] = hashlib.md5(memoryview(data)[:end], usedforsecurity=False).digest()
    path.write_bytes(data)


def _indexes(data: bytearray) -> list[slice]:
    """Where Xapian's identifiers stand."""
    found, at = [], data.find(_XAPIAN)
    while at >= 0:
        begin = at + len(_XAPIAN) + _VERSION
        found.append(slice(begin, begin + _LENGTH))
        at = data.find(_XAPIAN, begin)
    return found
