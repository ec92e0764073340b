"""What the figures are held against, and what they come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Literal

from .measure import Usage

Scale = Literal["small", "large"]
Unit = Literal["cpu", "cpu a document", "gigabytes"]


@dataclass(frozen=True, slots=True)
class Series:
    """The usages of one trial on ``count`` documents, a usage a round."""

    key: str
    count: int
    usages: tuple[Usage, ...]


Figures = Mapping[tuple[str, Scale], Series]
"""By the key of the trial and the size of its corpus."""


@dataclass(frozen=True, slots=True)
class Goal:
    """``top``, over ``bottom`` where there is one, shall be at most ``at_most``."""

    title: str
    top: tuple[str, Scale]
    bottom: tuple[str, Scale] | None
    at_most: float
    unit: Unit = "cpu"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a goal came to: the median over the rounds, and the lowest and highest of them."""

    goal: Goal
    median: float
    lowest: float
    highest: float

    @property
    def met(self) -> bool:
        """Whether the median is within the goal."""
        return self.median <= self.goal.at_most


GOALS = (
    Goal("whole build ÷ plain Pelican", ("paraphe-whole", "small"), ("pelican", "small"), 0.6),
    Goal("whole build ÷ Hugo", ("paraphe-whole", "small"), ("hugo", "small"), 2.0),
    Goal("one document changed ÷ Hugo whole", ("paraphe-edited", "small"), ("hugo", "small"), 1.0),
    Goal("one document changed ÷ Hugo whole", ("paraphe-edited", "large"), ("hugo", "large"), 0.6),
    Goal("cost of a document ÷ the same in the small archive",
         ("paraphe-whole", "large"), ("paraphe-whole", "small"), 1.1, "cpu a document"),
    Goal("peak memory, GB", ("paraphe-whole", "large"), None, 1.5, "gigabytes"),
)  # fmt: skip


def outcome(goal: Goal, figures: Figures) -> Outcome | None:
    """Hold a goal against the figures, round by round; None where a figure is missing."""
    sides = [side for side in (goal.top, goal.bottom) if side]
    if any(side not in figures for side in sides):
        return None
    values = [[_value(u, goal.unit, figures[s].count) for u in figures[s].usages] for s in sides]
    ratios = [pair[0] / (pair[1] if goal.bottom else 1) for pair in zip(*values, strict=True)]
    return Outcome(goal, median(ratios), min(ratios), max(ratios))


def _value(usage: Usage, unit: Unit, count: int) -> float:
    if unit == "gigabytes":
        return usage.peak / 1e9
    return usage.cpu / count if unit == "cpu a document" else usage.cpu
