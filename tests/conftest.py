"""What tests share: the built sites, once a session, and word of what this machine lacks."""

import shutil
from pathlib import Path

import pytest

from paraphe.audit import Site, read_site
from tests import equipment
from tests.building import CONTENT, ROOT, build, package

PROJECT = (
    "content", "plugins", "theme", "pelicanconf.py", "publishconf.py", "tasks.py",
    "pyproject.toml",
)  # fmt: skip
TESTS = Path(__file__).parent
LONGEST = (
    "store/test_killed_build.py", "browser/test_offline.py", "browser/test_resolver.py",
    "browser/test_every_kind_of_page.py", "browser/test_policy.py", "site/test_chains_of_edits.py",
    "ledger/test_ledger_properties.py", "publishing/test_reproducible.py", "exports/test_epub.py",
    "browser/test_citing.py", "publishing/test_publish_task.py", "test_tasks.py",
    "benchmark/test_trials.py", "packaging/test_package_task.py", "packaging/test_bag.py",
)  # fmt: skip
"""The files that take longest: last, one worker would be at them when the others have ended."""


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the archive as it stands."""
    folder = tmp_path_factory.mktemp("site") / "output"
    return build(CONTENT, folder, PYTHONHASHSEED="1", TZ="UTC")


@pytest.fixture(scope="session")
def site(output: Path) -> Site:
    """The built archive, read back."""
    return read_site(output)


@pytest.fixture(scope="session")
def bare_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same content with no sidecar at all."""
    content = tmp_path_factory.mktemp("bare") / "content"
    shutil.copytree(CONTENT, content)
    for sidecar in (content / "documents").rglob("*.y*ml"):
        sidecar.unlink()
    return content


@pytest.fixture(scope="session")
def bare_site(bare_content: Path) -> Site:
    """The archive built without any sidecar, read back."""
    return read_site(build(bare_content, bare_content.parent / "output"))


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the packages of the archive as it stands: ZIP, deposit, ZIM."""
    folder = tmp_path_factory.mktemp("packages")
    package(copy_of_project(folder / "project"), folder, "--zim", "--bag")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of all that a build needs, to change and to break."""
    return copy_of_project(tmp_path / "project")


def copy_of_project(folder: Path) -> Path:
    """Copy all that a build needs into ``folder``, which is made."""
    folder.mkdir()
    for name in PROJECT:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        elif (ROOT / name).is_file():
            shutil.copy2(ROOT / name, folder / name)
    shutil.copytree(ROOT / "tests" / "gold", folder / "tests" / "gold")
    return folder


@pytest.fixture(scope="session")
def tools() -> equipment.Equipment:
    """What there is besides Python."""
    return equipment.find()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where several workers take a file each, one after the other, the long ones go first."""
    if hasattr(config, "workerinput"):
        places = {TESTS / name: place for place, name in enumerate(LONGEST)}
        items.sort(key=lambda item: places.get(item.path, len(LONGEST)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly, one line each, what could not be tested here."""
    if not terminalreporter.stats.get("skipped"):
        return
    for line in equipment.find().missing:
        terminalreporter.write_line(line, red=True, bold=True)
