"""Content that cannot be built stops the build, says where and what to do, and harms nothing."""

import os
import re
import shutil
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from paraphe.archive import assemble
from paraphe.guard import inspect
from paraphe.model import ArchiveError
from tests.building import ROOT

HERE = Path(__file__).parent
CASES = sorted(path.name for path in (HERE / "cases").iterdir() if path.is_dir())
COMMANDS = tomllib.loads((HERE / "commands.toml").read_text("utf-8"))
IN_FULL = ("undecodable", "several-kinds", "pipe", "file-of-200-mb", "sidecar-billion-laughs")
"""Cases that the command is run for, too: what it prints is the same."""
LINE = re.compile(r".+?(:\d+)?: error \[[a-z0-9-]+\] .+[.?»] Hint: .+[.?]")

sys.path.append(str(HERE))
from making import MAKERS  # noqa: E402 - the folder's name is no package's


def laid(case: str, content: Path) -> Path:
    """The content folder of a case."""
    shutil.copytree(HERE / "base", content)
    if (HERE / "cases" / case / "content").is_dir():
        shutil.copytree(HERE / "cases" / case / "content", content, dirs_exist_ok=True)
    if case in MAKERS:
        MAKERS[case](content)
    return content


def expected(case: str) -> list[str]:
    return (HERE / "cases" / case / "expected.txt").read_text("utf-8").splitlines()


def told(content: Path) -> list[str]:
    """What a build would print."""
    with pytest.raises(ArchiveError) as caught:
        assemble(content)
    return str(caught.value).splitlines()


def pelican(
    content: str, output: str, folder: Path, *settings: str
) -> "subprocess.CompletedProcess[str]":
    """The command, with the project's settings, some more, and a cache of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pelican", content, "-o", output, "-s", str(ROOT / "pelicanconf.py"),
         "-e", f'CACHE_PATH="{folder / "cache"}"', *settings],
        cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def last_good(tmp_path: Path) -> Path:
    """What an earlier build left, as far as a build looks at it."""
    output = tmp_path / "output"
    (output / "data").mkdir(parents=True)
    (output / "data" / "documents.json").write_text("[]", "utf-8")
    (output / "index.html").write_text("the last good site", "utf-8")
    return output


def test_the_archive_under_the_cases_is_good(tmp_path: Path) -> None:
    shutil.copytree(HERE / "base", tmp_path / "content")
    assert len(assemble(tmp_path / "content").archive.documents) == 1


def test_there_are_sixty_cases_at_least() -> None:
    assert len(CASES) + len(COMMANDS) >= 60
    assert set(MAKERS) <= set(CASES)


@pytest.mark.parametrize("case", [c for c in CASES if c != "unreadable-file"])
def test_each_mistake_is_told_once_with_place_reason_and_way_out(case: str, tmp_path: Path) -> None:
    lines = told(laid(case, tmp_path / "content"))
    assert lines == expected(case)
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert str(tmp_path) not in "\n".join(lines)


@pytest.mark.parametrize("case", IN_FULL)
def test_the_command_says_the_same_ends_with_status_1_and_leaves_the_last_good_site(
    case: str, tmp_path: Path, last_good: Path
) -> None:
    content = laid(case, tmp_path / "content")
    done = pelican(str(content), str(last_good), tmp_path)
    assert done.returncode == 1, done.stdout
    assert done.stderr.splitlines()[:-1] == expected(case)
    assert "Traceback" not in done.stdout + done.stderr
    assert (last_good / "index.html").read_text("utf-8") == "the last good site"
    assert sorted(path.name for path in last_good.rglob("*.*")) == ["documents.json", "index.html"]


@pytest.mark.parametrize("case", sorted(COMMANDS))
def test_wrong_settings_are_told_in_one_line(case: str, tmp_path: Path) -> None:
    given = COMMANDS[case]
    shutil.copytree(HERE / "base", tmp_path / "content")
    settings: list[str] = list(given.get("settings", ()))
    if "theme" in given:
        shutil.copytree(ROOT / "theme", tmp_path / "theme")
        for path, text in given["theme"].items():
            (tmp_path / "theme" / path).write_text(text, "utf-8")
        settings.append(f'THEME="{tmp_path / "theme"}"')
    content, output = given.get("content", "content"), given.get("output", "output")
    done = pelican(content, output, tmp_path, *settings)
    assert done.returncode == 1, done.stdout
    assert given["told"] in done.stderr.splitlines()
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "output").exists()


def test_what_may_not_be_read_is_told(tmp_path: Path) -> None:
    content = laid("unreadable-file", tmp_path / "content")
    if os.geteuid():
        found = [str(problem) for problem in inspect(content).problems]
    else:
        found = _seen_by_nobody(content)
    assert found == expected("unreadable-file")


def _seen_by_nobody(content: Path) -> list[str]:
    """What the guard says to one who is not root, to whom everything may be read."""
    nobody = 65534
    for folder in (content, *content.parents):
        # Pytest's own are closed to others, and a worker has one more of them.
        if not folder.stat().st_mode & stat.S_IXOTH:
            folder.chmod(0o755)
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        os.setuid(nobody)
        os.write(writing, "\n".join(map(str, inspect(content).problems)).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as said:
        return said.read().splitlines()
