"""What a publication does to a folder, to a folder behind rsync, to a branch: the same."""

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from paraphe.model import ArchiveError
from paraphe.publishing import Branch, Folder, Rsync, Target, difference, target_of, verify
from paraphe.store import SUMS, read_sums
from tests.equipment import lacking
from tests.publishing.sites import FIRST, SECOND, held, site


@dataclass(frozen=True)
class Place:
    """A target, how to lay a file of somebody else into it, and how to look at what it holds."""

    target: Target
    lay: Callable[[str, str], None]
    look: Callable[[], Path]


def in_folder(folder: Path) -> Place:
    there = folder / "served"

    def lay(path: str, text: str) -> None:
        (there / path).parent.mkdir(parents=True, exist_ok=True)
        (there / path).write_text(text, "utf-8")

    return Place(Folder(there), lay, lambda: there)


def by_rsync(folder: Path) -> Place:
    if not shutil.which("rsync"):
        lacking("rsync")
    plain = in_folder(folder)
    (folder / "served").mkdir()
    return Place(Rsync(str(folder / "served")), plain.lay, plain.look)


def by_shell(folder: Path) -> Place:
    """Rsync over a « remote shell » that stays on this machine, whatever host it is told."""
    place = by_rsync(folder)
    shell = folder / "shell"
    shell.write_text('#!/bin/sh\nwhile [ "$1" != archive.example ]; do shift; done\nshift\n'
                     'exec sh -c "$*"\n', "utf-8")  # fmt: skip
    shell.chmod(0o755)
    os.environ["RSYNC_RSH"] = str(shell)
    return Place(Rsync(f"editor@archive.example:{folder}/served"), place.lay, place.look)


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@b", *arguments]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def branch(folder: Path, remote: str = "") -> Place:
    project = folder / "project"
    project.mkdir(exist_ok=True)
    git(project, "init", "-q", "-b", "main")
    git(project, "commit", "-q", "--allow-empty", "-m", "sources")
    home = project
    if remote:
        home = folder / "remote.git"
        git(folder, "init", "-q", "--bare", str(home))
        git(project, "remote", "add", remote, str(home))
    seen = folder / "seen"

    def look() -> Path:
        shutil.rmtree(seen, ignore_errors=True)
        git(folder, "clone", "-q", "-b", "gh-pages", str(home), str(seen))
        return seen

    def lay(path: str, text: str) -> None:
        tree = folder / "laying"
        shutil.rmtree(tree, ignore_errors=True)
        known = "gh-pages" in git(home, "branch", "--list", "gh-pages")
        git(folder, "clone", "-q", *(("-b", "gh-pages") if known else ()), str(home), str(tree))
        if not known:
            git(tree, "switch", "-q", "--orphan", "gh-pages")
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).write_text(text, "utf-8")
        git(tree, "add", "-A", "-f")
        git(tree, "commit", "-q", "-m", "of another")
        git(tree, "push", "-q", "origin", "HEAD:refs/heads/gh-pages")

    return Place(Branch(project, "gh-pages", remote, "https://archive.example", 86400), lay, look)


PLACES: Mapping[str, Callable[[Path], Place]] = {
    "folder": in_folder, "rsync": by_rsync, "shell": by_shell, "branch": branch,
    "remote branch": lambda folder: branch(folder, "origin"),
}  # fmt: skip


@pytest.fixture(params=list(PLACES))
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("RSYNC_RSH", "")
    monkeypatch.delenv("RSYNC_RSH")
    return PLACES[request.param](tmp_path)


def send(place: Place, made: Path) -> str:
    before = place.target.before()
    return place.target.send(made, difference(before, read_sums(made)), before)


def test_a_first_publication_puts_the_whole_site_there(tmp_path: Path, place: Place) -> None:
    assert place.target.before() == {}
    send(place, site(tmp_path / "made"))
    assert held(place.look()) == FIRST
    assert verify(place.look()) == ()
    assert place.target.before() == read_sums(tmp_path / "made")


def test_a_second_one_changes_adds_and_takes_away(tmp_path: Path, place: Place) -> None:
    send(place, site(tmp_path / "made"))
    send(place, site(tmp_path / "made again", SECOND))
    assert held(place.look()) == SECOND
    assert verify(place.look()) == ()


def test_files_of_others_stay_and_are_told_where_they_are_in_the_way(
    tmp_path: Path, place: Place
) -> None:
    place.lay("CNAME", "archive.example\n")
    made = site(tmp_path / "made")
    assert place.target.before() == {}
    assert place.target.strangers(made, sorted(read_sums(made))) == []
    send(place, made)
    assert held(place.look()) == {**FIRST, "CNAME": "archive.example\n"}
    place.lay("theme/new.css", "of another")
    place.lay("documents/deux/index.html", SECOND["documents/deux/index.html"])
    again = site(tmp_path / "again", SECOND)
    new = set(read_sums(again)) - set(place.target.before())
    assert place.target.strangers(again, sorted(new)) == ["theme/new.css"]


def test_publishing_the_same_again_changes_nothing(tmp_path: Path, place: Place) -> None:
    made = site(tmp_path / "made")
    first, second = send(place, made), send(place, made)
    assert first == second
    assert held(place.look()) == FIRST


