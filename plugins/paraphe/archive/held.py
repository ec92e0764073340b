"""Instruments whose own text the archive holds, told by their symbol."""

import re
from collections.abc import Iterable, Mapping

from paraphe.authority import slug
from paraphe.model import Archive, Head, Instrument

_TWO = re.compile(r"(?<=\d)[-‐‑–](?=[AS]/)")
"""Between two symbols of one document: « A/58/763-S/2004/282 »."""

_REVISION = re.compile(r"/rev\.? ?\d+$", re.IGNORECASE)
_YEAR = re.compile(r" ?[(\[]\d{4}[)\]]$")


def held(heads: Iterable[Head], instruments: Iterable[Instrument]) -> Mapping[str, Head]:
    """The document that is the text of each instrument, by the instrument's id.

    A symbol counts in full before one without its revision; where two documents bear it, none is
    certain. A treaty is another thing than the document that carries it.
    """
    full: dict[str, list[Head]] = {}
    revised: dict[str, list[Head]] = {}
    for head in heads:
        for symbol in symbols(head.metadata.symbol):
            full.setdefault(symbol, []).append(head)
        for symbol in symbols(_REVISION.sub("", head.metadata.symbol)):
            revised.setdefault(symbol, []).append(head)
    found: dict[str, Head] = {}
    for instrument in instruments if full else ():
        if instrument.symbol and instrument.class_ != "treaty":
            text = _one(instrument, full) or _one(instrument, revised)
            if text:
                found[instrument.id] = text
    return found


def symbols(symbol: str) -> frozenset[str]:
    """A symbol as it is compared, and each of two that a hyphen joins; empty for none."""
    pieces = {symbol, *_TWO.split(symbol)}
    return frozenset(slug(_YEAR.sub("", piece)) for piece in pieces if piece)


def moved(archive: Archive, heads: Iterable[Head], own: str = "") -> Mapping[str, str]:
    """The addresses of the instruments that documents cite whose text the archive holds.

    Each with that of the text; ``own`` is a document that links do not lead to: its own page.
    """
    if not archive.held:
        return {}
    cited = {citing.instrument for head in heads for citing in head.citing}
    there = {i: archive.held[i] for i in archive.held.keys() & cited if archive.held[i].id != own}
    return {archive.instruments[i].url: text.url for i, text in sorted(there.items())}


def _one(instrument: Instrument, known: Mapping[str, list[Head]]) -> Head | None:
    texts = {
        head.id: head for symbol in symbols(instrument.symbol) for head in known.get(symbol, ())
    }
    return next(iter(texts.values())) if len(texts) == 1 else None
