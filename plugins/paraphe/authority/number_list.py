"""The numbers behind one head: « résolutions 1373, 1267 … et 2347 du Conseil de sécurité »."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from paraphe.model import Series

from .matched import ended, printed
from .number import NumberFound, Verdict, verdict_of_year
from .phrases import (
    BETWEEN,
    COUNTED,
    DATED,
    DIGIT,
    FOLLOWED,
    FOREIGN,
    INTRODUCED,
    JOINED_OWNER,
    MODIFIERS,
    NUMBER_SIGN,
    REMOTE,
)

_REACH = 200
"""Characters between a head and its first number, with the name of an organ between them."""


class Numbered(NamedTuple):
    """A series with its expressions: of a number, of its organ's name and of the short one."""

    series: Series
    item: re.Pattern[str]
    owner: re.Pattern[str] | None
    short: re.Pattern[str] | None


class Family(NamedTuple):
    """The series of one head; ``organ`` and ``item`` match where any of theirs would."""

    series: tuple[Numbered, ...]
    organ: re.Pattern[str]
    item: re.Pattern[str]


class Item(NamedTuple):
    """A number at [start, end), the series that write theirs so, and the groups of its pattern."""

    start: int
    end: int
    series: tuple[Series, ...]
    values: Mapping[str, str]


class Organ(NamedTuple):
    """The series whose organ is named up to ``end``, in full or as ``short`` as « le Conseil »."""

    series: tuple[str, ...]
    end: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class NumberList:
    """A text in which the numbers of some series are read; ``folded`` is ``fold(text)``."""

    text: str
    folded: str
    family: Family

    def read(self, start: int, end: int, *, plural: bool) -> Iterator[NumberFound]:
        """The numbers after a head at [start, end), in order; none where none follows it."""
        if DIGIT.search(self.folded, end, end + _REACH) is None:
            return
        at = self._skip(MODIFIERS, end)
        owner = self._owner(at)
        at = self._skip(MODIFIERS, owner.end if owner else at)
        introduced = INTRODUCED.match(self.folded, at) if owner else None
        if introduced is None and not self.folded.startswith(" ", at):
            return
        first = self._item(self._skip(NUMBER_SIGN, introduced.end() if introduced else at + 1))
        if first is None:
            return
        first = first._replace(start=first.start if introduced else start)
        several = plural or introduced is not None
        yield from self._judged(self._listed(first, several=several), owner)

    def after(self, symbol: Item) -> Iterator[NumberFound]:
        """The numbers that go on after a symbol: « RCSNU 1718 et 1874 »."""
        yield from self._judged(self._listed(symbol, several=True)[1:], None)

    def _listed(self, first: Item, *, several: bool) -> list[Item]:
        items = [first]
        if "year" in first.values and (after := self._followed(first)):
            items.append(after)
            several = True
        while following := self._following(items[-1]) or (
            self._remote(items[-1]) if several else None
        ):
            if not (several or "year" in following.values):
                break
            items.append(following)
        return items

    def _following(self, last: Item) -> Item | None:
        owner = self._owner(last.end)
        joint = BETWEEN.match(self.folded, owner.end if owner else last.end)
        item = self._item(joint.end()) if joint else None
        if item is None:
            return None
        if item.series == last.series and (shared := last.values.get(item.series[0].alone)):
            item = item._replace(values={item.series[0].alone: shared, **item.values})
        alike = "year" in item.values or "year" not in last.values or len(item.values["number"]) > 2
        return item if alike else None

    def _followed(self, first: Item) -> Item | None:
        """The first of the numbers that are said to have come after one, each with its year."""
        joint = FOLLOWED.match(self.folded, first.end)
        item = self._item(joint.end()) if joint else None
        sure = item and any(verdict_of_year(s, item.values) == "year" for s in item.series)
        return item if sure else None

    def _remote(self, last: Item) -> Item | None:
        """A number with its year behind words that say what the last one is on.

        Only a table of years can tell that it belongs to the list.
        """
        for joint in REMOTE.finditer(self.folded, last.end, last.end + 120):
            if re.search(r"[.;:]", self.folded[last.end : joint.start()]):
                return None
            item = self._item(joint.end())
            if item and any(verdict_of_year(s, item.values) == "year" for s in item.series):
                return item
        return None

    def _item(self, at: int) -> Item | None:
        if self.family.item.match(self.folded, at) is None:
            return None
        found: list[tuple[Series, re.Match[str], int]] = []
        for numbered in self.family.series:
            match = numbered.item.match(self.folded, at)
            end = ended(match, self.text) if match else None
            if match and end:
                found.append((numbered.series, match, end))
        if not found:
            return None
        end = max(end for _, _, end in found)
        if COUNTED.match(self.folded, end):
            return None
        longest = [(series, match) for series, match, last in found if last == end]
        values = printed(longest[0][1], self.text, end)
        return Item(at, end, tuple(series for series, _ in longest), values)

    def _owner(self, at: int) -> Organ | None:
        """The organ that « du Conseil de sécurité … » at a place names."""
        joint = JOINED_OWNER.match(self.folded, at)
        if joint is None or self.family.organ.match(self.folded, joint.end()) is None:
            return None
        if organ := self._organ(joint.end()):
            return organ
        # « du Conseil » needs its article, « CSNU » none.
        return self._organ(joint.end(), short=True) if joint["article"] else None

    def _organ(self, at: int, *, short: bool = False) -> Organ | None:
        found: dict[str, int] = {}
        for numbered in self.family.series:
            pattern = numbered.short if short else numbered.owner
            if pattern and (match := pattern.match(self.folded, at)):
                found[numbered.series.id] = match.end()
        if not found:
            return None
        end = max(found.values())
        return Organ(tuple(i for i, last in found.items() if last == end), end, short)

    def _judged(self, items: Sequence[Item], before: Organ | None) -> Iterator[NumberFound]:
        """The items with their organ, read from the last: one holds for all that precede it."""
        organ, foreign, found = before, False, []
        for item in reversed(items):
            end = item.end
            if after := self._owner(item.end):
                organ, foreign, end = after, False, after.end
            elif before is None and (other := FOREIGN.match(self.folded, item.end)):
                organ = self._organ(other.start("organ"))
                foreign = organ is None
            elif organ and not _owned(item, organ):
                # Said of another number of the list, it tells nothing of one that looks otherwise.
                organ = before
            if not _is_nothing(item):
                found.append(_found(item, end, organ, foreign, self._dated(item.end)))
        yield from reversed(found)

    def _dated(self, at: int) -> int:
        match = DATED.match(self.folded, at)
        return int(match["year"]) if match else 0

    def _skip(self, pattern: re.Pattern[str], at: int) -> int:
        match = pattern.match(self.folded, at)
        return match.end() if match else at


