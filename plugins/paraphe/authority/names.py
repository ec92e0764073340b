"""Names and abbreviations, and where a text has them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from paraphe.model import NameKind, Span

from .fold import fold, key
from .squeeze import YEARS, is_dated, squeeze, undated
from .words import DATED, GENERIC, HEAD, JOINT, NAME, NUMBERED, PLURAL, SIGLE, Words

# A sigle beside a slash, a hyphen or a dot is a part of something else (NPT/CONF.2010/50).
_ALONE = re.compile(r"(?<![\w\ufffd/.‑-])")
_ENDED = re.compile(r"(?![\w\ufffd/‑-]|\.\w)")
_SEPARATOR = re.compile(r"[\s‑-]+")
# « Ce texte traite de l'espace », « la traite des personnes »: the accent tells them from a treaty.
_VERB = re.compile(r"traites?(?!\w)")


@dataclass(frozen=True, slots=True)
class Entry:
    """That a name stands for an instrument; ``capital``: only where written with a capital.

    ``years``: those of the instrument; one that a text says in the name must be among them.
    """

    instrument: str
    kind: NameKind
    capital: bool = False
    years: frozenset[str] = frozenset()


Entries = tuple[Entry, ...]


class NameFound(NamedTuple):
    """A place [start, end) of a text and what the name there may stand for."""

    start: int
    end: int
    entries: Entries


class Scan(NamedTuple):
    """What one pass over a text finds. One is made for every block: a tuple is made fastest.

    ``names`` are names and abbreviations, the longest at each place, only with the entries that
    its case allows; the two may overlap. ``heads``, ``plurals``, ``numbered`` are generic words
    (see ``words``), by their end; ``joints`` the last letters of a symbol's first word.
    """

    text: str
    folded: str
    names: tuple[NameFound, ...]
    heads: list[Span]
    plurals: list[Span]
    numbered: list[Span]
    joints: list[int]


@dataclass(frozen=True, slots=True)
class Names:
    """Names by key and abbreviations in their own case, and all the words to look for."""

    names: Mapping[str, Entries]
    sigles: Mapping[str, Entries]
    words: Words

    def scan(self, text: str) -> Scan:
        """Everything in a text that recognition starts from."""
        folded = fold(text)
        squeezed = squeeze(folded)
        places: list[NameFound] = []
        sigles: list[NameFound] = []
        heads: list[Span] = []
        plurals: list[Span] = []
        numbered: list[Span] = []
        joints: list[int] = []
        for start, end, flags in self.words.find(squeezed.text):
            span = squeezed.span(start, end)
            if flags & JOINT and text[span[0]].isupper():
                joints.append(span[0])
            if flags & NAME:
                places.append(NameFound(*span, self.names[squeezed.text[start:end]]))
            if flags & DATED and (found := self._longest(squeezed.text[start:])):
                places.append(NameFound(*squeezed.span(start, start + found[0]), found[1]))
            if flags & SIGLE and (entries := self._sigle(text, span)):
                sigles.append(NameFound(*span, entries))
            if flags & GENERIC and not _is_verb(text, span[0]):
                if flags & HEAD:
                    heads.append(span)
                if flags & PLURAL:
                    plurals.append(span)
                if flags & NUMBERED:
                    numbered.append(span)
        names = (*_fit(text, places), *_leftmost(sigles))
        return Scan(text, folded, names, heads, plurals, numbered, joints)

    def at_start(self, folded: str) -> tuple[int, Entries] | None:
        """The longest name that begins a folded text: its length, and what it stands for."""
        squeezed = squeeze(folded)
        found = self._longest(squeezed.text)
        return (squeezed.span(0, found[0])[1], found[1]) if found else None

    def stands_for(self, name: str) -> Entries:
        """What a name or an abbreviation stands for, () if nothing."""
        if entries := self.sigles.get(name) or self.names.get(known := key(name)):
            return entries
        if not is_dated(known):
            return ()
        found = (
            _of_that_year(self.names.get(reading.text, ()), known, reading.text)
            for reading in undated(known)
        )
        return next(filter(None, found), ())

    def _sigle(self, text: str, span: Span) -> Entries:
        entries = self.sigles.get(_SEPARATOR.sub(" ", text[slice(*span)]), ())
        return entries if _ALONE.match(text, span[0]) and _ENDED.match(text, span[1]) else ()

    def _longest(self, squeezed: str) -> tuple[int, Entries] | None:
        """The longest name that begins a squeezed text, as it stands or with dates left out."""
        begun = self.words.begun(squeezed)
        length = self.words.longest(squeezed, begun)
        best = (length, self.names[squeezed[:length]]) if length else None
        for reading in undated(squeezed) if is_dated(squeezed[:begun]) else ():
            length = self.words.longest(reading.text, self.words.begun(reading.text))
            end = reading.span(0, length)[1] if length else 0
            if end > (best[0] if best else 0):
                name = reading.text[:length]
                if entries := _of_that_year(self.names[name], squeezed[:end], name):
                    best = end, entries
        return best


def _of_that_year(entries: Entries, printed: str, name: str) -> Entries:
    """The entries that the years printed fit, those of the name apart: « Convention de 1929 … »."""
    said = {*YEARS.findall(printed)} - {*YEARS.findall(name)}
    return tuple(e for e in entries if not e.years or said <= e.years) if said else entries


def _leftmost(places: list[NameFound]) -> list[NameFound]:
    """Of places that overlap the leftmost, of these the longest."""
    if len(places) < 2:
        return places
    kept: list[NameFound] = []
    for place in sorted(places, key=lambda p: (p.start, -p.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _is_verb(text: str, start: int) -> bool:
    """Whether a word is no generic word once its accents and its case are seen."""
    return text[start] == "t" and _VERB.match(text, start) is not None


def _fit(text: str, names: list[NameFound]) -> Iterator[NameFound]:
    """The names with the entries that their case allows."""
    for name in _leftmost(names):
        if _is_verb(text, name.start):
            continue
        if text[name.start].isupper() or not any(entry.capital for entry in name.entries):
            yield name
        elif fit := tuple(entry for entry in name.entries if not entry.capital):
            yield name._replace(entries=fit)
