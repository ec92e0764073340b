"""Steps of a build: timed always, shown only where they last."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

PATIENCE = 2.0
"""Seconds after which a step says how far it has come."""

PERIOD = 5.0
"""Seconds between two lines where there is no terminal."""

Advance = Callable[[int], None]


class Progress:
    """The steps of one build and the seconds that each took.

    A step that lasts is shown as a bar on a terminal, as lines elsewhere (a log, CI).
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str, total: int = 0) -> Iterator[Advance]:
        """Time a step; within it, call what this gives with how many of ``total`` are done."""
        began = time.perf_counter()
        show = _Bar if self._stream.isatty() else _Lines
        shown = show(self._stream, name, total, began)
        try:
            yield shown.advance
        finally:
            shown.close()
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - began

    def told(self) -> str:
        """Where the time went, the longest step first; steps of no account are left out."""
        steps = sorted(self.seconds.items(), key=lambda step: -step[1])
        return ", ".join(f"{name} {seconds:.1f} s" for name, seconds in steps if seconds >= 0.05)


class _Lines:
    """A line every few seconds."""

    def __init__(self, stream: TextIO, name: str, total: int, began: float) -> None:
        self._stream, self._name, self._total = stream, name, total
        self._done, self._next = 0, began + PATIENCE

    def advance(self, count: int) -> None:
        self._done += count
        now = time.perf_counter()
        if now >= self._next:
            self._next = now + PERIOD
            print(f"{self._name}: {self._done} of {self._total}", file=self._stream, flush=True)

    def close(self) -> None:
        """Nothing is left open."""


class _Bar:
    """A bar that comes when the step lasts and goes when it ends."""

    def __init__(self, stream: TextIO, name: str, total: int, began: float) -> None:
        # Loaded only where there is a terminal.
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            TextColumn,
            TimeRemainingColumn,
        )
        from rich.progress import Progress as Bar  # noqa: PLC0415

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                   TimeRemainingColumn())  # fmt: skip
        self._bar = Bar(*columns, console=Console(file=stream), transient=True)
        self._task = self._bar.add_task(name, total=total or None)
        self._due, self._running = began + PATIENCE, False

    def advance(self, count: int) -> None:
        self._bar.advance(self._task, count)
        if not self._running and time.perf_counter() >= self._due:
            self._bar.start()
            self._running = True

    def close(self) -> None:
        if self._running:
            self._bar.stop()
