"""Numbers as word processors print them: the form of one number, and counters that run on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
BULLETS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "o": "•", "§": "▪",
    "Ø": "➢", "ü": "✓",
}  # fmt: skip
"""Signs of the Symbol and Wingdings fonts -> the sign that they show."""
_LARGEST = 100_000


def figure(number: int, form: str) -> str:
    """A number in a form: ``1``, ``01``, ``i``, ``I``, ``a``, ``A``, ``1er``; "" for none."""
    if form == "":
        return ""
    if form in {"i", "I"} and 0 < number < 4000:
        return _cased(_roman(number), form)
    if form in {"a", "A"} and 0 < number <= _LARGEST:
        rounds, place = divmod(number - 1, 26)
        return _cased(ascii_lowercase[place] * (rounds + 1), form)
    if form == "01":
        return f"{number:02}"
    if form == "1er":
        return "1er" if number == 1 else f"{number}e"
    return str(number)


def _cased(text: str, form: str) -> str:
    return text.upper() if form.isupper() else text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its first number, the form of its numbers, and its pattern.

    In ``pattern``, ``%2`` stands for the number of the second level; a bullet has no form.
    ``restarts`` says whether it begins anew behind an item of an outer level; ``plain`` that all
    numbers in it are figures, whatever their own form.
    """

    start: int = 1
    form: str = "1"
    pattern: str = "%1."
    restarts: bool = True
    plain: bool = False
    bullet: bool = False


@dataclass(slots=True)
class Counters:
    """The last numbers of one list, by level, from 0."""

    last: dict[int, int] = field(default_factory=dict)

    def next(self, at: int, levels: Mapping[int, Level], start: int | None = None) -> str:
        """Count an item of level ``at``, from ``start`` where it is given; its label as printed."""
        level = levels.get(at, Level())
        first = level.start if start is None else start
        self.last[at] = first if start is not None or at not in self.last else self.last[at] + 1
        for deeper in [d for d in self.last if d > at and levels.get(d, level).restarts]:
            del self.last[deeper]
        for outer in range(at):
            self.last.setdefault(outer, levels.get(outer, Level()).start)
        return self.label(at, levels)

    def label(self, at: int, levels: Mapping[int, Level]) -> str:
        """The label of the last item of a level."""
        level = levels.get(at, Level())
        if level.bullet:
            sign = level.pattern.strip()
            private = len(sign) == 1 and "\ue000" <= sign <= "\uf8ff"
            return BULLETS.get(sign, "•" if private else sign)
        text = level.pattern
        for outer in range(at, -1, -1):
            form = "1" if level.plain else levels.get(outer, Level()).form
            text = text.replace(f"%{outer + 1}", figure(self.last.get(outer, 1), form))
        return " ".join(text.split())
