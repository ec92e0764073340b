"""The same sources are the same bytes on another machine."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from paraphe.store import SUMS, sum_of
from tests.conftest import copy_of_project

TURNED = """
import os, time

listdir, scandir, now = os.listdir, os.scandir, time.time

class Turned:
    def __init__(self, path):
        with scandir(path) as found:
            self.found = sorted(found, key=lambda entry: entry.name)
    def __iter__(self):
        return self
    def __next__(self):
        if not self.found:
            raise StopIteration
        return self.found.pop()
    def __enter__(self):
        return self
    def __exit__(self, *error):
        self.close()
    def close(self):
        self.found = []

os.listdir = lambda path=".": sorted(listdir(path), reverse=True)
os.scandir = lambda path=".": Turned(path)
time.time = lambda: now() + 400 * 86400
"""
"""A file system that lists files the other way round, and a clock more than a year ahead."""


def machine(folder: Path, umask: int, cores: int, settings: str, **environment: str) -> Path:
    """A site built by a machine of its own: a copy of the project, and what differs there."""
    folder.mkdir(parents=True)
    project = copy_of_project(folder / "project")
    content, output = project / "content", folder / "site"
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), "-s", settings]

    def differ() -> None:
        os.umask(umask)
        if cores and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:cores]))

    done = subprocess.run(
        command, cwd=project, env={**os.environ, **environment}, check=False,
        stdin=subprocess.DEVNULL, capture_output=True, text=True, preexec_fn=differ,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    shutil.rmtree(project)
    return output


def test_another_machine_makes_the_same_site(tmp_path: Path) -> None:
    turned = tmp_path / "turned"
    turned.mkdir()
    (turned / "sitecustomize.py").write_text(TURNED, "utf-8")
    one = machine(tmp_path / "one", 0o022, 0, "publishconf.py", PYTHONHASHSEED="1", TZ="UTC")
    other = machine(
        tmp_path / "an other" / "machine – là", 0o077, 1, "publishconf.py",
        PYTHONHASHSEED="20040628", TZ="Asia/Kathmandu", LC_ALL="C", LANG="tr_TR.UTF-8",
        USER="somebody", LOGNAME="somebody", HOME=str(tmp_path), SOURCE_DATE_EPOCH="1000000000",
        LOKY_MAX_CPU_COUNT="1", COLUMNS="60", PYTHONPATH=str(turned),
    )  # fmt: skip
    assert (one / SUMS).read_text("utf-8") == (other / SUMS).read_text("utf-8")
    assert sum_of(one / SUMS) == sum_of(other / SUMS)


def test_a_site_of_an_archive_that_grew_is_that_of_one_built_at_once(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    output, late = tmp_path / "site", project / "content" / "documents"
    kept, ledger = tmp_path / "kept", project / "content" / "ledger"
    shutil.move(late / "g7", kept)
    # Its ledger would not let the document go.
    shutil.move(ledger, tmp_path / "ledger")
    for step in range(3):
        if step == 1:
            shutil.move(kept, late / "g7")
            shutil.move(tmp_path / "ledger", ledger)
        command = (sys.executable, "-m", "pelican", "content", "-o", str(output),
                   "-s", "publishconf.py")  # fmt: skip
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    grown = (output / SUMS).read_text("utf-8")
    anew = machine(tmp_path / "anew", 0o022, 0, "publishconf.py")
    assert (anew / SUMS).read_text("utf-8") == grown
