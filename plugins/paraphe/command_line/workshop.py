"""The tasks of those who work on the project itself; tasks.py gives them to Invoke."""

# ruff: noqa: PLC0415
# A task imports what it needs itself: `lint` and `clean` must run when the code does not.

import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Literal

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

ROOT = Path(__file__).resolve().parents[3]
REBUILT = (
    "output", ".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis",
)  # fmt: skip
SPREAD = ("-n", "logical", "--dist", "loadfile", "--no-loadscope-reorder")
"""All tests over all cores, a file at a time, in the order of tests/conftest.py."""


def call(*command: str) -> int:
    """Run a command in the project's folder; its exit status."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603


def must(*command: str) -> None:
    """The same; a command that fails ends the task."""
    if call(*command):
        raise Exit(code=1)


@task(
    help={
        "count": "documents of the archive",
        "runs": "rounds; the medians are shown",
        "large": "measure 10,000 documents too",
        "only": "some of floor, pelican, hugo, paraphe, pagefind, with commas",
        "search": "measure searches instead: Paraphe, stock Pagefind, MiniSearch",
        "recognition": "measure instead what finding the references costs",
    }
)
def bench(
    _: Context, count: int = 1_000, runs: int = 3, large: bool = False, only: str = "",
    search: bool = False, recognition: bool = False,
) -> None:  # fmt: skip
    """Measure what a build costs beside other generators; keep it in BENCHMARKS.md."""
    from paraphe import benchmark

    kind: Literal["build", "search", "recognition"]
    kind = "recognition" if recognition else "search" if search else "build"
    try:
        request = benchmark.Request(kind, count, runs, large, tuple(filter(None, only.split(","))))
        say = partial(print, file=sys.stderr, flush=True)
        print(benchmark.answer(ROOT, request, chromium, say))
    except (benchmark.UnknownCompetitorError, benchmark.CommandFailedError) as error:
        raise Exit(str(error), code=1) from error


def chromium(
    why: str = "What a search costs over the network is measured with Chromium.",
) -> Path:
    """The browser, installed where it is missing; ``why`` is said where it cannot be had."""
    from tests import equipment

    if found := equipment.install().chromium:
        return found
    raise Exit(why, code=1)


@task(help={"options": "for pytest, e.g. --options='tests/source -k label'"})
def test(_: Context, options: str = "") -> None:  # noqa: PT028
    """Install what the tests need, the browser included, and run them all, over all cores."""
    from tests import equipment

    found = equipment.install()
    for line in found.missing:
        print(line, file=sys.stderr, flush=True)
    status = call(sys.executable, "-m", "pytest", *(options.split() or SPREAD))
    if status or (found.missing and equipment.is_required()):
        raise Exit(code=1)


@task(help={"minutes": "how long"})
def fuzz(_: Context, minutes: float = 10.0) -> None:
    """Feed the pipeline with damaged texts for some minutes; where atheris is there, led by it."""
    from tests.fuzz import longer

    if not longer.fuzz(minutes):
        raise Exit("Something was found: the lines above show it.", code=1)


@task
def lint(_: Context) -> None:
    """Check style and types: ruff, ruff format, mypy."""
    commands = (
        ("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("mypy", "tasks.py"),
    )  # fmt: skip
    statuses = [call(sys.executable, "-m", *command) for command in commands]
    if any(statuses):
        raise Exit(code=1)


@task
def clean(_: Context) -> None:
    """Delete all that can be made again, the virtual environment excepted."""
    for name in REBUILT:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    shutil.rmtree(ROOT / ".output.last", ignore_errors=True)
    for made in ROOT.glob("paraphe-*.zi[pm]"):
        made.unlink()
    for name in ("plugins", "tests"):
        for folder in list((ROOT / name).rglob("__pycache__")):
            shutil.rmtree(folder, ignore_errors=True)


@task
def lock(_: Context) -> None:
    """Make requirements.txt from requirements.in anew, with hashes and without addresses."""
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder) / "bin" / "python"
        must(sys.executable, "-m", "venv", folder)
        must(str(python), "-m", "pip", "install", "--quiet", "uv")
        for name in ("requirements", "tests/requirements"):
            must(
                str(python), "-m", "uv", "pip", "compile", f"{name}.in",
                "--output-file", f"{name}.txt", "--quiet", "--upgrade",
                "--universal", "--python-version", "3.11", "--generate-hashes",
                "--no-header", "--no-emit-index-url",
            )  # fmt: skip
    must(sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes",
          "-r", "requirements.txt")  # fmt: skip


@task
def picture(_: Context) -> None:
    """Make the README's picture of a page, from the built site."""
    from tests import equipment

    must(
        sys.executable, "tests/picture.py", str(equipment.install().chromium),
        "output/documents", "docs/images",
    )  # fmt: skip
