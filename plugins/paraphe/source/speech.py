"""The language that is being read: what the rules ask for words, as decimals ask for precision."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

from .lexicons import Lexicon, lexicon_of

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")
_REMEMBERED = 4096
"""Answers kept for texts that several rules ask about."""


class _Reader:
    """Whose words are asked for, and the answers that were given in that language."""

    def __init__(self) -> None:
        self.lexicon = lexicon_of("fr")
        self.answers: list[Callable[[], None]] = []


_READER = _Reader()


def spoken() -> Lexicon:
    """The table of the language that is being read; French where nothing else is said."""
    return _READER.lexicon


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Read a text of that language; one thread reads at a time."""
    before = _READER.lexicon
    _turn(lexicon_of(language))
    try:
        yield
    finally:
        _turn(before)


def _turn(lexicon: Lexicon) -> None:
    if lexicon is not _READER.lexicon:
        _READER.lexicon = lexicon
        for forget in _READER.answers:
            forget()


def remembered(ask: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """Keep the answers to a question on a text, for as long as one language is read."""
    asked = lru_cache(_REMEMBERED)(ask)
    _READER.answers.append(asked.cache_clear)
    return cast(Callable[_Asked, _Answer], asked)
