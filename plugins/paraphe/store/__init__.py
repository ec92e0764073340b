"""What earlier builds yielded, kept by the digest of all that it was made from."""

from .digest import code_digest, digest, files_digest, whole
from .lock import BusyError, locked
from .output import Manifest, Output, files
from .pickled import pickled, unpickled
from .place import MARK, Place
from .remove import remove
from .store import Row, Store
from .sums import SUMS, Sums, identity, read_sums, sum_of, write_sums

__all__ = [
    "MARK", "SUMS", "BusyError", "Manifest", "Output", "Place", "Row", "Store", "Sums",
    "code_digest", "digest", "files", "files_digest", "identity", "locked", "pickled", "read_sums",
    "remove", "sum_of", "unpickled", "whole", "write_sums",
]  # fmt: skip
