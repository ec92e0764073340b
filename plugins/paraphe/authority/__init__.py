"""The authority file: what instruments there are, and under which names texts cite them."""

from .authority import Authority, Entry, NameFound
from .citations import Citations
from .fold import fold, key, slug
from .heads import HEADS
from .load import load
from .number import NumberFound, identifier, year_of
from .trie import compile_trie, starts

__all__ = [
    "HEADS", "Authority", "Citations", "Entry", "NameFound", "NumberFound",
    "compile_trie", "fold", "identifier", "key", "load", "slug", "starts", "year_of",
]  # fmt: skip
