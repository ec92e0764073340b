"""What searches cost -> the table that is printed and kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from ..measure import Usage
from ..report import aligned
from .traffic import Traffic

TITLES = {
    "paraphe-files": "**Paraphe**, on a server",
    "paraphe-packed": "**Paraphe**, in a package",
    "pagefind": "stock Pagefind",
    "minisearch": "MiniSearch",
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one search costs on ``count`` documents. Sizes are in bytes.

    ``zipped`` is the size with each file gzipped; ``package`` that of the whole archive as a ZIP,
    0 where there is none.
    """

    key: str
    count: int
    usages: tuple[Usage, ...]
    size: int
    zipped: int
    files: int
    traffic: Traffic
    package: int = 0


def render(costs: Sequence[Cost], machine: str, versions: str, runs: int, queries: int) -> str:
    """Machine, versions and the table, as Markdown."""
    rounds = f"Medians of {runs} rounds" if runs > 1 else "One round"
    head = (
        "documents", "", "indexing, s CPU", "peak memory, MB", "index, MB", "gzipped, MB", "files",
        "first search, KB", "further search, KB", "package, MB",
    )  # fmt: skip
    rows = [_row(cost) for cost in costs]
    told = f"{machine}.\n{versions}.\n{rounds}; {queries} queries."
    return f"{told}\n\n{aligned(head, rows)}\n"


def _row(cost: Cost) -> tuple[str, ...]:
    return (
        f"{cost.count:,}", TITLES[cost.key],
        f"{median(used.cpu for used in cost.usages):.2f}",
        f"{median(used.peak for used in cost.usages) / 1e6:,.0f}",
        f"{cost.size / 1e6:.2f}", f"{cost.zipped / 1e6:.2f}", f"{cost.files:,}",
        f"{cost.traffic.first / 1e3:,.0f}", f"{cost.traffic.further / 1e3:,.1f}",
        f"{cost.package / 1e6:.1f}" if cost.package else "",
    )  # fmt: skip
