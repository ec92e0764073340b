"""What a command costs: the time of its processes, the clock's time, memory."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_STOPWATCH = Path(__file__).with_name("stopwatch.py")
_LAST = 20
"""Lines of a failed command's output that are worth repeating."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a command and all its descendants cost together.

    ``cpu``: user and system seconds; ``wall``: seconds by the clock; ``peak``: bytes at the worst
    moment.
    """

    cpu: float
    wall: float
    peak: int


class CommandFailedError(Exception):
    """A measured command ended with an error; the message holds the end of what it printed."""


def measure(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None
) -> Usage:
    """Run a command in ``folder``, what it prints set aside.

    Raises CommandFailedError when its exit status is not 0.
    """
    with tempfile.TemporaryDirectory(prefix="paraphe-") as aside:
        report, log = Path(aside, "report.json"), Path(aside, "log")
        with log.open("wb") as printed:
            status = subprocess.run(  # noqa: S603 - the commands are the benchmark's own
                [sys.executable, "-I", _STOPWATCH, report, *command],
                cwd=folder, env={**_environment(), **(environment or {})}, check=False,
                stdin=subprocess.DEVNULL, stdout=printed, stderr=subprocess.STDOUT,
            ).returncode  # fmt: skip
        if status:
            last = log.read_text("utf-8", "replace").splitlines()[-_LAST:]
            raise CommandFailedError("\n".join([" ".join(map(str, command)), *last]))
        figures = json.loads(report.read_text("utf-8"))
    return Usage(figures["cpu"], figures["wall"], figures["peak"])


def _environment() -> dict[str, str]:
    """Ours; but Python keeps what it compiled, as it does where nobody forbids it."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
