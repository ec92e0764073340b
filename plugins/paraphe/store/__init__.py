"""What earlier builds yielded, kept by the digest of all that it was made from."""

from .digest import code_digest, digest, files_digest
from .output import Manifest, Output, swap
from .store import PROTOCOL, Row, Store

__all__ = [
    "PROTOCOL", "Manifest", "Output", "Row", "Store", "code_digest", "digest", "files_digest",
    "swap",
]  # fmt: skip
