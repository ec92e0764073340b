"""The fuzzing for as many minutes as one has: with atheris where it is installed, else without."""

import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
ROUND = 2_000
"""Texts of one test in one round without atheris; each round begins elsewhere."""


def fuzz(minutes: float) -> bool:
    """Whether nothing was found; what was is printed, with the text that shows it."""
    if importlib.util.find_spec("atheris"):
        return _run(str(HERE / "with_atheris.py"), f"-max_total_time={round(minutes * 60)}",
                    "-max_len=4096", "-len_control=0")  # fmt: skip
    print("Without atheris (pip install atheris) the texts are drawn blindly.", flush=True)
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        if not _run("-m", "pytest", str(HERE), "-q", "-x", "-p", "no:cacheprovider"):
            return False
    return True


def _run(*command: str) -> bool:
    environment = {**os.environ, "PARAPHE_FUZZ": str(ROUND)}
    return subprocess.run([sys.executable, *command], env=environment, check=False).returncode == 0
