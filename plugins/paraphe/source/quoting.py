"""Words as they are quoted: found again whatever converter the text came through.

Two texts are alike when they differ only in spaces, line breaks, hyphens, accents, the shape of
apostrophes and quotation marks, ligatures, markup, and the extent of a lacuna. Case counts.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from paraphe.model import Span

_SIGNS = {
    **dict.fromkeys("’‘ʼ′´`‛＇ʹ", "'"),
    **dict.fromkeys("«»“”„‟″", '"'),
    **dict.fromkeys("*_\\", ""),
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "°": "o", "º": "o",
}  # fmt: skip
_LACUNA = "\ufffd"


class Bare(NamedTuple):
    """A text without what converters differ in; ``places`` says where each sign of it stood."""

    text: str
    places: tuple[int, ...]


@lru_cache(maxsize=2048)
def _bare_sign(sign: str) -> str:
    if sign in _SIGNS:
        return _SIGNS[sign]
    letters = unicodedata.normalize("NFKD", sign)
    return "".join(
        c for c in letters
        if not c.isspace() and unicodedata.category(c) not in ("Mn", "Pd", "Cf", "Cc")
    )  # fmt: skip


def bare(text: str) -> Bare:
    """What two conversions of a text have in common."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for letter in _bare_sign(sign):
            if letter != _LACUNA or signs[-1:] != [_LACUNA]:
                signs.append(letter)
                places.append(place)
    return Bare("".join(signs), tuple(places))


def quoted(text: str, within: Bare, words: str) -> Iterator[Span]:
    """Every place [start, end) of whole ``words`` in a text, of which ``within`` is the bare."""
    sought = bare(words).text
    at = within.text.find(sought) if sought else -1
    while at >= 0:
        start, end = within.places[at], within.places[at + len(sought) - 1] + 1
        if not _cuts(text, start) and not _cuts(text, end):
            yield start, end
        at = within.text.find(sought, at + 1)


def _cuts(text: str, place: int) -> bool:
    """Whether a place is inside a word."""
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()
