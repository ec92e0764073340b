"""A provision of an instrument, as a text names it: « alinéa b) du paragraphe 2 de l'article III ».

Provisions are named after the ``eId`` of Akoma Ntoso: ``art_3__para_2__point_b``.
"""

import re
from dataclasses import dataclass
from typing import Literal

ProvisionKind = Literal[
    "preamble", "operative", "part", "title", "chapter", "section", "article", "principle", "rule",
    "measure", "goal", "target", "recommendation", "paragraph", "alinea", "point", "subpoint",
    "annex", "appendix",
]  # fmt: skip

ELEMENTS: dict[ProvisionKind, str] = {
    "preamble": "preamble", "operative": "body", "part": "part", "title": "title",
    "chapter": "chp", "section": "sec", "article": "art", "principle": "principle",
    "rule": "rule", "measure": "measure", "goal": "goal", "target": "target",
    "recommendation": "rec", "paragraph": "para", "alinea": "al", "point": "point",
    "subpoint": "point", "annex": "att", "appendix": "app",
}  # fmt: skip
"""What each is called in an identifier; in the order in which instruments have them."""

_PLACES = {kind: place for place, kind in enumerate(ELEMENTS)}
_NUMBER = re.compile(r"(\d*)(?:-(\d+))?(.*)")
_LONGEST_RANGE = 30


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a provision: ``number`` is the same however it is printed (VI, premier, 1er).

    Figures are Arabic, letters small, "" where there is no number; ``printed`` is as in the text.
    """

    kind: ProvisionKind
    number: str
    printed: str = ""

    @property
    def eid(self) -> str:
        """``art_6``; ``preamble`` where there is no number."""
        return "_".join(filter(None, (ELEMENTS[self.kind], self.number)))

    @property
    def order(self) -> tuple[int, int, int, str]:
        """What steps are sorted by: articles 2, 6, 6bis and 10 follow each other."""
        match = _NUMBER.fullmatch(self.number)
        first, second, tail = match.groups() if match else ("", "", self.number)
        return _PLACES[self.kind], int(first or 0), int(second or 0), tail


@dataclass(frozen=True, slots=True)
class Provision:
    """A place in an instrument, from the outermost step to the innermost.

    ``last`` is the innermost step of a range's other end (« paragraphes 1 à 4 »), None elsewhere.
    """

    steps: tuple[Step, ...]
    last: Step | None = None

    @property
    def eid(self) -> str:
        """``art_3__para_2__point_b``; of a range, its first."""
        return "__".join(step.eid for step in self.steps)

    @property
    def order(self) -> tuple[tuple[int, int, int, str], ...]:
        """What provisions are sorted by, each before what lies in it."""
        return tuple(step.order for step in self.steps)

    @property
    def outer(self) -> tuple["Provision", ...]:
        """What it lies in and itself, from the outermost: article 3, article 3 § 2."""
        return tuple(Provision(self.steps[:depth]) for depth in range(1, len(self.steps) + 1))

    @property
    def members(self) -> tuple["Provision", ...]:
        """A range counted out, or its two ends where they cannot be counted; else itself."""
        if self.last is None:
            return (self,)
        first, last = self.steps[-1], self.last
        low, high = (int(n) if n.isdecimal() else 0 for n in (first.number, last.number))
        if not 0 < low < high <= low + _LONGEST_RANGE:
            return self.ends
        is_roman = first.printed.isalpha() and first.printed.isupper()
        between = (
            Step(first.kind, str(number), roman(number) if is_roman else str(number))
            for number in range(low + 1, high)
        )
        return tuple(Provision((*self.steps[:-1], step)) for step in (first, *between, last))

    @property
    def ends(self) -> tuple["Provision", ...]:
        """The provision itself; of a range, its first and its last."""
        if self.last is None:
            return (self,)
        return Provision(self.steps), Provision((*self.steps[:-1], self.last))


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """The words that name provisions of an instrument, in the block of the mention they belong to.

    ``text`` is ``block.text[start:end]``; ``provisions`` are never empty.
    """

    start: int
    end: int
    text: str
    provisions: tuple[Provision, ...]

    @property
    def members(self) -> tuple[Provision, ...]:
        """Every provision, ranges counted out, each once."""
        found = {member.eid: member for each in self.provisions for member in each.members}
        return tuple(found.values())


def roman(number: int) -> str:
    """A number in Roman figures: 14 → XIV."""
    return "".join(
        digits[number // unit % 10] for unit, digits in ((100, _HUNDREDS), (10, _TENS), (1, _ONES))
    )


_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_HUNDREDS = ("", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM")
