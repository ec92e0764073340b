"""The site as something to carry: an index without a server, a ZIP, a deposit, a ZIM."""

from .bag import bag
from .classic import UnknownEngineError
from .mark import mark_png
from .pack import is_packed, pack
from .zipped import Entry, files, write_zip

__all__ = [
    "Entry", "UnknownEngineError", "bag", "files", "is_packed", "mark_png", "pack", "write_zip",
]  # fmt: skip
