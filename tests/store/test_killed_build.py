"""A build that is killed, or finds no room, leaves a site that is whole: the last one or its own.

A build is killed at an event that Python's audit hooks tell (a file opened, renamed, linked …), so
that the moments are the same in every run, and as many of them lie in the swap as before it.
"""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from paraphe.store import SUMS, Place, files, read_sums, sum_of
from tests.building import ROOT

MOMENTS = 50
SEED = 20040628

BUILD = """
import os, runpy, signal, sys
from pathlib import Path

at, log = int(sys.argv[1]), sys.argv[2]
count, swap = 0, 0

def told(event, arguments):
    global count, swap
    if not (event.startswith(("os.", "shutil.", "sqlite3.", "ctypes.")) or event == "open"):
        return
    count += 1
    if not swap and any(".last" in str(argument) for argument in arguments):
        swap = count
    if count == at:
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(told)
sys.argv = ["pelican", *sys.argv[3:]]
try:
    runpy.run_module("pelican", run_name="__main__")
finally:
    total, began = count, swap
    Path(log).write_text(f"{total} {began}")
"""


class Archive:
    """A small archive that is built into ``output``, in one state or the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content, self.output = folder / "content", folder / "output"
        self.cache = folder / "cache"
        (self.content / "documents").mkdir(parents=True)
        (self.content / "pages").mkdir()

    def state(self, name: str) -> None:
        """In ``b`` one document has changed, one has come, one has gone."""
        texts = {
            "stable": "DÉCLARATION\n\n1. Nous restons comme nous sommes.\n",
            "change": f"COMMUNIQUÉ\n\n1. Nous sommes dans l'état {name}.\n\n2. Et voilà.\n",
            f"seul-{name}": f"LETTRE\n\n1. Je ne suis là que dans l'état {name}.\n",
        }
        for path in (self.content / "documents").iterdir():
            path.unlink()
        for title, text in texts.items():
            (self.content / "documents" / f"{title}.txt").write_text(text, "utf-8")

    def build(self, at: int = 0, limit: int = 0) -> "subprocess.CompletedProcess[str]":
        """Build; killed at the event ``at``; with no file over ``limit`` bytes, 0 for any."""
        process = self.start(at, limit)
        said, complained = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, said, complained)

    def start(self, at: int = 0, limit: int = 0) -> "subprocess.Popen[str]":
        """Begin the same, and do not wait for it."""
        command = (
            sys.executable, "-c", BUILD, str(at), str(self.folder / "events"),
            str(self.content), "-o", str(self.output), "-s", str(ROOT / "pelicanconf.py"),
            "-e", "SEARCH_INDEX=false", f'CACHE_PATH="{self.cache}"',
        )  # fmt: skip
        return subprocess.Popen(
            command, cwd=self.folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=(lambda: _limit(limit)) if limit else None,  # noqa: PLW1509 - no threads
        )  # fmt: skip

    def events(self) -> tuple[int, int]:
        """How many events the last whole build had, and the first that touched the spare."""
        total, swap = (self.folder / "events").read_text("utf-8").split()
        return int(total), int(swap)

    def stands(self) -> Mapping[str, str]:
        """The sums of the site that stands, which must be whole by its own account."""
        sums = read_sums(self.output)
        assert sums, "the site has no sums"
        there = {path: sum_of(self.output / path) for path in files(self.output) if path != SUMS}
        assert there == sums
        return sums


def _limit(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive(tmp_path_factory.mktemp("killed"))


@pytest.fixture(scope="module")
def whole(archive: Archive) -> Mapping[str, Mapping[str, str]]:
    """The sums of the site in each state; the last of their builds made ``b`` of ``a``."""
    found = {}
    for name in ("b", "a", "b"):
        archive.state(name)
        done = archive.build()
        assert done.returncode == 0, done.stdout + done.stderr
        found[name] = archive.stands()
    assert found["a"] != found["b"]
    return found


def test_a_build_killed_at_any_moment_leaves_a_whole_site(
    archive: Archive, whole: Mapping[str, Mapping[str, str]]
) -> None:
    total, swap = archive.events()
    assert 0 < swap < total
    draw = random.Random(SEED)
    moments = [
        *(draw.randint(1, swap - 1) for _ in range(MOMENTS // 2)),
        *(draw.randint(swap, total) for _ in range(MOMENTS - MOMENTS // 2)),
    ]
    draw.shuffle(moments)
    killed = 0
    for number, moment in enumerate(moments):
        archive.state("ab"[number % 2])
        done = archive.build(at=moment)
        killed += done.returncode == -signal.SIGKILL
        assert archive.stands() in whole.values(), f"killed at {moment} of {total}"
    # After a kill the next build has less or more to do: a few of the moments never come.
    assert killed > MOMENTS * 0.8
    for name in "ab":
        archive.state(name)
        assert archive.build().returncode == 0
        assert archive.stands() == whole[name]
    left = {path.name for path in archive.folder.iterdir()}
    assert left == {"content", "output", ".output.last", "cache", "events"}


@pytest.mark.parametrize("limit", [100, 2_000, 20_000, 60_000])
def test_a_build_that_may_not_write_says_so_and_leaves_the_last_site(
    archive: Archive, whole: Mapping[str, Mapping[str, str]], limit: int
) -> None:
    archive.state("a")
    assert archive.build().returncode == 0
    archive.state("b")
    shutil.rmtree(archive.folder / "cache")
    done = archive.build(limit=limit)
    assert done.returncode == 1
    assert archive.stands() == whole["a"]
    assert "Traceback" not in done.stdout + done.stderr
    assert "Hint: Make room" in done.stderr, done.stderr
    assert archive.build().returncode == 0
    assert archive.stands() == whole["b"]


def test_a_full_disk_is_told_and_leaves_the_last_site(tmp_path: Path) -> None:
    with disk(tmp_path / "disk", "3m") as folder:
        archive = Archive(folder)
        archive.state("a")
        done = archive.build()
        assert done.returncode == 0, done.stdout + done.stderr
        before = archive.stands()
        archive.state("b")
        room = os.statvfs(folder)
        (folder / "ballast").write_bytes(b"x" * (room.f_bavail * room.f_frsize - 40_000))
        done = archive.build()
        assert done.returncode == 1
        assert "Hint: Make room" in done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        assert archive.stands() == before
        (folder / "ballast").unlink()
        assert archive.build().returncode == 0
        assert archive.stands() != before


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of its own, of ``size``; who may not mount one skips the test."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_second_build_of_the_same_site_is_refused_and_told_by_whom(
    archive: Archive, whole: Mapping[str, Mapping[str, str]]
) -> None:
    assert whole
    lock = Place(archive.output).lock
    script = (
        "import sys\nfrom pathlib import Path\nfrom paraphe.store import locked\n"
        "with locked(Path(sys.argv[1])):\n    print(flush=True)\n    sys.stdin.readline()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    with subprocess.Popen(
        [sys.executable, "-c", script, str(lock)], env=environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        other.stdout.readline()
        done = archive.build()
        other.kill()
    assert done.returncode == 1
    assert f"Another build of this site is running: process {other.pid}" in done.stderr
    assert "Hint: Wait until it has ended" in done.stderr
    assert archive.build().returncode == 0


def test_builds_of_two_archives_with_one_store_do_not_disturb_each_other(tmp_path: Path) -> None:
    archives, expected = [], []
    for name in "ab":
        (tmp_path / name).mkdir()
        alone = Archive(tmp_path / name)
        alone.state(name)
        assert alone.build().returncode == 0
        expected.append(alone.stands())
        shutil.rmtree(alone.output)
        alone.cache = tmp_path / "cache"
        archives.append(alone)
    for _ in range(3):
        running = [archive.start() for archive in archives]
        for process in running:
            said, _ = process.communicate()
            assert process.returncode == 0, said
        for archive, sums in zip(archives, expected, strict=True):
            assert set(archive.stands().items()) ^ set(sums.items()) == set()
