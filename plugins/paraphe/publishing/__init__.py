"""The site on its way to readers: verified, compared with what is out there, sent in order."""

from .branch import Branch
from .difference import Difference, difference
from .folder import Folder
from .publish import Publication, publish
from .rsync import Rsync
from .target import Target, target_of
from .verify import verify

__all__ = [
    "Branch", "Difference", "Folder", "Publication", "Rsync", "Target", "difference",
    "publish", "target_of", "verify",
]  # fmt: skip
