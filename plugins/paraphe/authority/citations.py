"""Citations by number or symbol: « résolution 1540 (2004) », « A/58/763-S/2004/282 »."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from paraphe.model import Series, late

from .heads import SHORTENED, plural
from .matched import ended, printed
from .names import Scan
from .number import NumberFound, Verdict, verdict_of_year
from .number_list import Family, Item, Numbered, NumberList

_REACH = 24
_LONG = 4
"""Digits of a number that is hardly one of things: « RCSNU 1718 et 1874 »."""

_RUN = re.compile(r"[a-z0-9./()_-]*$")
_CAPITALS = re.compile(r"[A-Z]{1,7}$")


@dataclass(frozen=True)
class Citations:
    """The numbered series; the expressions that read them are compiled at their first use."""

    series: tuple[Series, ...]

    def find(self, scan: Scan) -> Iterator[NumberFound]:
        """Every citation by symbol or number in a scanned text."""
        last = 0
        for joint in scan.joints:
            start = self._symbol_at(scan, joint) if joint >= last else None
            if start is not None and (found := self.symbol(scan.text, scan.folded, start)):
                last = found.end
                yield self._headed(found, scan.folded)
                yield from self._after(scan, found)
        for start, end in scan.numbered:
            word = scan.folded[start:end]
            if family := self._families.get(SHORTENED.get(word, word)):
                yield from NumberList(scan.text, scan.folded, family).read(start, end, plural=False)
            elif family := self._plurals.get(word):
                yield from NumberList(scan.text, scan.folded, family).read(start, end, plural=True)

    def symbol(self, text: str, folded: str, at: int) -> NumberFound | None:
        """The citation by symbol that begins at a place."""
        match = self._symbols.match(folded, at)
        if match is None:
            return None
        place = next(
            name[3:] for name, value in match.groupdict().items()
            if value and name.startswith("of_")
        )  # fmt: skip
        end = ended(match, text, f"letter_{place}")
        if end is None:
            return None
        series = self._symbol_series[int(place)]
        values = {
            name.rsplit("_", 1)[0]: value for name, value in printed(match, text, end).items()
        }
        return NumberFound(match.start(), end, (series.id,), values, _verdict(series, values))

    @cached_property
    def numbered(self) -> Mapping[str, tuple[Numbered, ...]]:
        """The series by their head, each with its expressions."""
        heads = {one.head for one in self.series if one.head}
        return {
            head: tuple(_patterns(one) for one in self.series if one.head == head) for head in heads
        }

    @cached_property
    def _families(self) -> Mapping[str, Family]:
        return {head: _family(numbered) for head, numbered in self.numbered.items()}

    @cached_property
    def _plurals(self) -> Mapping[str, Family]:
        return {plural(head): family for head, family in self._families.items()}

    @cached_property
    def _tabled(self) -> Mapping[str, Family]:
        """Each series that has a table of years, alone."""
        alike = (n for numbered in self.numbered.values() for n in numbered)
        return {one.series.id: _family([one]) for one in alike if one.series.years}

    @cached_property
    def _symbols(self) -> re.Pattern[str]:
        union = _union(f"(?P<of>{pattern})" for one in self.series for pattern in one.symbols)
        return re.compile(rf"(?<![\w\ufffd/.-])(?:{union})(?![\w\ufffd/])")

    @cached_property
    def _symbol_series(self) -> tuple[Series, ...]:
        return tuple(one for one in self.series for _ in one.symbols)

    def __getstate__(self) -> dict[str, tuple[Series, ...]]:
        """Without the compiled expressions: unpickling would compile them all."""
        return {"series": self.series}

    def _symbol_at(self, scan: Scan, joint: int) -> int | None:
        """Where the symbol of a joint may begin: with the whole run of signs, or its letters."""
        begin = max(0, joint - _REACH)
        run = _RUN.search(scan.folded, begin, joint + 1)
        letters = _CAPITALS.search(scan.text, max(0, joint - 6), joint + 1)
        if run is None or letters is None:
            return None
        start = joint + 1 - len(run.group().lstrip("./()_-"))
        whole = scan.text[start].isupper() and self._symbols.match(scan.folded, start)
        return start if whole else letters.start()

    def _headed(self, found: NumberFound, folded: str) -> NumberFound:
        """The symbol with the word before it: « résolution A/RES/63/42 » is one citation."""
        head = next(one.head for one in self.series if one.id == found.series[0])
        start = found.start - len(head) - 1
        whole = head and folded[max(0, start) : found.start] == f"{head} "
        alone = whole and not folded[max(0, start - 1) : start].isalnum()
        return replace(found, start=start) if alone and start >= 0 else found

    def _after(self, scan: Scan, found: NumberFound) -> Iterator[NumberFound]:
        """What a list goes on with, where only a table of years can tell its numbers."""
        series = next(one for one in self.series if one.id == found.series[0])
        if own := self._tabled.get(series.id):
            item = Item(found.start, found.end, (series,), found.values)
            for number in NumberList(scan.text, scan.folded, own).after(item):
                sure = number.verdict == "year" or len(number.values["number"]) == _LONG
                if sure and number.verdict in ("year", "bare"):
                    yield number


def _verdict(series: Series, values: Mapping[str, str]) -> Verdict:
    """That of a symbol; one of a series that has only symbols may need its context."""
    verdict = verdict_of_year(series, values)
    if verdict in ("misfit", "unknown"):
        return verdict
    return "bare" if series.context and not series.head else "symbol"


def _patterns(one: Series) -> Numbered:
    item = late(rf"(?:{one.pattern})(?![\w\ufffd/])")
    owner = late(one.owner) if one.owner else None
    short = late(one.short_owner) if one.short_owner else None
    return Numbered(one, item, owner, short)


def _family(numbered: Sequence[Numbered]) -> Family:
    organs = (pattern.pattern for one in numbered for pattern in (one.owner, one.short) if pattern)
    items = (one.item.pattern for one in numbered)
    return Family(tuple(numbered), late(_union(organs)), late(_union(items)))


def _union(patterns: Iterable[str]) -> str:
    """What matches where one of the patterns does, the groups of each with its place."""
    return "|".join(f"(?:{_renamed(p, n)})" for n, p in enumerate(patterns)) or "(?!)"


def _renamed(pattern: str, number: int) -> str:
    """A pattern whose groups bear a number, so that several can stand in one expression."""
    named = re.sub(r"\(\?P([<=])(\w+)([>)])", rf"(?P\g<1>\g<2>_{number}\g<3>", pattern)
    return re.sub(r"\(\?\((\w+)\)", rf"(?(\g<1>_{number})", named)
