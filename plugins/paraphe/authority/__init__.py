"""The authority file: what instruments there are, and under which names texts cite them."""

from .authority import Authority, Entry, NameFound
from .citations import Citations
from .fold import fold, key, slug
from .heads import HEADS
from .load import load
from .number import NumberFound, identifier, year_of

__all__ = [
    "HEADS", "Authority", "Citations", "Entry", "NameFound", "NumberFound",
    "fold", "identifier", "key", "load", "slug", "year_of",
]  # fmt: skip
