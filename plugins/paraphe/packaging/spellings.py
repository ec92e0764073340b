"""A text -> all that Xapian must be fed so that French queries find it.

Kiwix reads a query as words without accents and capitals, an apostrophe holding two of them
together, œ as it is. So « l'Iran » must be there as one word and as two, « œuvre » with both
spellings.
"""

import re
import unicodedata
from collections.abc import Iterable

_ELISION = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_SIGNS = str.maketrans(
    dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("\u2010\u2011", "-") | {"\u00ad": ""}
)
_LIGATURES = {"œ": "oe", "æ": "ae"}


def spellings(texts: Iterable[str]) -> str:
    """The texts in small letters without accents, a line each, and a line in each other spelling.

    Those have ligatures undone, ligatures done, elisions undone.
    """
    return "\n".join(line for text in texts for line in _spellings(text))


def words_apart(text: str) -> str:
    """The text to be shown, each elision two words to Kiwix: a hair space is no letter."""
    return _ELISION.sub("’\u200a", text)


def _spellings(text: str) -> list[str]:
    plain = _plain(text.translate(_SIGNS))
    undone = done = plain
    for ligature, letters in _LIGATURES.items():
        undone = undone.replace(ligature, letters)
        # Wrong in « coexister », which then is there twice, once as nobody asks for it.
        done = done.replace(letters, ligature)
    return list(dict.fromkeys((plain, undone, done, undone.replace("'", " "))))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
