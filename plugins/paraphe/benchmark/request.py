"""What `invoke bench` was asked to measure, and whether BENCHMARKS.md keeps the answer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from .bench import Options, bench
from .recognition import RecognitionOptions, bench_recognition
from .report import keep
from .rounds import Say
from .searching import SearchOptions, bench_search
from .trials import COMPETITORS


class UnknownCompetitorError(Exception):
    """A name that is none of COMPETITORS."""


@dataclass(frozen=True, slots=True)
class Request:
    """``only`` names some of COMPETITORS, () for all; UnknownCompetitorError for others."""

    kind: Literal["build", "search", "recognition"]
    count: int = 1_000
    runs: int = 3
    large: bool = False
    only: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if unknown := ", ".join(name for name in self.only if name not in COMPETITORS):
            raise UnknownCompetitorError(f"No competitor: {unknown}.")

    @property
    def is_kept(self) -> bool:
        """Figures of few rounds, or without all competitors, are for whoever is at work."""
        if self.kind == "recognition":
            return True
        return self.runs >= 3 and (self.large if self.kind == "search" else not self.only)


def answer(root: Path, request: Request, chromium: Callable[[], Path], say: Say) -> str:
    """Measure the project at ``root``; the report, which its BENCHMARKS.md keeps if it may.

    ``chromium`` is asked only for searches. CommandFailedError where something cannot be built.
    """
    if request.kind == "recognition":
        report = bench_recognition(root, RecognitionOptions(), say)
    elif request.kind == "search":
        options = SearchOptions(request.count, 5_000 if request.large else 0, request.runs)
        report = bench_search(root, options, chromium(), say)
    else:
        large = 10_000 if request.large else 0
        report = bench(root, Options(request.count, large, request.runs, only=request.only), say)
    if request.is_kept:
        page = root / "BENCHMARKS.md"
        page.write_text(keep(page.read_text("utf-8"), report, request.kind), "utf-8")
    return report
