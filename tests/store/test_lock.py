"""One build at a time for one folder; who died holds nothing."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from paraphe.store import BusyError, locked
from tests.building import ROOT

HOLDER = """
import sys, time
from pathlib import Path
from paraphe.store import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def held_by_another(path: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
    ) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield other
        finally:
            other.kill()


def test_a_lock_that_another_holds_is_told_with_process_and_time(tmp_path: Path) -> None:
    with (
        held_by_another(tmp_path / "lock") as other,
        pytest.raises(BusyError, match=rf"process {other.pid} on .+, since .*\d\d:\d\d:\d\d"),
        locked(tmp_path / "lock"),
    ):
        pytest.fail("two hold it")


def test_the_lock_of_a_killed_process_is_nobodys(tmp_path: Path) -> None:
    with held_by_another(tmp_path / "lock") as other:
        other.kill()
        other.wait()
        assert (tmp_path / "lock").exists()
        with locked(tmp_path / "lock"):
            assert str(os.getpid()) in (tmp_path / "lock").read_text("utf-8")
    assert not (tmp_path / "lock").exists()


def test_who_has_patience_gets_the_lock_when_it_is_free(tmp_path: Path) -> None:
    with held_by_another(tmp_path / "lock") as other:
        assert other.stdin is not None
        other.stdin.write("\n")
        other.stdin.flush()
        with locked(tmp_path / "lock", patience=30):
            assert other.wait(timeout=30) == 0


def test_many_who_want_it_have_it_one_after_another(tmp_path: Path) -> None:
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom paraphe.store import locked\n"
        "for _ in range(20):\n"
        "    with locked(Path(sys.argv[1]) / 'lock', 60):\n"
        "        file = Path(sys.argv[1]) / 'inside'\n"
        "        file.touch(exist_ok=False)\n"
        "        time.sleep(0.001)\n"
        "        file.unlink()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    runs = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], env=environment)
        for _ in range(3)
    ]
    assert [run.wait(timeout=120) for run in runs] == [0, 0, 0]
    assert not list(tmp_path.iterdir())


def test_a_lock_is_let_go_where_what_it_guards_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "lock"):
        _ = 1 / 0
    with locked(tmp_path / "lock"):
        time.sleep(0)
