"""Text as names are compared: no case, no accents, one apostrophe, one hyphen, one space."""

import codecs
import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = frozenset("'’‘ʼ′´`‛＇ʹ")
_HYPHENS = frozenset("-‐‑‒–—―−﹣－­")
_COMMON = (
    "".join(map(chr, (*range(0x80), *range(0xA0, 0x100)))) + "’‘“”–—…‑‐−œŒŸ€•\u202f\u2009\ufffd"
)


@lru_cache(maxsize=512)
def fold(text: str) -> str:
    """Fold a text for comparison, code point by code point: the length never changes.

    What has no fold of one character (œ, ß, a lacuna) stays as it is. What was folded last is
    kept, since recognition and resolution ask for the same blocks.
    """
    try:
        read, _ = codecs.charmap_encode(text, "strict", _NUMBERS)
    except UnicodeEncodeError:
        return "".join(map(_fold_character, text))
    return codecs.charmap_decode(read, "strict", _FOLDED)[0]


@lru_cache(maxsize=1024)
def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    if character in _HYPHENS:
        return "-"
    if character.isspace():
        return " "
    if "\x21" <= character <= "\x7e":
        return character.lower()
    base = unicodedata.normalize("NFKD", character.lower())
    letters = "".join(c for c in base if not unicodedata.combining(c)).lower()
    if len(letters) == 1 and letters.isprintable():
        return letters
    lower = character.lower()
    return lower if len(lower) == 1 else character


# A code page of the characters of French texts: two passes in C instead of one call for each
# accent. A text with any other character is folded one character at a time.
_NUMBERS = codecs.charmap_build(_COMMON.ljust(256, "\ufffe"))
_FOLDED = "".join(map(_fold_character, _COMMON))


def key(text: str) -> str:
    """What two spellings of one name share: folded, hyphens and runs of space as one space."""
    return " ".join(fold(text).replace("-", " ").split())


def slug(text: str) -> str:
    """A number or symbol as a part of an identifier: « A/RES/2373 (XXII) » → a-res-2373-xxii."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
