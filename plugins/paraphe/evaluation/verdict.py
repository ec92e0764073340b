"""What `invoke evaluate` says of a built site."""

from dataclasses import dataclass
from pathlib import Path

from .figures import failures, figures, flatten, measured, read_limits, table
from .score import evaluate_site


@dataclass(frozen=True, slots=True)
class Verdict:
    """``text`` are the tables for a terminal, ``failures`` one line for each floor not reached."""

    text: str
    failures: tuple[str, ...]
    differences: tuple[str, ...]


def verdict(data: Path, gold: Path, documents: Path) -> Verdict:
    """Score a site's open data against the gold standard and its floors.toml."""
    score = evaluate_site(data, gold, documents)
    found, limits = flatten(figures(score)), read_limits(gold / "floors.toml")
    return Verdict(
        f"{table(found, limits)}\n\n{measured(score)}",
        failures(found, limits),
        tuple(line for document in score.documents for line in document.differences),
    )
