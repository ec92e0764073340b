"""Gzip whose bytes do not depend on when, or on which Python, has made them."""

import gzip

_SYSTEM = 9
"""Where a gzip header names the system that made it (RFC 1952); Python has changed its mind."""
_UNKNOWN = b"\xff"


def zipped(data: bytes) -> bytes:
    """The bytes gzipped, the same at any time."""
    made = gzip.compress(data, 9, mtime=0)
    return made[:_SYSTEM] + _UNKNOWN + made[_SYSTEM + 1 :]
