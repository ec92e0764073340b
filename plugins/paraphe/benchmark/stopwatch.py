"""Run a command and write down what it and all its descendants cost. A script of its own.

``python stopwatch.py REPORT COMMAND…`` writes JSON to REPORT: ``status``, ``cpu`` and ``wall`` in
seconds, ``peak`` in bytes. It is small, so that its own memory is not taken for the command's.
"""

import contextlib
import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

INTERVAL = 0.05
"""Seconds between two looks at the memory of the processes."""

PATIENCE = 30.0
"""Seconds that processes left behind by the command have to end by themselves."""

_PR_SET_CHILD_SUBREAPER = 36
_PROC = Path("/proc")
_KIBIBYTES = sys.platform != "darwin"


def adopt_orphans() -> None:
    """Become the parent of descendants whose parent ends first, so that their time is counted."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def descendants(ancestor: int) -> list[int]:
    """Every living process below ``ancestor``; none where there is no /proc."""
    children: dict[int, list[int]] = {}
    for stat in _PROC.glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parent = stat.read_text("utf-8", "replace").rpartition(")")[2].split()[1]
            children.setdefault(int(parent), []).append(int(stat.parent.name))
    found: list[int] = []
    waiting = [ancestor]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def memory(pid: int) -> int:
    """Bytes of a process, a page shared by n processes counted 1/n; 0 for one that has ended."""
    with contextlib.suppress(OSError):
        for line in (_PROC / str(pid) / "smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


class Watch(threading.Thread):
    """Looks at the memory of all descendants together until it is told to end."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.over = threading.Event()

    def run(self) -> None:
        """Keep the highest sum seen."""
        while not self.over.wait(INTERVAL):
            self.peak = max(self.peak, sum(memory(pid) for pid in descendants(os.getpid())))


def reap() -> None:
    """Wait for what the command left running, and end it when it takes too long."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid:
            continue
        if time.monotonic() > deadline:
            for left in descendants(os.getpid()):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(left, signal.SIGKILL)
        time.sleep(0.01)


def main(report: str, *command: str) -> int:
    """Run the command; its exit status."""
    adopt_orphans()
    watch = Watch()
    watch.start()
    began = time.perf_counter()
    status = subprocess.run(command, check=False).returncode  # noqa: S603 - the caller's own
    wall = time.perf_counter() - began
    watch.over.set()
    watch.join()
    reap()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    # A short command may have its peak between two looks: no sum is less than its largest part.
    peak = max(watch.peak, used.ru_maxrss * (1024 if _KIBIBYTES else 1))
    figures = {
        "status": status, "cpu": used.ru_utime + used.ru_stime, "wall": wall, "peak": peak,
    }  # fmt: skip
    Path(report).write_text(json.dumps(figures), "utf-8")
    return status


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
