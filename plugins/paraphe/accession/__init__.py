"""Taking in: files as archivists have them -> texts of the archive with what is known of them."""

from .convert import FORMS, Converted, convert
from .flow import Doubt, Flow, Passage, Run
from .refusal import RefusedError
from .take_in import ORIGINALS, Taken, Wishes, take_in
from .told import told
from .write import write

__all__ = [
    "FORMS", "ORIGINALS", "Converted", "Doubt", "Flow", "Passage", "RefusedError", "Run", "Taken",
    "Wishes", "convert", "take_in", "told", "write",
]  # fmt: skip
