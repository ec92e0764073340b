"""Files -> a deposit in the manner of BagIt 1.0 (RFC 8493), with SHA-256 manifests."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from .zipped import Entry

_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_SIGNS = {"%": "%25", "\n": "%0A", "\r": "%0D"}
"""Signs that a path in a manifest may not hold as they are (section 2.1.3)."""


def bag(payload: Iterable[Entry], root: str, info: Mapping[str, str]) -> Iterator[Entry]:
    """The entries of the bag ``root``: the payload under ``data/``, then what tells of it.

    ``info`` are lines of ``bag-info.txt``; the count of the payload is added, what is empty left
    out.
    """
    sums: dict[str, str] = {}
    size = 0
    for name, content in payload:
        data = content.read_bytes() if isinstance(content, Path) else content
        sums[f"data/{name}"] = hashlib.sha256(data).hexdigest()
        size += len(data)
        yield f"{root}/data/{name}", content
    told = {**info, "Payload-Oxum": f"{size}.{len(sums)}"}
    tags = {
        "bag-info.txt": "".join(
            f"{key}: {value}\n" for key, value in told.items() if value
        ).encode(),
        "bagit.txt": _DECLARATION,
        "manifest-sha256.txt": _manifest(sums),
    }
    of_tags = {name: hashlib.sha256(data).hexdigest() for name, data in tags.items()}
    for name, data in (*tags.items(), ("tagmanifest-sha256.txt", _manifest(of_tags))):
        yield f"{root}/{name}", data


def _manifest(sums: Mapping[str, str]) -> bytes:
    lines = (f"{digest}  {_written(name)}\n" for name, digest in sorted(sums.items()))
    return "".join(lines).encode()


def _written(name: str) -> str:
    return "".join(_SIGNS.get(sign, sign) for sign in name)
