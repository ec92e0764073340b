"""Symbols of documents: those that a text bears at its head, and the forms of one."""

import re

from paraphe.model import Document
from paraphe.search.words import words

_RUN = re.compile(r"(?<![\w/])[A-Z][\w.-]*(?:[/(][\w.()-]*)+(?<=[\w)])")
"""« CM(25) », « MC.DOC/5/18 », « S/PV.4950 »: capitals, and a slash or bracket with a number."""
_YEAR = re.compile(r"\s?[(\[]\d{4}[)\]]$")
_REVISION = re.compile(r"/(?:rev|corr|add)\.? ?\d+$", re.IGNORECASE)
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
    """The forms by which a symbol is asked for: in full, each of two, without year or version."""
    plain = whole_symbols(symbol)
    first = {_REVISION.sub("", one) for one in plain}
    return frozenset(filter(None, map(forms, {symbol, *_TWO.split(symbol)} | plain | first)))


def forms(text: str) -> str:
    """The words of a text, folded, with a space between."""
    return " ".join(word.form for word in words(text))
