"""Identifiers that last: what was published, matched by text to what is there now."""

from .book import Ledger, Line, image, lines_of, parse
from .follow import Followed, follow, keep

__all__ = ["Followed", "Ledger", "Line", "follow", "image", "keep", "lines_of", "parse"]
