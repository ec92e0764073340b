"""Symbols of documents: those that a text bears at its head, and the forms of one."""

import re

from paraphe.model import Document
from paraphe.search.words import words

_RUN = re.compile(r"(?<![\w/])[A-Z][\w.-]*(?:[/(][\w.()-]*)+(?<=[\w)])")
"""« CM(25) », « MC.DOC/5/18 », « S/PV.4950 »: capitals, and a slash or bracket with a number."""
_YEAR = re.compile(r"\s?[(\[]\d{4}[)\]]$")
_VERSION = re.compile(r"(?:/(?:rev|corr|add|amend)\.? ?\d+)+$", re.IGNORECASE)
_TWO = re.compile(r"(?<=\d)[-‐‑–](?=[A-Z]+/)")
"""Between two symbols of one document: « A/58/763-S/2004/282 »."""


def printed_symbols(document: Document) -> tuple[str, ...]:
    """What stands like a symbol in the references at the head of a text, in order, each once."""
    heads = (b.text for b in document.blocks if b.kind == "reference" and b.part == 1)
    runs = (match[0] for text in heads for match in _RUN.finditer(text))
    return tuple(dict.fromkeys(run for run in runs if any(map(str.isdecimal, run))))


def whole_symbols(symbol: str) -> frozenset[str]:
    """A symbol, and each of two that a hyphen joins, without the year behind; empty for none."""
    return frozenset(_YEAR.sub("", one) for one in (symbol, *_TWO.split(symbol)) if one)


def symbol_keys(symbol: str) -> frozenset[str]:
    """The forms by which a symbol is asked for: in full, each of two, with the year or without."""
    return frozenset(filter(None, map(forms, {symbol} | whole_symbols(symbol))))


def first_keys(symbol: str) -> frozenset[str]:
    """The forms of the symbol of which this one is a version, an addition or a correction."""
    versions = (one for one in whole_symbols(symbol) if _VERSION.search(one))
    return frozenset(forms(_VERSION.sub("", one)) for one in versions)


def forms(text: str) -> str:
    """The words of a text, folded, with a space between."""
    return " ".join(word.form for word in words(text))
