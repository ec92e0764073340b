"""The numbers behind one head: « résolutions 1373, 1267 … et 2347 du Conseil de sécurité »."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from paraphe.model import Series

from .number import NumberFound, Verdict, verdict_of_year
from .phrases import (
    BETWEEN,
    COUNTED,
    FOREIGN,
    INTRODUCED,
    JOINED_OWNER,
    MODIFIERS,
    NUMBER_SIGN,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A number at [start, end), the series that write theirs so, and the groups of its pattern."""

    start: int
    end: int
    series: tuple[Series, ...]
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NumberList:
    """A text in which the numbers of some series are read; ``folded`` is ``fold(text)``."""

    text: str
    folded: str
    series: Sequence[tuple[Series, re.Pattern[str], re.Pattern[str] | None]]

    def read(self, start: int, end: int, *, plural: bool) -> Iterator[NumberFound]:
        """The numbers after a head at [start, end), in order; none where none follows it."""
        at = self._skip(MODIFIERS, end)
        owner = self._owner(at)
        at = self._skip(MODIFIERS, owner[1] if owner else at)
        introduced = INTRODUCED.match(self.folded, at) if owner else None
        if introduced is None and not self.folded.startswith(" ", at):
            return
        first = self._item(self._skip(NUMBER_SIGN, introduced.end() if introduced else at + 1))
        if first is None:
            return
        opening = first.start if introduced else start
        items = [Item(opening, first.end, first.series, first.values)]
        while following := self._following(items[-1]):
            if not (plural or introduced or "year" in following.values):
                break
            items.append(following)
        yield from self._judged(items, owner[0] if owner else ())

    def _following(self, last: Item) -> Item | None:
        owner = self._owner(last.end)
        joint = BETWEEN.match(self.folded, owner[1] if owner else last.end)
        item = self._item(joint.end()) if joint else None
        if item is None:
            return None
        alike = "year" in item.values or "year" not in last.values or len(item.values["number"]) > 2
        return item if alike else None

    def _item(self, at: int) -> Item | None:
        found = [(s, m) for s, item, _ in self.series if (m := item.match(self.folded, at))]
        if not found:
            return None
        end = max(m.end() for _, m in found)
        if COUNTED.match(self.folded, end):
            return None
        longest = [(s, m) for s, m in found if m.end() == end]
        match = longest[0][1]
        groups = {k: self.text[slice(*match.span(k))] for k, v in match.groupdict().items() if v}
        return Item(at, end, tuple(s for s, _ in longest), groups)

    def _owner(self, at: int) -> tuple[tuple[str, ...], int] | None:
        """The series whose organ « du Conseil de sécurité … » at a place names, and the end."""
        joint = JOINED_OWNER.match(self.folded, at)
        return self._organ(joint.end()) if joint else None

    def _organ(self, at: int) -> tuple[tuple[str, ...], int] | None:
        found = {s.id: m.end() for s, _, organ in self.series
                 if organ and (m := organ.match(self.folded, at))}  # fmt: skip
        if not found:
            return None
        end = max(found.values())
        return tuple(i for i, at in found.items() if at == end), end

    def _judged(self, items: Sequence[Item], before: tuple[str, ...]) -> Iterator[NumberFound]:
        """The items with their organ, read from the last: one holds for all that precede it."""
        owner, foreign, found = before, False, []
        for item in reversed(items):
            end = item.end
            if after := self._owner(item.end):
                (owner, end), foreign = after, False
            elif not before and (other := FOREIGN.match(self.folded, item.end)):
                organ = self._organ(other.start("organ"))
                owner, foreign = organ[0] if organ else (), organ is None
            found.append(_found(item, end, owner, foreign))
        yield from reversed(found)

    def _skip(self, pattern: re.Pattern[str], at: int) -> int:
        match = pattern.match(self.folded, at)
        return match.end() if match else at


def _found(item: Item, end: int, owner: tuple[str, ...], foreign: bool) -> NumberFound:
    owned = tuple(s for s in item.series if s.id in owner)
    series = owned or item.series
    verdict: Verdict = verdict_of_year(series[0], item.values)
    if foreign or (owner and not owned):
        verdict = "foreign"
    elif owned and verdict in ("bare", "year"):
        verdict = "owner"
    return NumberFound(item.start, end, tuple(s.id for s in series), item.values, verdict)
