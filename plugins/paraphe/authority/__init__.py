"""The authority file: what instruments there are, and under which names texts cite them."""

from .authority import Authority
from .citations import Citations
from .fold import fold, key, slug
from .load import load
from .names import Entries, Entry, NameFound, Scan
from .number import NumberFound, borne_out, completed, identifier, year_of
from .number_list import Numbered
from .phrases import OTHER_SUBJECT, POSSESSIVE, SENTENCE, SUBJECT

__all__ = [
    "OTHER_SUBJECT", "POSSESSIVE", "SENTENCE", "SUBJECT", "Authority", "Citations", "Entries",
    "Entry", "NameFound", "NumberFound", "Numbered", "Scan", "borne_out", "completed", "fold",
    "identifier", "key", "load", "slug", "year_of",
]  # fmt: skip
