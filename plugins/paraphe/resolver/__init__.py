"""What the places of an archive are called, so that a page can find them from what is printed."""

from .called import Called, called
from .labels import labels
from .names import instrument_keys, instrument_row
from .printed import printed_symbols, symbol_keys
from .shelves import ROWS, bucket, buckets, pages, postings
from .short import Goal, short_addresses
from .units import FILE as UNITS

__all__ = [
    "ROWS", "UNITS", "Called", "Goal", "bucket", "buckets", "called", "instrument_keys",
    "instrument_row", "labels", "pages", "postings", "printed_symbols", "short_addresses",
    "symbol_keys",
]  # fmt: skip
