"""One build after another, each in a process of its own that has all modules loaded.

A process that ends leaks nothing, and one that is forked from a server with everything imported
starts at once.
"""

import multiprocessing
import os
import runpy
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from joblib.externals.loky import get_reusable_executor

PRELOADED = (
    "pelican.generators", "pelican.writers", "markdown", "jinja2", "paraphe.site",
    # Every file beside the folders is a plugin.
    *(f"paraphe.{path.stem}" for path in sorted(Path(__file__).parents[1].glob("[!_]*.py"))),
)  # fmt: skip


class Builder:
    """Runs ``python -m pelican`` with ``arguments``, as often as it is asked to."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = tuple(arguments)
        self._processes = multiprocessing.get_context("forkserver")
        self._processes.set_forkserver_preload(list(PRELOADED))
        # Before Python 3.13 the server does not take over the search path of its parent.
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
        self._warm = True
        # The server loads all that with the first process: not when somebody waits for a build.
        self._processes.Process(target=_nothing).start()

    def code_changed(self) -> None:
        """From now on every build loads the code anew: what is loaded is the old one."""
        self._warm = False

    def build(self) -> int:
        """Build once; the exit status."""
        if not self._warm:
            command = [sys.executable, "-m", "pelican", *self._arguments]
            return subprocess.run(command, check=False).returncode  # noqa: S603 - our own
        process = self._processes.Process(target=_run, args=(self._arguments,))
        process.start()
        process.join()
        return process.exitcode or 0


def _nothing() -> None:
    """All that the first process does."""


def _run(arguments: tuple[str, ...]) -> None:
    sys.argv = ["pelican", *arguments]
    try:
        runpy.run_module("pelican", run_name="__main__")
    finally:
        # Readers that were started for many documents would keep this process from ending.
        get_reusable_executor().shutdown(wait=True, kill_workers=True)
