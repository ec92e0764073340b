"""Words as they are quoted: found again whatever converter the text came through.

Two texts are alike when they differ only in spaces, line breaks, hyphens, accents, the shape of
apostrophes and quotation marks, ligatures, markup, and the extent of a lacuna. Case counts.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from paraphe.model import Span

from .letters import beyond_ascii

_SIGNS = {
    **dict.fromkeys("’‘ʼ′´`‛＇ʹ", "'"),
    **dict.fromkeys("«»“”„‟″", '"'),
    **dict.fromkeys("*_\\", ""),
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "°": "o", "º": "o",
}  # fmt: skip
_LACUNA = "\ufffd"
_LACUNAE = re.compile(f"{_LACUNA}+")


class Bare(NamedTuple):
    """A text without what converters differ in; ``places`` says where each sign of it stood."""

    text: str
    places: tuple[int, ...]


class _Letters(dict[int, str]):
    """What each sign is in a bare text, found out when it is first met; each letter is its own."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        letters = sign if sign in _SIGNS else unicodedata.normalize("NFKD", sign)
        self[code] = "".join(
            _SIGNS.get(c, c) for c in letters
            if not c.isspace() and unicodedata.category(c) not in ("Mn", "Pd", "Cf", "Cc")
        )  # fmt: skip
        return self[code]


_LETTERS = _Letters()
_DROPPED = bytes(code for code in range(128) if not _LETTERS[code])
_ASCII = bytes(ord(_LETTERS[code] or " ") if code < 128 else code for code in range(256))
_MOST = 64
"""Signs that are replaced one after the other; the time for more would grow with their number."""


def bare_text(text: str) -> str:
    """What two conversions of a text have in common."""
    data = text.encode("utf-8", "surrogatepass").translate(_ASCII, _DROPPED)
    plain = data.decode("utf-8", "surrogatepass")
    signs = beyond_ascii(plain)
    if len(signs) > _MOST:
        plain = plain.translate(_LETTERS)
    else:
        for sign in signs:
            plain = plain.replace(sign, _LETTERS[ord(sign)])
    return _LACUNAE.sub(_LACUNA, plain) if _LACUNA in plain else plain


def bare(text: str) -> Bare:
    """``bare_text``, and where each of its signs stood."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for letter in _LETTERS[ord(sign)]:
            if letter != _LACUNA or signs[-1:] != [_LACUNA]:
                signs.append(letter)
                places.append(place)
    return Bare("".join(signs), tuple(places))


def quoted(text: str, within: Bare, words: str) -> Iterator[Span]:
    """Every place [start, end) of whole ``words`` in a text, of which ``within`` is the bare."""
    sought = bare_text(words)
    at = within.text.find(sought) if sought else -1
    while at >= 0:
        start, end = within.places[at], within.places[at + len(sought) - 1] + 1
        if not _cuts(text, start) and not _cuts(text, end):
            yield start, end
        at = within.text.find(sought, at + 1)


def _cuts(text: str, place: int) -> bool:
    """Whether a place is inside a word."""
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()
