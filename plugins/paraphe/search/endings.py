"""What the search knows of the words of a language: those that say nothing, and endings.

A language has one table, `french.json`, `english.json`, for the index and for the browser. In
others a word is searched as it is.
"""

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

TABLES = {code: Path(__file__).with_name(f"{n}.json") for code, n in
          {"fr": "french", "en": "english"}.items()}  # fmt: skip
"""The tables, by the code of their language."""


class Endings(NamedTuple):
    """The table of a language, read; empty for a language without one.

    ``common``: folded words that say nothing of what a text is about; ``steps`` of (ending, what
    stands for it, letters that must be left), of which a word takes the first that fits, once a
    step: where the first step has changed it, the last one alone follows.
    """

    common: frozenset[str]
    steps: tuple[tuple[tuple[str, str, int], ...], ...]


@cache
def endings(language: str) -> Endings:
    """The table of a language, by its code, read once."""
    if language not in TABLES:
        return Endings(frozenset(), ())
    data: dict[str, Any] = json.loads(TABLES[language].read_text("utf-8"))
    steps = tuple(tuple(map(_ending, step.split())) for step in data["endings"])
    return Endings(frozenset(data["common"].split()), steps)


def _ending(written: str) -> tuple[str, str, int]:
    """« 3issons>i » as ("issons", "i", 3)."""
    ending, _, instead = written[1:].partition(">")
    return ending, instead, int(written[0])


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str = "fr") -> str:
    """What the forms of a folded word share: number, gender, persons and tenses are taken off.

    Nouns are not led back to verbs: who asks for « règlement » does not want « règle ».
    """
    steps = endings(language).steps
    if len(word) < 4 or not steps:
        return word
    found = _shortened(word, steps[0])
    for step in steps[1:] if found == word else steps[-1:]:
        found = _shortened(found, step)
    return found


def _shortened(word: str, step: tuple[tuple[str, str, int], ...]) -> str:
    for ending, instead, left in step:
        end = len(word) - len(ending)
        if end >= left and word.endswith(ending):
            return word[:end] + instead
    return word
