"""The site as something to carry: an index without a server, a ZIP, a deposit, a ZIM."""

from .classic import UnknownEngineError
from .pack import ENGINE, is_packed, pack
from .packages import make_bag, make_packages, make_zim, make_zip
from .paper import MissingPageError, print_documents
from .release import date_of, seconds_of, version_of

__all__ = [
    "ENGINE", "MissingPageError", "UnknownEngineError", "date_of", "is_packed", "make_bag",
    "make_packages", "make_zim", "make_zip", "pack", "print_documents", "seconds_of", "version_of",
]  # fmt: skip
