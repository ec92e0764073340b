"""Identifiers that last: what was published, matched by text to what is there now."""

from .book import Ledger, Line, image, lines_of, parse
from .editions import changes, counted, history, told
from .follow import Followed, follow, keep
from .instruments import Register, entered, former_instruments, register
from .moves import Fate, fate, read_ledger, shares_words
from .retell import Retold, retell
from .spoken import spoken

__all__ = [
    "Fate", "Followed", "Ledger", "Line", "Register", "Retold", "changes", "counted", "entered",
    "fate", "follow", "former_instruments", "history", "image", "keep", "lines_of", "parse",
    "read_ledger", "register", "retell", "shares_words", "spoken", "told",
]  # fmt: skip
