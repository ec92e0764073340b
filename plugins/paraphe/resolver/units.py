"""The words before a number that say what is numbered: one table, for labels and for queries."""

import json
import re
from functools import cache
from pathlib import Path

from paraphe.model import roman

FILE = Path(__file__).with_name("units.json")
"""unit → element of a provision's identifier → the words for it, folded."""

_MOST = 399
_SIGNS = re.compile(r"[^0-9a-z]+")
_FIRST = re.compile(r"premiere?|1er|1ere|1re|unique")
_LABELLED = re.compile(r"([^\W\d_]{2,})\W*\s(?=\s*\S)")


@cache
def units() -> dict[str, str]:
    """What each word says is numbered: « annexe » → annex."""
    table: dict[str, dict[str, str]] = json.loads(FILE.read_text("utf-8"))
    return {
        word: unit
        for unit, elements in table.items()
        for words in elements.values()
        for word in words.split()
    }


@cache
def _romans() -> dict[str, int]:
    return {roman(number).lower(): number for number in range(1, _MOST + 1)}


def parted(folded: str) -> tuple[str, str]:
    """The unit that a folded label begins with, "" for none, and the label without the word."""
    match = _LABELLED.match(f"{folded} ")
    unit = units().get(match[1], "") if match else ""
    return (unit, folded[match.end() :]) if match and unit else ("", folded)


def keys(folded: str) -> tuple[str, ...]:
    """What a label may be asked for by, the most exact first: « iv) » → iv, 4; « C. » → c.

    A single letter counts as Roman only where it is i, v or x: others letter a list.
    """
    label = _SIGNS.sub("-", _FIRST.sub("1", folded)).strip("-")
    if not label:
        return ()
    number = _romans().get(label)
    if number is None or (len(label) == 1 and label not in "ivx"):
        return (label,)
    return (label, str(number))
