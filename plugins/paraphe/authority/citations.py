"""Citations by number or symbol: « résolution 1540 (2004) », « A/58/763-S/2004/282 »."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from paraphe.model import Series

from .names import Scan
from .number import NumberFound, verdict_of_year
from .number_list import NumberList

_CAPITALS = re.compile(r"[A-Z]{1,7}$")
_Numbered = tuple[Series, re.Pattern[str], re.Pattern[str] | None]


@dataclass(frozen=True)
class Citations:
    """The numbered series; the expressions that read them are compiled at their first use."""

    series: tuple[Series, ...]

    def find(self, scan: Scan) -> Iterator[NumberFound]:
        """Every citation by symbol or number in a scanned text."""
        for joint in scan.joints:
            letters = _CAPITALS.search(scan.text, max(0, joint - 6), joint + 1)
            if letters and (match := self._symbols.match(scan.folded, letters.start())):
                yield self._symbol(scan.text, match)
        for start, end in scan.numbered:
            word = scan.folded[start:end]
            if numbered := self._numbered.get(word):
                yield from NumberList(scan.text, scan.folded, numbered).read(
                    start, end, plural=False
                )
            elif word.endswith("s") and (numbered := self._numbered.get(word[:-1])):
                yield from NumberList(scan.text, scan.folded, numbered).read(
                    start, end, plural=True
                )

    @cached_property
    def _symbols(self) -> re.Pattern[str]:
        symbols = [pattern for one in self.series for pattern in one.symbols]
        union = "|".join(_renamed(f"(?P<of>{p})", n) for n, p in enumerate(symbols)) or "(?!)"
        return re.compile(rf"(?<![\w\ufffd/.-])(?:{union})(?![\w\ufffd/])")

    @cached_property
    def _symbol_series(self) -> tuple[Series, ...]:
        return tuple(one for one in self.series for _ in one.symbols)

    @cached_property
    def _numbered(self) -> Mapping[str, tuple[_Numbered, ...]]:
        """The series by their head, each with its patterns of a number and of its organ."""
        heads = {one.head for one in self.series if one.head}
        return {head: tuple(_patterns(self.series, head)) for head in heads}

    def __getstate__(self) -> dict[str, tuple[Series, ...]]:
        """Without the compiled expressions: unpickling would compile them all."""
        return {"series": self.series}

    def _symbol(self, text: str, match: re.Match[str]) -> NumberFound:
        groups = {k: text[slice(*match.span(k))] for k, v in match.groupdict().items() if v}
        place = next(k for k in groups if k.startswith("of_")).removeprefix("of_")
        series = self._symbol_series[int(place)]
        values = {k.rsplit("_", 1)[0]: v for k, v in groups.items()}
        verdict = verdict_of_year(series, values)
        if verdict not in ("misfit", "unknown"):
            verdict = "symbol"
        return NumberFound(*match.span(), (series.id,), values, verdict)


def _patterns(series: Sequence[Series], head: str) -> Iterator[_Numbered]:
    for one in series:
        if one.head == head:
            owner = re.compile(one.owner) if one.owner else None
            yield one, re.compile(rf"(?:{one.pattern})(?![\w\ufffd/])"), owner


def _renamed(pattern: str, number: int) -> str:
    """A pattern whose groups bear a number, so that several can stand in one expression."""
    return re.sub(r"\(\?P([<=])(\w+)([>)])", rf"(?P\g<1>\g<2>_{number}\g<3>", pattern)
