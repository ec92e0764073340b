"""SHA256SUMS is what sha256sum writes and reads."""

import shutil
import subprocess
from pathlib import Path

import pytest

from paraphe.store import SUMS, files, identity, read_sums, sum_of, write_sums
from tests.equipment import lacking


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.html", "a/é.html", "a.html", "z/vide"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("" if name == "z/vide" else name, "utf-8")
    write_sums(tmp_path, {path: sum_of(tmp_path / path) for path in files(tmp_path)})
    return tmp_path


def test_what_was_written_is_read(folder: Path) -> None:
    assert list(read_sums(folder)) == ["a.html", "a/é.html", "b.html", "z/vide"]
    assert read_sums(folder)["z/vide"].startswith("e3b0c44298fc1c14")


def test_sha256sum_itself_finds_every_file_and_every_change(folder: Path) -> None:
    if not (command := shutil.which("sha256sum")):
        lacking("sha256sum")
    check = [command, "--check", "--strict", SUMS]
    assert subprocess.run(check, cwd=folder, check=False, capture_output=True).returncode == 0
    (folder / "b.html").write_text("changed", "utf-8")
    assert subprocess.run(check, cwd=folder, check=False, capture_output=True).returncode == 1


def test_a_site_is_told_from_every_other_by_its_sums(folder: Path) -> None:
    first = identity(folder)
    assert first == write_sums(folder, read_sums(folder)) == identity(folder)
    assert write_sums(folder, {"a.html": sum_of(folder / "a.html")}) != first
    assert identity(folder / "a") == b""


def test_a_line_of_another_form_is_told_with_its_number(folder: Path) -> None:
    (folder / SUMS).write_text(f"{'0' * 64}  a.html\nMD5 (b) = 0\n", "utf-8")
    with pytest.raises(ValueError, match="SHA256SUMS:2"):
        read_sums(folder)
