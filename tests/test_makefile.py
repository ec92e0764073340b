"""`make` on a machine where something is missing: it says what, and what to do."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

NO_VENV = """#!/bin/sh
case "$*" in *venv*) exit 1;; esac
exit 0
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A clone without `.venv`."""
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def make(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        ["make", "site", *arguments],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def stub(folder: Path, script: str) -> Path:
    path = folder / "python"
    path.write_text(script, "utf-8")
    path.chmod(0o755)
    return path


def test_a_python_that_is_too_old_is_told(folder: Path) -> None:
    done = make(folder, f"PYTHON={stub(folder, '#!/bin/sh' + chr(10) + 'exit 1' + chr(10))}")
    assert done.returncode != 0
    assert "Python 3.11 or later" in done.stderr
    assert "Hint:" in done.stderr
    assert not (folder / ".venv").exists()


def test_no_python_at_all_is_told(folder: Path) -> None:
    done = make(folder, "PYTHON=")
    assert done.returncode != 0
    assert "Python 3.11 or later" in done.stderr


def test_a_python_without_venv_is_told_and_leaves_nothing_half_made(folder: Path) -> None:
    done = make(folder, f"PYTHON={stub(folder, NO_VENV)}")
    assert done.returncode != 0
    assert "python3-venv" in done.stderr
    assert not (folder / ".venv").exists()


def test_a_ready_environment_is_not_made_again(folder: Path) -> None:
    ready = folder / ".venv" / "ready"
    ready.parent.mkdir()
    ready.write_text("", "utf-8")
    os.utime(folder / "requirements.txt", (0, 0))
    done = make(folder, "PYTHON=", "--dry-run")
    assert done.returncode == 0
    assert "pip install" not in done.stdout
    assert "invoke build" in done.stdout
