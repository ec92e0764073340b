"""Many words as one regular expression that reads each character once."""

import re
from collections.abc import Iterable

BEFORE = r"[\w\ufffd]"
AFTER = r"(?![\w\ufffd])"
SEPARATOR = r"[\s‑-]+"
"""What may not stand before a word, and what ends one. A lacuna counts as a letter: what stands
beside lost text may be half a word."""

_ANY = r"[\s\S]"

DATED = "\x01"
"""A space at which a year may be said (« Convention de 1951 relative au statut des réfugiés »)."""

DAY = "\x02"
"""« de » before a year, for which the day may stand (« de 1954 », « du 14 mai 1954 »)."""

_SPECIAL = {
    " ": SEPARATOR,
    DATED: rf"{SEPARATOR}(?:de{SEPARATOR}(?:18|19|20)\d\d{SEPARATOR})?",
    DAY: rf"{SEPARATOR}(?:de|du{SEPARATOR}\d{{1,2}}(?:er)?{SEPARATOR}[a-zû]+){SEPARATOR}",
}

_Node = dict[str, "_Node"]


def starts(literal: str, before: str = BEFORE) -> str:
    """A literal before which no character of the class ``before`` stands.

    The check comes after the literal: an expression that begins with letters is searched for by
    them, many times faster than one that begins with an assertion.
    """
    return f"{re.escape(literal)}(?<!{before}{_ANY * len(literal)})"


def compile_trie(
    words: Iterable[str], before: str = BEFORE, after: str = AFTER, *, rare: bool = False
) -> re.Pattern[str]:
    """Compile words into one pattern that takes the longest of them at a place.

    A space in a word stands for any run of spaces and hyphens, ``DATED`` for one with a year or
    without, ``DAY`` for « de » or the day before a year. ``rare`` says that the first letters are
    rare in the texts (capitals), so that it pays to search for them. No words: a pattern that
    matches nowhere.
    """
    root: _Node = {}
    for word in sorted(set(words)):
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    if not root:
        return re.compile(r"(?!)")
    if not rare:
        return re.compile(f"(?<!{before}){_write(root)}{after}")
    branches = (starts(letter, before) + _write(node) for letter, node in root.items())
    return re.compile(f"(?:{'|'.join(branches)}){after}")


def _write(node: _Node) -> str:
    """The pattern of what may follow a node; children stand before the end: longest first."""
    prefix = ""
    while len(node) == 1 and "" not in node:
        character, node = next(iter(node.items()))
        prefix += _literal(character)
    ends = "" in node
    branches = [_literal(c) + _write(child) for c, child in node.items() if c]
    if not branches:
        return prefix
    if len(branches) == 1:
        return prefix + (f"(?:{branches[0]})?" if ends else branches[0])
    return f"{prefix}(?:{'|'.join(branches)}){'?' if ends else ''}"


def _literal(character: str) -> str:
    return _SPECIAL.get(character) or re.escape(character)
