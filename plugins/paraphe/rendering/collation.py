"""The order in which French sorts."""

import re
import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "Œ": "oe", "Æ": "ae"})
_NUMBER = re.compile(r"\d+")

Key = tuple[str, tuple[str, ...], str]


@lru_cache(maxsize=4096)
def french_key(text: str) -> Key:
    """A key that sorts « Éthiopie » between « Espagne » and « Europe », and 955 before 1540.

    Letters come first, then accents from the end of the word backwards, then the text itself.
    """
    spread = unicodedata.normalize("NFD", text.translate(_LIGATURES)).casefold()
    letters: list[str] = []
    accents: list[str] = []
    for char in spread:
        if not unicodedata.combining(char):
            letters.append(char if char.isalnum() else " ")
            accents.append("")
        elif accents:
            accents[-1] += char
    padded = _NUMBER.sub(lambda match: match[0].zfill(8), " ".join("".join(letters).split()))
    return padded, tuple(reversed(accents)), text


def initial(text: str) -> str:
    """The letter under which the text is listed: « É » under E; « # » for anything else."""
    letter = french_key(text)[0][:1].upper()
    return letter if letter.isalpha() else "#"
