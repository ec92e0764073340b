"""A published folder is held against its own list, and its links against its pages."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paraphe.audit import addresses, dead_addresses, identifiers, read_site
from paraphe.publishing import verify
from paraphe.store import SUMS
from tests.publishing.sites import site


def found(folder: Path) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in verify(folder)]


def test_a_site_that_is_as_it_was_built_has_no_problem(tmp_path: Path) -> None:
    assert found(site(tmp_path)) == []


def lose(folder: Path) -> None:
    (folder / "theme" / "style.css").unlink()


def change(folder: Path) -> None:
    (folder / "theme" / "style.css").write_text("p { margin: 1 }", "utf-8")


def add(folder: Path) -> None:
    (folder / "theme" / "style.css.bak").write_text("", "utf-8")


def forget(folder: Path) -> None:
    (folder / SUMS).unlink()


def mangle(folder: Path) -> None:
    (folder / SUMS).write_text("not a sum\n", "utf-8")


def climb(folder: Path) -> None:
    (folder / SUMS).write_text(f"{'0' * 64}  ../outside\n", "utf-8")


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (lose, ("theme/style.css", "lost-file")),
        (change, ("theme/style.css", "changed-file")),
        (add, ("theme/style.css.bak", "strange-file")),
        (forget, (SUMS, "no-sums")),
        (mangle, (SUMS, "wrong-sums")),
        (climb, (SUMS, "wrong-sums")),
    ],
)
def test_each_harm_is_told_with_its_file_and_a_hint(
    tmp_path: Path, harm: Callable[[Path], None], expected: tuple[str, str]
) -> None:
    harm(site(tmp_path))
    assert found(tmp_path) == [expected]
    assert all(problem.hint for problem in verify(tmp_path))


def test_links_and_anchors_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    page = (
        '<p id=one></p><a href="#one">a</a><a href="#two">b</a><a href="gone/">c</a>'
        '<a href="https://example.org/#x">d</a><!-- <a href="not-a-link.html"> -->'
        '<script>"<a href=no.html>"</script><a href="?q=1#one">e</a><a href="#top">f</a>'
    )
    site(tmp_path, {"index.html": page})
    messages = [f"{problem.code} {problem.message}" for problem in verify(tmp_path)]
    assert messages == [
        "dead-link « gone/ » leads to no page.",
        "dead-fragment « #two » leads to no such place.",
    ]


def test_what_git_keeps_beside_a_published_branch_is_no_strange_file(tmp_path: Path) -> None:
    site(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/gh-pages", "utf-8")
    assert found(tmp_path) == []


def test_addresses_are_those_that_a_whole_parser_finds(output: Path) -> None:
    read = read_site(output)
    for path, page in list(read.pages.items())[::7]:
        html = (output / path).read_text("utf-8")
        internal = [a for a in (link.address for link in page.links) if "://" not in a]
        internal = [a for a in internal if not a.startswith(("mailto:", "data:"))]
        assert sorted(addresses(html)) == sorted(internal), path
        assert list(identifiers(html)) == list(page.ids), path


def test_the_archive_as_it_stands_is_whole(output: Path) -> None:
    assert verify(output) == ()
    assert list(dead_addresses(output, ["index.html"])) != []
