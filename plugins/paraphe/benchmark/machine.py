"""On what it was measured: the machine and the versions, no date and no name."""

import os
import platform
import re
import sys
from importlib.metadata import version
from pathlib import Path

from .hugo import VERSION as HUGO

_PACKAGES = ("pelican", "markdown", "pagefind_bin")


def describe_machine() -> str:
    """The processor, its cores, the memory and the system, on one line."""
    memory = _first(Path("/proc/meminfo"), r"MemTotal:\s+(\d+) kB")
    parts = (
        _first(Path("/proc/cpuinfo"), r"model name\s*:\s*(.+)") or platform.machine(),
        f"{_cores()} cores",
        f"{int(memory) / 2**20:.0f} GiB of memory" if memory else "",
        _first(Path("/etc/os-release"), r'(?m)^PRETTY_NAME="?([^"\n]+)') or platform.system(),
    )
    return ", ".join(part for part in parts if part)


def describe_versions(*, hugo: bool) -> str:
    """The versions of all that was measured, on one line, with Hugo's or without."""
    named = [f"Python {platform.python_version()}"]
    named += [f"{name.removesuffix('_bin').capitalize()} {version(name)}" for name in _PACKAGES]
    return ", ".join([*named, f"Hugo {HUGO}"] if hugo else named)


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _first(path: Path, pattern: str) -> str:
    if not path.is_file():
        return ""
    match = re.search(pattern, path.read_text("utf-8", "replace"))
    return match[1].strip() if match else ""