def _stands_alone(series: Series, values: Mapping[str, str]) -> bool:
    """Whether the number says by itself whose it is."""
    return series.alone == "true" or bool(series.alone and series.alone in values)


def _is_nothing(item: Item) -> bool:
    """Whether a number lacks what alone would tell it: « règlement n° 12/2009 »."""
    return all(one.alone and not _stands_alone(one, item.values) for one in item.series)


def _owned(item: Item, organ: Organ) -> tuple[Series, ...]:
    return tuple(series for series in item.series if series.id in organ.series)


def _found(item: Item, end: int, organ: Organ | None, foreign: bool, dated: int) -> NumberFound:
    owned = _owned(item, organ) if organ else ()
    told = tuple(series for series in item.series if series.context) or item.series
    verdict, series = _verdict(owned or told, item.values, dated)
    if _stands_alone(series[0], item.values):
        verdict = "symbol"
        end = end if owned else item.end
    elif foreign or (organ and not owned):
        verdict = "foreign"
    elif owned and organ and verdict == "bare":
        verdict = "short" if organ.short else "owner"
    elif owned and organ and not organ.short and verdict == "year":
        verdict = "owner"
    return NumberFound(item.start, end, tuple(s.id for s in series), item.values, verdict)


def _verdict(
    series: tuple[Series, ...], values: Mapping[str, str], dated: int
) -> tuple[Verdict, tuple[Series, ...]]:
    """What the year says, and of which series: one with a table goes before those without."""
    for one in series:
        if (verdict := verdict_of_year(one, values, dated)) != "bare":
            return verdict, (one,)
    return "bare", series
