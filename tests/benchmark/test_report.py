"""Figures become tables, and are held against the goals."""

from pathlib import Path

import pytest

from paraphe.benchmark import keep
from paraphe.benchmark.goals import GOALS, Figures, Goal, Series, outcome
from paraphe.benchmark.measure import Usage
from paraphe.benchmark.report import BEGIN, END, TITLES, render_report

EXPECTED = Path(__file__).with_name("report.md")


def series(key: str, count: int, *cpus: float, peak: int = 100_000_000) -> Series:
    return Series(key, count, tuple(Usage(cpu, cpu * 2, peak) for cpu in cpus))


def figures() -> Figures:
    return {
        ("pelican", "small"): series("pelican", 1_000, 4.0, 5.0, 4.4),
        ("hugo", "small"): series("hugo", 1_000, 1.0, 1.25, 2.0),
        ("paraphe-whole", "small"): series("paraphe-whole", 1_000, 2.0, 2.5, 8.0),
        ("paraphe-whole", "large"): series(
            "paraphe-whole", 10_000, 30.0, 25.0, 80.0, peak=1_400_000_000
        ),
    }


def test_the_report_shows_costs_and_goals() -> None:
    assert render_report(figures(), "A processor, 2 cores", "Python 3.11.7") == (
        EXPECTED.read_text("utf-8")
    )


def test_a_ratio_is_the_median_of_the_rounds_own_ratios() -> None:
    goal = Goal("", ("paraphe-whole", "small"), ("hugo", "small"), 2.0)
    found = outcome(goal, figures())
    assert found is not None
    assert (found.lowest, found.median, found.highest) == (2.0, 2.0, 4.0)
    assert found.met


def test_cost_a_document_takes_the_size_of_the_archive_into_account() -> None:
    goal = Goal("", ("paraphe-whole", "large"), ("paraphe-whole", "small"), 1.1, "cpu a document")
    found = outcome(goal, figures())
    assert found is not None
    assert found.median == pytest.approx(1.0)


def test_a_goal_without_its_figures_has_no_outcome() -> None:
    goal = Goal("", ("paraphe-edited", "large"), ("hugo", "large"), 0.6)
    assert outcome(goal, figures()) is None


def test_every_goal_is_about_something_that_is_measured() -> None:
    sides = [side for goal in GOALS for side in (goal.top, goal.bottom) if side]
    assert {key for key, _ in sides} <= set(TITLES)


def test_what_stands_around_the_figures_is_kept() -> None:
    page = f"# Title\n\n{BEGIN}\nold\n{END}\n\nEnd.\n"
    assert keep(page, "new\n") == f"# Title\n\n{BEGIN}\nnew\n{END}\n\nEnd.\n"


@pytest.mark.parametrize("page", ["", BEGIN, END, f"{END}\n{BEGIN}"])
def test_a_page_without_its_markers_is_an_error(page: str) -> None:
    with pytest.raises(ValueError, match="lacks"):
        keep(page, "new")