def test_what_a_publication_that_was_broken_off_put_there_is_known_as_ours(tmp_path: Path) -> None:
    place = in_folder(tmp_path)
    send(place, site(tmp_path / "made"))
    in_the_way = place.look() / "documents" / "deux" / "index.html"
    (in_the_way / "folder").mkdir(parents=True)
    with pytest.raises(ArchiveError, match=r"half the new one\. Hint: "):
        send(place, site(tmp_path / "again", SECOND))
    assert set(place.target.before()) == {*FIRST, *SECOND}
    (in_the_way / "folder").rmdir()
    in_the_way.rmdir()
    send(place, site(tmp_path / "third"))
    assert held(place.look()) == FIRST


@pytest.mark.parametrize("room", [0, 1, 2])
def test_a_folder_without_room_for_all_keeps_the_site_that_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    place = in_folder(tmp_path)
    send(place, site(tmp_path / "made"))
    copied: list[Path] = []

    def copy(source: Path, to: Path) -> None:
        to.write_bytes(source.read_bytes()[: 3 if len(copied) == room else None])
        if len(copied) == room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(source), None, str(to))
        copied.append(to)

    monkeypatch.setattr(shutil, "copyfile", copy)
    with pytest.raises(ArchiveError, match=r"\[disk-full\] .* stands\. Hint: Make room"):
        send(place, site(tmp_path / "again", SECOND))
    assert held(place.look()) == FIRST
    assert not verify(place.look())
    assert not (place.look() / "documents" / "deux").exists()


def test_what_a_killed_publication_has_half_copied_is_taken_away(tmp_path: Path) -> None:
    place = in_folder(tmp_path)
    place.lay("documents/trois/index.html.paraphe-half", "<!doc")
    send(place, site(tmp_path / "made"))
    assert held(place.look()) == FIRST


def test_what_somebody_lost_at_the_target_is_sent_again(tmp_path: Path) -> None:
    place = in_folder(tmp_path)
    made = site(tmp_path / "made")
    send(place, made)
    (place.look() / "index.html").unlink()
    send(place, made)
    assert held(place.look()) == FIRST


def test_a_publication_is_one_commit_the_same_wherever_it_is_made(tmp_path: Path) -> None:
    made = site(tmp_path / "made")
    commits = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        place = branch(tmp_path / name)
        # Whoever publishes may have told git to change or to leave out files.
        project = tmp_path / name / "project"
        git(project, "config", "core.autocrlf", "true")
        (project / ".git" / "info" / "attributes").write_text("* text eol=crlf\n", "utf-8")
        (project / ".git" / "info" / "exclude").write_text("*.css\n", "utf-8")
        send(place, made)
        send(place, site(tmp_path / "second", SECOND))
        send(place, site(tmp_path / "second", SECOND))
        commits.append(git(project, "rev-parse", "gh-pages"))
        assert git(project, "rev-list", "--count", "gh-pages") == "2"
        assert git(project, "status", "--porcelain") == ""
    assert commits[0] == commits[1]


def test_a_branch_that_is_checked_out_is_left_alone(tmp_path: Path) -> None:
    place = branch(tmp_path)
    with pytest.raises(ArchiveError, match="checked out here"):
        Branch(tmp_path / "project", "main", "").before()
    assert place.target.before() == {}


def test_another_who_has_pushed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    place = branch(tmp_path, "origin")
    made = site(tmp_path / "made")
    before = place.target.before()
    place.lay("CNAME", "archive.example")
    with pytest.raises(ArchiveError, match="git says"):
        place.target.send(made, difference(before, read_sums(made)), before)
    assert held(place.look()) == {"CNAME": "archive.example"}


@pytest.mark.parametrize("target", [Rsync("/nowhere/at/all"), Rsync("nobody@localhost.invalid:/x")])
def test_a_target_that_cannot_be_reached_is_told_in_its_own_words(
    tmp_path: Path, target: Rsync, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not shutil.which("rsync"):
        lacking("rsync")
    monkeypatch.setenv("RSYNC_RSH", "false")
    made = site(tmp_path / "made")
    with pytest.raises(ArchiveError, match="rsync says") as caught:
        target.send(made, difference({}, read_sums(made)), {})
    assert "Hint:" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../www", Folder),
        ("/srv/www", Folder),
        ("C:\\www", Folder),
        ("editor@archive.example:/srv/www", Rsync),
        ("archive.example:www", Rsync),
        ("rsync://archive.example/www", Rsync),
        ("branch:gh-pages", Branch),
        ("branch:origin/gh-pages", Branch),
    ],
)
def test_a_name_says_what_kind_of_target_it_is(
    tmp_path: Path, name: str, expected: type[object]
) -> None:
    assert isinstance(target_of(name, tmp_path), expected)


def test_pages_come_after_what_they_load_and_the_front_page_last(tmp_path: Path) -> None:
    before, after = (
        read_sums(site(tmp_path / name, made)) for name, made in (("a", FIRST), ("b", SECOND))
    )
    wanted = difference(before, after)
    assert wanted.sent == ("theme/new.css", "documents/deux/index.html", "index.html")
    assert wanted.gone == ("theme/old.css",)
    assert SUMS not in after
