"""A ZIP tells names and bytes, and nothing of the moment and the machine that made it."""

import os
import stat
import zipfile
from pathlib import Path

import pytest

from paraphe.packaging.zipped import files, write_zip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    for name in ("b.txt", "a/é #1.txt", "a.txt", ".DS_Store", "a/.git/x"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(name * 100, "utf-8")
    return made


def test_files_come_by_path_under_one_folder_without_hidden_ones(
    folder: Path, tmp_path: Path
) -> None:
    write_zip(files(folder, "x-1"), tmp_path / "x.zip")
    with zipfile.ZipFile(tmp_path / "x.zip") as package:
        assert package.namelist() == ["x-1/a.txt", "x-1/a/é #1.txt", "x-1/b.txt"]
        assert package.read("x-1/a/é #1.txt").decode() == "a/é #1.txt" * 100


def test_neither_times_nor_rights_of_the_files_leave_a_trace(folder: Path, tmp_path: Path) -> None:
    write_zip(files(folder, "x"), tmp_path / "1.zip")
    for path in folder.rglob("*.txt"):
        os.utime(path, (1e9, 1e9))
        path.chmod(stat.S_IRUSR)
    write_zip(files(folder, "x"), tmp_path / "2.zip")
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "1.zip") as package:
        assert {one.external_attr >> 16 for one in package.infolist()} == {0o100644}


def test_a_zip_that_could_not_be_written_leaves_the_one_before(tmp_path: Path) -> None:
    write_zip([("a", b"1")], tmp_path / "x.zip")
    before = (tmp_path / "x.zip").read_bytes()
    with pytest.raises(FileNotFoundError):
        write_zip([("a", b"2"), ("b", tmp_path / "nowhere")], tmp_path / "x.zip")
    assert (tmp_path / "x.zip").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]
