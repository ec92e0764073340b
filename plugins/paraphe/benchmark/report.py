"""Figures -> the tables that are printed and kept."""

from collections.abc import Iterable, Sequence
from statistics import median

from .goals import GOALS, Figures, Outcome, Series, outcome

BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
MARKERS = {
    "build": (BEGIN, END),
    "recognition": ("<!-- recognition figures -->", "<!-- end of recognition figures -->"),
    "search": ("<!-- search figures -->", "<!-- end of search figures -->"),
}
"""What is kept stands between these lines."""

TITLES = {
    "floor": "floor: read, one pass, write",
    "pelican": "plain Pelican, python-markdown, `simple`",
    "hugo": "Hugo, minimal template",
    "paraphe-whole": "**Paraphe**, whole build",
    "paraphe-unchanged": "Paraphe, nothing changed",
    "paraphe-edited": "Paraphe, one document changed",
    "paraphe-searched": "Paraphe, whole build with search index",
}


def render_report(figures: Figures, machine: str, versions: str) -> str:
    """Machine, versions and both tables, as Markdown."""
    runs = max(len(series.usages) for series in figures.values())
    measured = f"Medians of {runs} rounds." if runs > 1 else "One round."
    outcomes = [found for goal in GOALS if (found := outcome(goal, figures))]
    blocks = [f"{machine}.\n{versions}.\n{measured}", costs(figures.values())]
    if outcomes:
        blocks.append(ratios(outcomes, figures))
    return "\n\n".join(blocks) + "\n"


def costs(all_series: Iterable[Series]) -> str:
    """What each trial cost, a row each, in the order given."""
    head = ("documents", "", "CPU, s", "CPU a document, ms", "wall, s", "peak memory, MB")
    return aligned(head, [_cost(series) for series in all_series])


def _cost(series: Series) -> tuple[str, ...]:
    cpu = median(u.cpu for u in series.usages)
    wall = median(u.wall for u in series.usages)
    peak = median(u.peak for u in series.usages)
    return (
        f"{series.count:,}", TITLES[series.key], f"{cpu:.2f}", f"{cpu / series.count * 1000:.2f}",
        f"{wall:.2f}", f"{peak / 1e6:,.0f}",
    )  # fmt: skip


def ratios(outcomes: Sequence[Outcome], figures: Figures) -> str:
    """What each goal came to, a row each."""
    rows = [
        (f"{figures[found.goal.top].count:,}", found.goal.title, f"{found.median:.2f}",
         f"{found.lowest:.2f}–{found.highest:.2f}", f"≤ {found.goal.at_most:g}",
         "yes" if found.met else "**no**")
        for found in outcomes
    ]  # fmt: skip
    return aligned(("documents", "", "found", "rounds", "goal", "met"), rows)


def keep(page: str, report: str, kind: str = "build") -> str:
    """The page with the report between the markers of its kind; ValueError where it lacks them."""
    first, last = MARKERS[kind]
    before, begin, rest = page.partition(first)
    _, end, after = rest.partition(last)
    if not begin or not end:
        raise ValueError(f"The page lacks the lines « {first} » and « {last} ».")
    return f"{before}{begin}\n{report.strip()}\n{end}{after}"


def aligned(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns are aligned as plain text too; figures to the right."""
    cells = [head, *rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    rule = [f"{'-' * (w + 1)}{'-' if i == 1 else ':'}" for i, w in enumerate(widths)]
    lines = [
        "| " + " | ".join(
            cell.ljust(w) if i == 1 else cell.rjust(w)
            for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        ) + " |"
        for row in cells
    ]  # fmt: skip
    return "\n".join([lines[0], f"|{'|'.join(rule)}|", *lines[1:]])
