"""What earlier builds yielded, kept by the digest of all that it was made from."""

from .digest import code_digest, digest
from .store import Store

__all__ = ["Store", "code_digest", "digest"]
