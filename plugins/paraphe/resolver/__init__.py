"""What the places of an archive are called, so that a page can find them from what is printed."""

from .called import Called, called, document_row
from .labels import label_file, labels
from .names import instrument_keys, instrument_row
from .printed import printed_symbols, symbol_keys
from .shelves import ROWS, bucket, name_files, row_files, script
from .short import Goal, short_addresses
from .units import FILE as UNITS

__all__ = [
    "ROWS", "UNITS", "Called", "Goal", "bucket", "called", "document_row", "instrument_keys",
    "instrument_row", "label_file", "labels", "name_files", "printed_symbols", "row_files",
    "script", "short_addresses", "symbol_keys",
]  # fmt: skip
