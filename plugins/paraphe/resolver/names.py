"""Instruments -> the names that they are asked for by, and what is said of one."""

from collections.abc import Iterable, Mapping
from typing import Any

from paraphe.model import CitedProvision, Head, Instrument
from paraphe.search import named

from .printed import symbol_keys


def instrument_keys(
    instruments: Iterable[Instrument], spellings: Mapping[str, Iterable[str]]
) -> list[tuple[str, frozenset[str]]]:
    """The id of each, and all its names, as the search compares them: by the stems of their words.

    A number alone (« 1540 ») counts as a name, too, since a list tells which of several is meant.
    """
    known = list(instruments)
    symbols = {i.id: symbol_keys(i.symbol) if i.symbol else frozenset() for i in known}
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
