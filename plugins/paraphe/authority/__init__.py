"""The authority file: what instruments there are, and under which names texts cite them."""

from .authority import Authority
from .citations import Citations
from .fold import fold, key, slug
from .load import load
from .names import Entries, Entry, NameFound, Scan
from .number import NumberFound, identifier, year_of

__all__ = [
    "Authority", "Citations", "Entries", "Entry", "NameFound", "NumberFound", "Scan",
    "fold", "identifier", "key", "load", "slug", "year_of",
]  # fmt: skip
