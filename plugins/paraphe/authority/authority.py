"""The authority file in memory: instruments, series, and the names to look for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from paraphe.model import Instrument, NameKind, Series

from .citations import Citations
from .fold import key
from .trie import DATED, DAY, SEPARATOR, compile_trie

# A sigle beside a slash, a hyphen or a dot is a part of something else (NPT/CONF.2010/50).
_BEFORE_SIGLE = r"[\w\ufffd/.‑-]"
_AFTER_SIGLE = r"(?![\w\ufffd/‑-]|\.\w)"


_YEAR = re.compile(r"^(\w+) de (?:18|19|20)\d\d ")
_DAY = re.compile(r" du \d{1,2}(?:er)? [a-zû]+ (\d{4})$")
_LAST = re.compile(r" de ((?:18|19|20)\d\d)$")
_OPENING = re.compile(
    r"^(conventions?|traites?|protocole|accord|pacte|declaration|code|memorandum) (?!de? ?\d)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """That a name stands for an instrument; ``capital``: only where written with a capital."""

    instrument: str
    kind: NameKind
    capital: bool = False


@dataclass(frozen=True, slots=True)
class NameFound:
    """A place [start, end) of a text and what the name there may stand for."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Authority:
    """Instruments and series by id, and their names; one is as good as another: no equality.

    ``names`` maps a key (see ``fold.key``) to what it stands for; ``sigles`` does so for
    abbreviations, in their own case. ``near`` maps an instrument to the folded words of which
    one in the same block lets its contextual names count.
    """

    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    names: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict, repr=False)
    sigles: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict, repr=False)
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    citations: Citations = field(init=False, repr=False, compare=False)
    _names: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _sigles: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "citations", Citations(tuple(self.series.values())))
        object.__setattr__(self, "_names", compile_trie(map(_dated, self.names)))
        sigles = compile_trie(self.sigles, _BEFORE_SIGLE, _AFTER_SIGLE, rare=True)
        object.__setattr__(self, "_sigles", sigles)

    def find(self, text: str, folded: str) -> Iterator[NameFound]:
        """Every name and abbreviation in a text, the longest at each place; kinds may overlap.

        ``folded`` is ``fold(text)``. A place comes only with the entries that its case allows.
        """
        for match in self._names.finditer(folded):
            entries = self._known(match.group())
            capital = text[match.start()].isupper()
            fit = tuple(e for e in entries if capital or not e.capital)
            if fit:
                yield NameFound(match.start(), match.end(), fit)
        for match in self._sigles.finditer(text):
            entries = self.sigles[re.sub(SEPARATOR, " ", match.group())]
            yield NameFound(match.start(), match.end(), entries)

    def name_at(self, folded: str) -> tuple[int, tuple[Entry, ...]] | None:
        """The longest name that begins a folded text: its length, and what it stands for."""
        match = self._names.match(folded)
        return (match.end(), self._known(match.group())) if match else None

    def _known(self, name: str) -> tuple[Entry, ...]:
        """What a match of the pattern stands for, the dates that it may hold left out."""
        return next(entries for form in _forms(key(name)) if (entries := self.names.get(form)))

    def stands_for(self, name: str) -> tuple[Entry, ...]:
        """What a name or an abbreviation stands for, () if nothing."""
        forms = _forms(key(name))
        found = (self.names.get(form) for form in forms)
        return self.sigles.get(name) or next(filter(None, found), ())


def _forms(known: str) -> tuple[str, ...]:
    """A key as it is, with the year for the day, and without the year after its first word."""
    yearly = _DAY.sub(r" de \1", known)
    return known, yearly, _YEAR.sub(r"\1 ", known), _YEAR.sub(r"\1 ", yearly)


def _dated(name: str) -> str:
    """A key in which dates may be said otherwise: after the first word, and at the end."""
    return _LAST.sub(rf"{DAY}\1", _OPENING.sub(rf"\1{DATED}", name))
