"""Instruments -> the names under which a reader may ask for them, as the search compares them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from paraphe.model import Instrument

from .words import content_key, words

_NUMBERED = re.compile(
    r"(?P<class>\w+) (?:\([A-Z]+\) )?(?:n° )?"
    r"(?P<number>\d[\w/-]*(?: [A-Z])?)(?: \((?P<year>\w+)\))?"
)
"""How the title of an instrument begins that is told by its number."""


def named(
    instruments: Iterable[Instrument], spellings: Mapping[str, Iterable[str]]
) -> list[list[Any]]:
    """One ``[id, short, title, class, names, words, numbers]`` an instrument, by id.

    ``names`` are folded and stand for it alone; ``words`` are those of them that are one word;
    ``numbers`` are numbers that it has, others may too. ``spellings`` are names as the authority
    file has them, by id.
    """
    return [_named(i, spellings.get(i.id, ())) for i in sorted(instruments, key=lambda i: i.id)]


def _named(instrument: Instrument, spellings: Iterable[str]) -> list[Any]:
    printed = [instrument.title, instrument.short, instrument.title_en, *spellings]
    printed += (name.text for name in instrument.names if name.kind != "exclusion")
    keys, alone = set[str](), set[str]()
    for name in printed:
        keys.add(key := content_key(name))
        if " " not in key and len(read := words(name)) == 1:
            alone.add(read[0].form)
    keys.update(_symbols(instrument.symbol))
    numbers: set[str] = set()
    if match := _NUMBERED.match(instrument.title):
        number, year = _forms(match["number"]), _forms(match["year"] or "")
        rest = ("", match["year"] or "", instrument.title[match.end() :])
        keys |= {content_key(f"{match['class']} {match['number']} {r}") for r in rest}
        numbers |= {number, f"{number} {year}".strip()}
    keys.discard("")
    return [instrument.id, instrument.short or instrument.title, instrument.title,
            instrument.class_[0], sorted(keys), sorted(alone), sorted(numbers)]  # fmt: skip


def _symbols(symbol: str) -> Iterator[str]:
    """The forms of a symbol, with the year in brackets and without; nothing where there is none."""
    yield _forms(symbol)
    yield _forms(re.sub(r" \(\d{4}\)$", "", symbol))


def _forms(text: str) -> str:
    return " ".join(word.form for word in words(text))
