"""`invoke package`, as people run it."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.building import ROOT, package
from tests.conftest import copy_of_project


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages made anew, in another place, by a machine set up in another way."""
    folder = tmp_path_factory.mktemp("again")
    project = copy_of_project(folder / "un autre projet")
    package(
        project, folder, "--zim", "--bag",
        PYTHONHASHSEED="7", TZ="Asia/Tokyo", LC_ALL="C", PARAPHE_SITEURL="https://example.org",
    )  # fmt: skip
    return folder


def version() -> str:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return str(tomllib.loads(text)["project"]["version"])


@pytest.mark.parametrize("name", [".zip", "-bag.zip", ".zim"])
def test_the_same_sources_give_the_same_bytes(packages: Path, again: Path, name: str) -> None:
    first, second = (folder / f"paraphe-{version()}{name}" for folder in (packages, again))
    assert first.read_bytes() == second.read_bytes()


def test_everything_lies_in_one_folder_with_the_first_page_in_it(packages: Path) -> None:
    with zipfile.ZipFile(packages / f"paraphe-{version()}.zip") as file:
        names = file.namelist()
        told = file.read(f"paraphe-{version()}/LISEZ-MOI.txt").decode()
    assert {name.split("/")[0] for name in names} == {f"paraphe-{version()}"}
    assert f"paraphe-{version()}/index.html" in names
    assert "index.html" in told
    assert re.search(r"compte \d+ documents", told)


def test_the_index_is_there_once_as_scripts(packages: Path) -> None:
    with zipfile.ZipFile(packages / f"paraphe-{version()}.zip") as file:
        index = [name.split("/", 2)[2] for name in file.namelist() if "/pagefind" in name]
    assert "offline.js" in index
    assert all(re.fullmatch(r"offline\.js|packed/\d+\.js", name) for name in index)


def test_no_page_names_a_place_on_the_web_or_an_address_that_needs_a_server(
    packages: Path,
) -> None:
    with zipfile.ZipFile(packages / f"paraphe-{version()}.zip") as file:
        pages = {name: file.read(name).decode() for name in file.namelist() if name[-5:] == ".html"}
    assert pages
    for name, html in pages.items():
        assert 'rel="canonical"' not in html, name
        loaded = re.findall(r'<(?:script|link|img|iframe)\b[^>]*(?:src|href)="([^"]+)', html)
        assert not [link for link in loaded if re.match(r"(?:[a-z]+:)?//|/", link)], name
        links = re.findall(r'<a\b[^>]*href="([^"#?]+)', html)
        assert not [link for link in links if link.endswith("/")], name


def test_an_archive_that_cannot_be_built_gives_no_package(project: Path, tmp_path: Path) -> None:
    broken = next((project / "content" / "instruments").glob("*.yaml"))
    broken.write_text("- id: [\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "package", "--folder", str(tmp_path / "made")],
        cwd=project, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert broken.name in done.stderr
    assert list((tmp_path / "made").iterdir()) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--content", "nowhere"), "nowhere: there is no such folder"),
        (("--folder", "pyproject.toml"), "pyproject.toml: a file is in the way"),
        (("--folder", "pyproject.toml/in"), "pyproject.toml/in: a file is in the way"),
    ],
)
def test_a_folder_that_cannot_be_one_is_named_in_one_line(
    project: Path, options: tuple[str, ...], said: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "package", *options],
        cwd=project, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1
    assert not list(project.glob("*.zip"))
