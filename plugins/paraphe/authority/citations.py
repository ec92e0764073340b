"""Citations by number: « résolutions 1373 (2001), 1267 … et 2347 du Conseil de sécurité »."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from paraphe.model import Series

from .fold import slug
from .phrases import (
    BETWEEN,
    COUNTED,
    FOREIGN,
    INTRODUCED,
    JOINED_OWNER,
    MODIFIERS,
    NUMBER_SIGN,
)
from .trie import AFTER, BEFORE

Verdict = Literal["symbol", "owner", "year", "bare", "foreign", "misfit", "unknown"]
"""How far a citation settles itself: by a symbol, its organ, its year, or not at all; it names
another organ; its year is not the number's; its number has not been given yet."""


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A number cited at [start, end): the series that it may be of, and what tells so."""

    start: int
    end: int
    series: tuple[str, ...]
    values: Mapping[str, str]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    series: tuple[Series, ...]
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Citations:
    """The numbered series, ready to be looked for in a text."""

    series: tuple[Series, ...]
    _head: re.Pattern[str] = field(init=False, repr=False)
    _symbols: re.Pattern[str] = field(init=False, repr=False)
    _items: Mapping[str, re.Pattern[str]] = field(init=False, repr=False)
    _owners: Mapping[str, re.Pattern[str]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        heads = sorted({s.head for s in self.series if s.head})
        put = object.__setattr__
        put(self, "_head", _compile(f"{BEFORE}(?:{'|'.join(map(_plural, heads))}){AFTER}", heads))
        symbols = [(s, p) for s in self.series for p in s.symbols]
        numbered = (_renamed(f"(?P<of>{p})", n) for n, (_, p) in enumerate(symbols))
        union = rf"(?<![\w\ufffd/.-])(?:{'|'.join(numbered)})(?![\w\ufffd/])"
        put(self, "_symbols", _compile(union, symbols))
        put(self, "_items", {s.id: re.compile(rf"(?:{s.pattern})(?![\w\ufffd/])")
                             for s in self.series if s.head})  # fmt: skip
        put(self, "_owners", {s.id: re.compile(s.owner) for s in self.series if s.owner})

    def find(self, text: str, folded: str) -> Iterator[NumberFound]:
        """Every citation by symbol or number in a text; ``folded`` is ``fold(text)``."""
        for match in self._symbols.finditer(folded):
            if text[match.start()].isupper():
                yield self._symbol(text, match)
        for match in self._head.finditer(folded):
            yield from self._list(text, folded, match)

    def _symbol(self, text: str, match: re.Match[str]) -> NumberFound:
        groups = {k: text[slice(*match.span(k))] for k, v in match.groupdict().items() if v}
        number = next(k for k in groups if k.startswith("of_")).removeprefix("of_")
        series = [s for s in self.series for _ in s.symbols][int(number)]
        values = {k.rsplit("_", 1)[0]: v for k, v in groups.items()}
        values.setdefault("number", values["of"])
        fit = verdict_of_year(series, values)
        verdict: Verdict = fit if fit == "misfit" else "symbol"
        return NumberFound(*match.span(), (series.id,), values, verdict)

    def _list(self, text: str, folded: str, head: re.Match[str]) -> Iterator[NumberFound]:
        singular = head.group() in {s.head for s in self.series}
        at = _skip(MODIFIERS, folded, head.end())
        before = self._owner(folded, at)
        start, at = head.start(), _skip(MODIFIERS, folded, before[1] if before else at)
        introduced = INTRODUCED.match(folded, at) if before else None
        item = self._item(
            text,
            folded,
            _skip(NUMBER_SIGN, folded, introduced.end() if introduced else at + 1),
            singular,
        )
        if item is None or not (introduced or folded[at : at + 1] == " "):
            return
        items = [_Item(item.start if introduced else start, *_rest(item))]
        while not (singular and not introduced) and (
            following := self._following(text, folded, items[-1])
        ):
            items.append(following)
        yield from self._judged(folded, items, before[0] if before else ())

    def _following(self, text: str, folded: str, last: _Item) -> _Item | None:
        owner = self._owner(folded, last.end)
        joint = BETWEEN.match(folded, owner[1] if owner else last.end)
        item = self._item(text, folded, joint.end(), False) if joint else None
        if item is None:
            return None
        alike = "year" in item.values or "year" not in last.values or len(item.values["number"]) > 2
        return None if COUNTED.match(folded, item.end) or not alike else item

    def _item(self, text: str, folded: str, at: int, single: bool) -> _Item | None:
        """The number that stands at a place, for all series that write theirs so."""
        found = [(s, m) for s in self.series
                 if s.id in self._items and (m := self._items[s.id].match(folded, at))]  # fmt: skip
        if not found or (single and COUNTED.match(folded, found[0][1].end())):
            return None
        end = max(m.end() for _, m in found)
        longest = [(s, m) for s, m in found if m.end() == end]
        values = {
            k: text[slice(*longest[0][1].span(k))]
            for k, v in longest[0][1].groupdict().items()
            if v
        }
        return _Item(at, end, tuple(s for s, _ in longest), values)

    def _owner(self, folded: str, at: int) -> tuple[tuple[str, ...], int] | None:
        """The organ that « du Conseil de sécurité … » at a place names: series, and the end."""
        joint = JOINED_OWNER.match(folded, at)
        owners = self._owners_at(folded, joint.end()) if joint else ()
        if joint is None or not owners:
            return None
        ends = [m.end() for i in owners if (m := self._owners[i].match(folded, joint.end()))]
        return owners, max(ends)

    def _owners_at(self, folded: str, at: int) -> tuple[str, ...]:
        """The series whose organ is named at a place, by the longest of the names."""
        found = {i: m.end() for i, p in self._owners.items() if (m := p.match(folded, at))}
        return tuple(i for i, end in found.items() if end == max(found.values()))

    def _judged(
        self, folded: str, items: Sequence[_Item], before: tuple[str, ...]
    ) -> Iterator[NumberFound]:
        """The items of one list, the last first: an organ holds for what stands before it."""
        owner, foreign, found = before, False, []
        for item in reversed(items):
            end = item.end
            if after := self._owner(folded, item.end):
                (owner, end), foreign = after, False
            elif not before and (organ := FOREIGN.match(folded, item.end)):
                owner = self._owners_at(folded, organ.start("organ"))
                foreign = not owner
            found.append(self._found(item, end, owner, foreign))
        yield from reversed(found)

    def _found(self, item: _Item, end: int, owner: tuple[str, ...], foreign: bool) -> NumberFound:
        owned = tuple(s for s in item.series if s.id in owner)
        series = owned or item.series
        verdicts = [verdict_of_year(s, item.values) for s in series]
        verdict: Verdict = "foreign" if foreign or (owner and not owned) else verdicts[0]
        if owned and verdict in ("bare", "year"):
            verdict = "owner"
        return NumberFound(item.start, end, tuple(s.id for s in series), item.values, verdict)


def verdict_of_year(series: Series, values: Mapping[str, str]) -> Verdict:
    """Whether the printed year is that of the number, where the series has a table of years."""
    if not series.years:
        return "bare"
    year = year_of(series, values["number"])
    printed = int(values.get("year") or 0)
    if year is None:
        if not printed:
            return "unknown"
        return "bare" if printed > max(series.years) else "misfit"
    if printed:
        return "year" if printed == year else "misfit"
    return "bare"


def year_of(series: Series, number: str) -> int | None:
    """The year of a number, by the table of its series; None if it is not in it."""
    if not number.isdigit():
        return None
    spans = (series.years or {}).items()
    return next((y for y, (first, last) in spans if first <= int(number) <= last), None)


def identifier(series: Series, values: Mapping[str, str]) -> str:
    """The identifier of the instrument that a number makes (s-res-1540)."""
    return series.instrument_id.format_map({k: slug(v) for k, v in values.items()})


def _compile(pattern: str, parts: Sequence[object]) -> re.Pattern[str]:
    return re.compile(pattern if parts else r"(?!)")


def _plural(head: str) -> str:
    return re.escape(head) + "s?"


def _renamed(pattern: str, number: int) -> str:
    return re.sub(r"\(\?P([<=])(\w+)([>)])", rf"(?P\g<1>\g<2>_{number}\g<3>", pattern)


def _skip(pattern: re.Pattern[str], folded: str, at: int) -> int:
    match = pattern.match(folded, at)
    return match.end() if match else at


def _rest(item: _Item) -> tuple[int, tuple[Series, ...], Mapping[str, str]]:
    return item.end, item.series, item.values
