"""Instruments -> the names that they are asked for by, and what is said of one."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from paraphe.model import CitedProvision, Head, Instrument
from paraphe.search import named

from .printed import symbol_keys

_ACTS = Path(__file__).with_name("acts.json")
"""The words before the number of a symbol → short forms of the act, « # » for that number."""


def instrument_keys(
    instruments: Iterable[Instrument], spellings: Mapping[str, Iterable[str]]
) -> list[tuple[str, frozenset[str]]]:
    """The id of each, and all its names, as the search compares them: by the stems of their words.

    A number alone (« 1540 ») counts as a name, too, since a list tells which of several is meant.
    """
    known = list(instruments)
    symbols = {i.id: _symbols(i.symbol) if i.symbol else frozenset() for i in known}
    return [
        (identifier, frozenset((*names, *alone, *numbers, *symbols[identifier])))
        for identifier, _, _, _, names, alone, numbers in named(known, spellings)
    ]


def instrument_row(
    instrument: Instrument, cited: Iterable[CitedProvision], text: Head | None
) -> list[Any]:
    """``[id, title, letter, cited provisions, id and title of its text in the archive]``."""
    eids = " ".join(each.provision.eid for each in cited)
    held = [text.id, text.metadata.title] if text else []
    return [instrument.id, instrument.title, instrument.class_[0], eids, *held]


def _symbols(symbol: str) -> frozenset[str]:
    """The forms of a symbol, and those of the act that are made with an organ's initials."""
    found = symbol_keys(symbol)
    return found | {short for form in found for short in _shortened(form)}


def _shortened(form: str) -> Iterator[str]:
    for prefix, shorts in _acts().items():
        number = form.removeprefix(f"{prefix} ")
        if number != form and number[:1].isdecimal():
            yield from (short.replace("#", number) for short in shorts)


@cache
def _acts() -> dict[str, list[str]]:
    table: dict[str, list[str]] = json.loads(_ACTS.read_text("utf-8"))
    return table
