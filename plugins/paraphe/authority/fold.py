"""Text as names are compared: no case, no accents, one apostrophe, one hyphen, one space."""

import re
import unicodedata

_FOLDED = re.compile(r"[^\x21-\x7e ]|`")
_APOSTROPHES = frozenset("'’‘ʼ′´`‛＇ʹ")
_HYPHENS = frozenset("-‐‑‒–—―−﹣－­")


def fold(text: str) -> str:
    """Fold a text for comparison, code point by code point: the length never changes.

    What has no fold of one character (œ, ß, a lacuna) stays as it is.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _FOLDED.sub(lambda match: _fold_character(match.group()), lowered)


def _fold_character(character: str) -> str:
    known = _TABLE.get(character)
    if known is None:
        known = _TABLE[character] = _compute(character)
    return known


def _compute(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    if character in _HYPHENS:
        return "-"
    if character.isspace():
        return " "
    base = unicodedata.normalize("NFKD", character)
    letters = "".join(c for c in base if not unicodedata.combining(c)).lower()
    return letters if len(letters) == 1 and letters.isprintable() else character


_TABLE: dict[str, str] = {}


def key(text: str) -> str:
    """What two spellings of one name share: folded, hyphens and runs of space as one space."""
    return _SEPARATORS.sub(" ", fold(text)).strip()


_SEPARATORS = re.compile(r"[ -]+")


def slug(text: str) -> str:
    """A number or symbol as a part of an identifier: « A/RES/2373 (XXII) » → a-res-2373-xxii."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
