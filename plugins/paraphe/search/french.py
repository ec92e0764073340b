"""What the search knows of French: one table, `french.json`, for the index and for the browser."""

import json
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).with_name("french.json")


class French(NamedTuple):
    """The table, read.

    ``written``: letters of which one is written as others; ``marks``: signs between words that
    count as one; ``codes``: how a sign is written in an index of letters; ``common``: folded words
    that say nothing of what a text is about; ``endings``: steps of (ending, what stands for it,
    letters that must be left), of which a word takes the first that fits, once a step.
    """

    written: dict[str, str]
    marks: dict[str, str]
    codes: dict[str, str]
    common: frozenset[str]
    endings: tuple[tuple[tuple[str, str, int], ...], ...]


@cache
def french() -> French:
    """The table, read once."""
    data: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    endings = tuple(tuple(map(_ending, step.split())) for step in data["endings"])
    common = frozenset(data["common"].split())
    marks = {sign: one for one, signs in data["marks"].items() for sign in signs}
    return French(data["written"], marks, data["codes"], common, endings)


def _ending(written: str) -> tuple[str, str, int]:
    """« 3issons>i » as ("issons", "i", 3)."""
    ending, _, instead = written[1:].partition(">")
    return ending, instead, int(written[0])


def fold(text: str) -> str:
    """A text without case, accents and ligatures: its length may change."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    written = french().written
    bare = "".join(c for c in letters if unicodedata.category(c)[0] != "M")
    return "".join(written.get(c, c) for c in bare)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What the forms of a folded word share: number, gender, persons and tenses are taken off.

    Nouns are not led back to verbs: who asks for « règlement » does not want « règle ».
    """
    if len(word) < 4:
        return word
    verbs, *others = french().endings
    found = _shortened(word, verbs)
    for step in others if found == word else others[-1:]:
        found = _shortened(found, step)
    return found


def _shortened(word: str, step: tuple[tuple[str, str, int], ...]) -> str:
    for ending, instead, left in step:
        end = len(word) - len(ending)
        if end >= left and word.endswith(ending):
            return word[:end] + instead
    return word
