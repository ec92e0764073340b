"""`invoke new`, run as people run it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOTE = "NOTE VERBALE\n\nGenève, le 4 juin 2004\n\nLa Mission présente ses compliments.\n"


def new(content: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "invoke", "new", *words, "--content", str(content)],
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_several_files_are_named_one_after_the_other(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a note.txt", "b.txt")]
    for path in paths:
        path.write_text(NOTE, "utf-8")
    done = new(tmp_path / "content", "--issuer", "Mission", *map(str, paths))
    assert done.returncode == 0, done.stderr
    found = sorted(p.name for p in (tmp_path / "content").rglob("*.txt"))
    assert found == ["mission-geneve-2004-2.txt", "mission-geneve-2004.txt"]
    assert "invoke check" in done.stdout


def test_a_file_that_cannot_be_taken_in_is_told_the_others_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTE, "utf-8")
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    done = new(tmp_path / "content", str(tmp_path / "b.doc"), str(tmp_path / "a.txt"), "--id", "a")
    assert done.returncode == 1
    assert "one-id" in done.stderr
    done = new(tmp_path / "content", str(tmp_path / "b.doc"), str(tmp_path / "a.txt"))
    assert done.returncode == 1
    assert "b.doc: error [unknown-format]" in done.stderr
    assert ".docx" in done.stderr
    assert "Traceback" not in done.stderr
    assert list((tmp_path / "content").rglob("*.txt"))


def test_without_a_file_it_says_what_it_wants(tmp_path: Path) -> None:
    done = new(tmp_path / "content")
    assert done.returncode != 0
    assert "files" in done.stderr + done.stdout
