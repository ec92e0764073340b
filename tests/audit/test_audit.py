"""The audit of a small site: silent when it is whole, and loud at each way of breaking it."""

import shutil
import tomllib
from pathlib import Path

import pytest

from paraphe.audit import audit, letters, read_page, read_site, reading, resolve

HERE = Path(__file__).parent
MUTATIONS = tomllib.loads((HERE / "mutations.toml").read_text("utf-8"))["mutation"]


def test_a_whole_site_has_no_problem() -> None:
    assert audit(read_site(HERE / "site")) == ()


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation["name"])
def test_a_broken_site_is_told(mutation: dict[str, str], tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(HERE / "site", site)
    path = site / mutation["file"]
    before = path.read_text("utf-8")
    path.write_text(before.replace(mutation["old"], mutation["new"]), "utf-8")
    assert path.read_text("utf-8") != before
    found = audit(read_site(site))
    assert sorted(problem.code for problem in found) == sorted(mutation["codes"])


def test_a_problem_names_the_page_and_the_line(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>\n<a href='nowhere.html'>x</a>", "utf-8")
    (problem,) = audit(read_site(tmp_path))
    assert (problem.path, problem.line) == ("index.html", 2)
    assert "nowhere.html" in problem.message


@pytest.mark.parametrize(
    ("base", "address", "target"),
    [
        ("index.html", "a/", "a/index.html"),
        ("a/index.html", "../", "index.html"),
        ("a/index.html", "..", "index.html"),
        ("a/index.html", ".", "a/index.html"),
        ("a/b/index.html", "../c/index.html?q=1#x", "a/c/index.html"),
        ("a/b/index.html", "/c.css", "c.css"),
        ("a/index.html", "#x", "a/index.html"),
        ("a/index.html", "?q=1", "a/index.html"),
        ("a/index.html", "d%C3%A9cret.txt", "a/décret.txt"),
    ],
)
def test_an_address_means_the_file_that_a_server_would_send(
    base: str, address: str, target: str
) -> None:
    assert resolve(base, address) == target


def test_reading_leaves_out_what_the_edition_says() -> None:
    page = read_page("x", "<p>Le <b>Traité</b><a data-ed>a</a><br>du<!-- x --> 1<sup>er</sup></p>")
    assert reading(page.tree).split() == ["Le", "Traité", "du", "1er"]


def test_letters_are_the_same_in_any_dress() -> None:
    assert letters("L’ÉTAT — n° 1 !") == letters("l'Etat - n\u00b0\u202f1\u202f!") == "letatn1"
