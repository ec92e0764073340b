"""What the search index is made of: tokens for Pagefind, and tables for the page that searches."""

from .endings import TABLES, endings, stem
from .feed import Feed, Json, feed, read_feed
from .french import FILE as FRENCH
from .french import fold
from .index import pages, tables, written
from .names import named
from .rechunk import rechunk
from .shards import shards
from .vocabulary import vocabulary
from .zipped import zipped

__all__ = [
    "FRENCH", "TABLES", "Feed", "Json", "endings", "feed", "fold", "named", "pages", "read_feed",
    "rechunk", "shards", "stem", "tables", "vocabulary", "written", "zipped",
]  # fmt: skip
