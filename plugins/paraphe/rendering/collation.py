"""The order in which French sorts."""

import re
import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "Œ": "oe", "Æ": "ae"})
_NUMBER = re.compile(r"\d+")
_SIGNS = re.compile(r"[\W_]")

Key = tuple[str, tuple[str, ...], str]


@lru_cache(maxsize=4096)
def french_key(text: str) -> Key:
    """A key that sorts « Éthiopie » between « Espagne » and « Europe », and 955 before 1540.

    Letters come first, then accents from the end of the word backwards, then the text itself.
    """
    spread = unicodedata.normalize("NFD", text.translate(_LIGATURES)).casefold()
    marks = "".join(sorted(filter(unicodedata.combining, set(spread))))
    bare = spread.translate(dict.fromkeys(map(ord, marks)))
    padded = _NUMBER.sub(lambda match: match[0].zfill(8), " ".join(_SIGNS.sub(" ", bare).split()))
    return padded, tuple(reversed(_accents(spread, marks, len(bare)))), text


def _accents(spread: str, marks: str, letters: int) -> list[str]:
    """What each letter of a text bears of ``marks``, which follow it."""
    accents = [""] * letters
    taken = 0
    for match in re.finditer(f"[{marks}]+", spread) if marks else ():
        if at := match.start() - taken:
            accents[at - 1] = match[0]
        taken += len(match[0])
    return accents


def initial(text: str) -> str:
    """The letter under which the text is listed: « É » under E; « # » for anything else."""
    letter = french_key(text)[0][:1].upper()
    return letter if letter.isalpha() else "#"
