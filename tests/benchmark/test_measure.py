"""The measure of a command is that of the command, its children and their children."""

import sys
from pathlib import Path

import pytest

from paraphe.benchmark.measure import CommandFailedError, measure

SLEEP = "import time; time.sleep(0.5)"
SPIN = "import time; end = time.monotonic() + 0.5\nwhile time.monotonic() < end: pass"
ORPHAN = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SPIN!r}])"
HOLD = "import time; held = b'x' * 100_000_000; time.sleep(0.6)"
TWO = (
    "import subprocess, sys\n"
    f"two = [subprocess.Popen([sys.executable, '-c', {HOLD!r}]) for _ in range(2)]\n"
    "[one.wait() for one in two]"
)
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_child_that_works_uses_more_time_than_one_that_sleeps(tmp_path: Path) -> None:
    spinning, sleeping = (measure(python(code), tmp_path) for code in (SPIN, SLEEP))
    assert spinning.cpu > 3 * sleeping.cpu
    assert sleeping.wall >= 0.5


@ON_LINUX
def test_the_time_of_a_child_left_behind_is_counted(tmp_path: Path) -> None:
    assert measure(python(ORPHAN), tmp_path).cpu > 3 * measure(python(SLEEP), tmp_path).cpu


def test_memory_is_that_of_the_child(tmp_path: Path) -> None:
    held = measure(python(HOLD), tmp_path).peak - measure(python(SLEEP), tmp_path).peak
    assert 80e6 < held < 130e6


@ON_LINUX
def test_memory_of_children_at_the_same_time_is_added(tmp_path: Path) -> None:
    assert measure(python(TWO), tmp_path).peak > 180e6


def test_the_command_runs_in_its_folder_with_its_environment(tmp_path: Path) -> None:
    code = "import os, pathlib; pathlib.Path('written').write_text(os.environ['GIVEN'])"
    measure(python(code), tmp_path, {"GIVEN": "here"})
    assert (tmp_path / "written").read_text("utf-8") == "here"


def test_a_command_that_fails_is_an_error_with_what_it_printed(tmp_path: Path) -> None:
    with pytest.raises(CommandFailedError, match="no such record"):
        measure(python("raise SystemExit('no such record')"), tmp_path)
