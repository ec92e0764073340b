"""A document's head -> the words under which a reader may ask for it."""

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from paraphe.model import Head
from paraphe.search import fold, stem
from paraphe.search.words import words

from .printed import first_keys, forms, symbol_keys

_SHORT = Path(__file__).with_name("issuers.json")
_DAYS = re.compile(
    r"\b(?:\d{1,2}|1er)(?:(?: ?-| et| au) (?:\d{1,2}|1er))?(?= (?:janvier|fevrier|mars|avril|mai|"
    r"juin|juillet|aout|septembre|octobre|novembre|decembre)\b)"
)
"""The days of a title: alone they say nothing of what it is about, and labels are numbers, too."""


class Called(NamedTuple):
    """What a document is asked for by: single words, and rows of them that are its symbols.

    A date is three words: ``2018``, ``2018-04``, ``2018-04-23``. ``first`` are symbols of which
    its own is a version, an addition or a correction.
    """

    words: frozenset[str]
    symbols: frozenset[str]
    first: frozenset[str]

    @property
    def names(self) -> list[str]:
        """All of them, as a shelf has them: a symbol behind a sign that no word has."""
        symbols = (f"={symbol}" for symbol in self.symbols)
        return sorted((*self.words, *symbols, *(f"~{symbol}" for symbol in self.first)))


def called(head: Head) -> Called:
    """All words of a document's title, issuers, kind, place, date and id; its symbols."""
    metadata = head.metadata
    told = (metadata.title, metadata.kind, metadata.place, head.id.replace("-", " "))
    found = {word for text in told for word in _told(_DAYS.sub(" ", fold(text)))}
    for issuer in metadata.issuers:
        found |= _issuer(issuer)
    date = metadata.date
    found |= {date[:end] for end in (4, 7, 10) if len(date) >= end}
    symbols = {one for one in (metadata.symbol, *head.symbols) if one}
    whole = {key for one in symbols for key in symbol_keys(one)} | {forms(head.id)}
    first = {key for one in symbols for key in first_keys(one)}
    return Called(frozenset(found), frozenset(whole), frozenset(first - whole))


def document_row(head: Head) -> list[str]:
    """``[id, title, date, issuers]``."""
    metadata = head.metadata
    return [head.id, metadata.title, metadata.date, ", ".join(metadata.issuers)]


def _told(text: str) -> frozenset[str]:
    """The words that say something, each as the stem of its forms."""
    return frozenset(key(w.form) for w in words(text) if w.kind != "common")


def key(form: str) -> str:
    """What the forms of a folded word are looked for by; a number stands for itself."""
    return form if any(map(str.isdecimal, form)) else stem(form)


@lru_cache(maxsize=1 << 12)
def _issuer(name: str) -> frozenset[str]:
    """The words of an issuer's name, its initials, and the short forms of it and its parts."""
    found = set(_told(name))
    plain = forms(name)
    for phrase, short in _short().items():
        if re.search(rf"\b{phrase}\b", plain):
            found |= short
    for part in name.split(","):
        initials = "".join(w.form[0] for w in words(part) if w.kind != "common")
        if len(initials) > 1:
            found.add(key(initials))
    return frozenset(found)


@cache
def _short() -> dict[str, frozenset[str]]:
    table: dict[str, str] = json.loads(_SHORT.read_text("utf-8"))
    return {
        phrase: frozenset(key(fold(form)) for form in short.split())
        for phrase, short in table.items()
    }
