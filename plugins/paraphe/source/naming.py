"""Names that texts are known by, compared without case, accents and apostrophes."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from .lexicons import Lexicon
from .speech import remembered, spoken

_REMEMBERED = 4096
"""Answers kept for texts that several rules ask about."""
_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_BEYOND = re.compile("[^\x00-\u02ff]")
"""Letters that may be a combining one."""


@lru_cache(_REMEMBERED)
def fold(text: str) -> str:
    """Case, accents, apostrophes and blanks away: for comparing two printings."""
    plain = text.casefold().replace("’", "'")
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
        plain = _BEYOND.sub(_unless_combining, plain)
    return " ".join(plain.split())


def _unless_combining(match: re.Match[str]) -> str:
    return "" if unicodedata.combining(match[0]) else match[0]


@remembered
def organ(text: str) -> bool:
    """Whether it is the name of an organ or language as mastheads have it, and nothing else."""
    return len(text) < 200 and fold(text.rstrip(" :*")) in _known(spoken()).organs


@remembered
def titled(text: str) -> bool:
    """Whether it says what kind of text it opens: « Déclaration … », « … Protocole … »."""
    return bool(_known(spoken()).genre.search(fold(text)))


def bare_genre(text: str) -> bool:
    """Whether it says what kind of text it opens, and nothing else: « COMMUNIQUÉ »."""
    return fold(text.rstrip("* ")) in _known(spoken()).genres


class _Known(NamedTuple):
    """The names of a language's table, folded."""

    organs: frozenset[str]
    genres: frozenset[str]
    genre: re.Pattern[str]


@cache
def _known(lexicon: Lexicon) -> _Known:
    genres = frozenset(map(fold, lexicon.genres))
    words = "|".join(rf"\b{re.escape(genre)}\b" for genre in sorted(genres))
    return _Known(frozenset(map(fold, lexicon.organs)), genres, re.compile(words or "(?!)"))
