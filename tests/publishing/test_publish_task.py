"""`invoke publish` and `invoke verify`, run as people run them, on a small archive."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from paraphe.publishing import verify
from paraphe.store import files, read_sums

TEXT = "DÉCLARATION D’ESSAI\n\n1. Nous avons signé le TNP.\n\n2. Nous publions un accord.\n"
ADDRESS = "https://archive.example"


@pytest.fixture
def small(project: Path) -> Path:
    """The project with one document of its own, committed."""
    documents = project / "petit" / "documents"
    documents.mkdir(parents=True)
    (documents / "essai.txt").write_text(TEXT, "utf-8")
    (documents / "essai.yaml").write_text("date: 2004-06-28\nissuers: [Essai]\n", "utf-8")
    git(project, "init", "-q", "-b", "main")
    commit(project)
    return project


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@b", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def commit(project: Path) -> None:
    git(project, "add", "petit")
    git(project, "commit", "-q", "-m", "content")


def invoke(
    project: Path, *arguments: str, address: str = ADDRESS
) -> "subprocess.CompletedProcess[str]":
    more = ("--content", "petit") if arguments[0] == "publish" else ()
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments, *more], cwd=project,
        env={**os.environ, "PARAPHE_SITEURL": address}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_site_is_built_checked_and_sent_and_sent_again(small: Path) -> None:
    rehearsed = invoke(small, "publish", "served", "--dry-run")
    assert rehearsed.returncode == 0, rehearsed.stdout + rehearsed.stderr
    assert "+ documents/essai/index.html" in rehearsed.stdout
    assert not (small / "served").exists()
    assert git(small, "status", "--porcelain", "petit") == ""
    done = invoke(small, "publish", "served")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Published to {small / 'served'}: " in done.stdout
    assert verify(small / "served") == ()
    assert ADDRESS in (small / "served" / "documents" / "essai" / "index.html").read_text("utf-8")
    assert (small / "served" / ".nojekyll").is_file()
    # What was recorded belongs to the sources: it is committed before the next publication.
    assert "Recorded: " in done.stdout
    commit(small)
    again = invoke(small, "publish", "served")
    assert again.returncode == 0, again.stdout + again.stderr
    count = len(read_sums(small / "served"))
    assert f"0 new, 0 changed, 0 gone, {count} as before" in again.stdout


def test_what_has_no_place_to_go_or_no_address_is_not_published(small: Path) -> None:
    done = invoke(small, "publish")
    assert done.returncode == 1
    assert "[no-target]" in done.stderr
    for address in ("", "archive.example", "https://archive.example/?x"):
        done = invoke(small, "publish", "served", address=address)
        assert done.returncode == 1
        assert "Hint: Set PARAPHE_SITEURL=" in done.stderr
        assert "Nothing was published." in done.stderr


def test_content_that_is_not_committed_is_published_only_on_request(small: Path) -> None:
    (small / "petit" / "documents" / "neuf.txt").write_text(TEXT, "utf-8")
    done = invoke(small, "publish", "served")
    assert done.returncode == 1
    assert "petit/documents/neuf.txt" in done.stderr
    assert not (small / "served").exists()
    done = invoke(small, "publish", "served", "--uncommitted")
    assert done.returncode == 0, done.stdout + done.stderr


def test_problems_graver_than_the_settings_allow_are_shown_and_stop_it(small: Path) -> None:
    settings = small / "publishconf.py"
    settings.write_text(settings.read_text("utf-8") + '\nPUBLISH_ALLOWS = "note"\n', "utf-8")
    sidecar = small / "petit" / "documents" / "essai.yaml"
    sidecar.write_text("issuers: [Essai]\n", "utf-8")
    commit(small)
    done = invoke(small, "publish", "served")
    assert done.returncode == 1
    assert "warning [no-date]" in done.stdout
    assert "[problems]" in done.stderr
    settings.write_text(settings.read_text("utf-8") + '\nPUBLISH_ALLOWS = "warning"\n', "utf-8")
    assert invoke(small, "publish", "served").returncode == 0
    sidecar.write_text("sans_nom: 1\n", "utf-8")
    commit(small)
    before = {path: (small / "served" / path).read_bytes() for path in files(small / "served")}
    done = invoke(small, "publish", "served")
    assert done.returncode == 1
    assert "essai.yaml" in done.stdout + done.stderr
    assert before == {path: (small / "served" / path).read_bytes() for path in before}


def test_files_of_somebody_else_are_neither_overwritten_nor_deleted(small: Path) -> None:
    served = small / "served"
    served.mkdir()
    (served / "index.html").write_text("another site", "utf-8")
    done = invoke(small, "publish", "served")
    assert done.returncode == 1
    assert "[foreign-files]" in done.stderr
    assert "index.html" in done.stderr
    (served / "index.html").rename(served / "CNAME")
    (served / "SHA256SUMS").write_text(f"{'0' * 64}  CNAME\n", "utf-8")
    done = invoke(small, "publish", "served", "--uncommitted")
    assert "[foreign-sums]" in done.stderr
    assert {path.name for path in served.iterdir()} == {"CNAME", "SHA256SUMS"}


def test_verify_says_what_is_wrong_with_a_folder(small: Path) -> None:
    assert invoke(small, "publish", "served").returncode == 0
    assert invoke(small, "verify", "served").returncode == 0
    (small / "served" / "index.html").write_text('<a href="nowhere/">x</a>', "utf-8")
    done = invoke(small, "verify", "served")
    assert done.returncode == 1
    assert "index.html: error [changed-file]" in done.stderr
    assert "« nowhere/ » leads to no page." in done.stderr
