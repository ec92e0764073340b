"""Citations by number or symbol: « résolution 1540 (2004) », « A/58/763-S/2004/282 »."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from paraphe.model import Series

from .number import NumberFound, verdict_of_year
from .number_list import NumberList
from .trie import AFTER, starts

_SYMBOL_START = re.compile(r"[A-Z]{1,7}(?=[./]|\s?\d)")
_Numbered = tuple[Series, re.Pattern[str], re.Pattern[str] | None]


@dataclass(frozen=True, slots=True)
class Citations:
    """The numbered series, ready to be looked for in a text."""

    series: tuple[Series, ...]
    _head: re.Pattern[str] = field(init=False, repr=False)
    _symbols: re.Pattern[str] = field(init=False, repr=False)
    _symbol_series: tuple[Series, ...] = field(init=False, repr=False)
    _numbered: Mapping[str, tuple[_Numbered, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        put = object.__setattr__
        heads = sorted({s.head for s in self.series if s.head})
        symbols = [(s, pattern) for s in self.series for pattern in s.symbols]
        union = "|".join(_renamed(f"(?P<of>{p})", n) for n, (_, p) in enumerate(symbols))
        words = "|".join(map(starts, heads))
        put(self, "_head", _compile(rf"(?P<word>{words})(?P<plural>s?){AFTER}", heads))
        put(self, "_symbols", _compile(rf"(?<![\w\ufffd/.-])(?:{union})(?![\w\ufffd/])", symbols))
        put(self, "_symbol_series", tuple(s for s, _ in symbols))
        put(self, "_numbered", {head: tuple(_patterns(self.series, head)) for head in heads})

    def find(self, text: str, folded: str) -> Iterator[NumberFound]:
        """Every citation by symbol or number in a text; ``folded`` is ``fold(text)``."""
        for letter in _SYMBOL_START.finditer(text):
            if match := self._symbols.match(folded, letter.start()):
                yield self._symbol(text, match)
        for head in self._head.finditer(folded):
            numbers = NumberList(text, folded, self._numbered[head["word"]])
            yield from numbers.read(head, bool(head["plural"]))

    def _symbol(self, text: str, match: re.Match[str]) -> NumberFound:
        groups = {k: text[slice(*match.span(k))] for k, v in match.groupdict().items() if v}
        place = next(k for k in groups if k.startswith("of_")).removeprefix("of_")
        series = self._symbol_series[int(place)]
        values = {k.rsplit("_", 1)[0]: v for k, v in groups.items()}
        misfit = verdict_of_year(series, values) in ("misfit", "unknown")
        verdict = verdict_of_year(series, values) if misfit else "symbol"
        return NumberFound(*match.span(), (series.id,), values, verdict)


def _patterns(series: Sequence[Series], head: str) -> Iterator[_Numbered]:
    for one in series:
        if one.head == head:
            owner = re.compile(one.owner) if one.owner else None
            yield one, re.compile(rf"(?:{one.pattern})(?![\w\ufffd/])"), owner


def _compile(pattern: str, parts: Sequence[object]) -> re.Pattern[str]:
    return re.compile(pattern if parts else r"(?!)")


def _renamed(pattern: str, number: int) -> str:
    """A pattern whose groups bear a number, so that several can stand in one expression."""
    return re.sub(r"\(\?P([<=])(\w+)([>)])", rf"(?P\g<1>\g<2>_{number}\g<3>", pattern)
