"""The authority file in memory: instruments, series, and the names to look for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from paraphe.model import Instrument, Series

from .citations import Citations
from .fold import fold
from .heads import PLURALS, SHORTENED, plural
from .names import Entries, Names, Scan
from .words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Authority:
    """Instruments and series by id, and their names; one is as good as another: no equality.

    ``names`` maps a key (see ``fold.key``) to what it stands for; ``sigles`` does so for
    abbreviations, in their own case. ``near`` maps an instrument to the folded words of which
    one in the same block lets its contextual names count. ``heads`` are the folded generic words
    of all instruments and series.
    """

    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    names: Mapping[str, Entries] = field(default_factory=dict, repr=False)
    sigles: Mapping[str, Entries] = field(default_factory=dict, repr=False)
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    heads: Collection[str] = field(init=False, repr=False)
    citations: Citations = field(init=False, repr=False)
    _names: Names = field(init=False, repr=False)

    def __post_init__(self) -> None:
        put = object.__setattr__
        numbered = {s.head for s in self.series.values() if s.head}
        heads = {fold(head) for i in self.instruments.values() for head in i.heads} | numbered
        either = {*numbered, *map(plural, numbered)}
        either |= {short for short, head in SHORTENED.items() if head in numbered}
        words = Words(self.names, self.sigles, *map(frozenset, (heads, PLURALS, either)))
        put(self, "heads", words.heads)
        put(self, "citations", Citations(tuple(self.series.values())))
        put(self, "_names", Names(self.names, self.sigles, words))

    def scan(self, text: str) -> Scan:
        """One pass over a text: names, abbreviations, generic words, beginnings of symbols."""
        return self._names.scan(text)

    def name_at(self, folded: str) -> tuple[int, Entries] | None:
        """The longest name that begins a folded text: its length, and what it stands for."""
        return self._names.at_start(folded)

    def stands_for(self, name: str) -> Entries:
        """What a name or an abbreviation stands for, () if nothing."""
        return self._names.stands_for(name)
