"""Who may import whom: the table in docs/architecture.md, held against the code."""

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "plugins" / "paraphe"
FOLDERS = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file())
PELICAN = {"pelican", "blinker", "jinja2"}


def allowed() -> Mapping[str, set[str]]:
    """Folder -> folders that it may import, from the rows of the table that name folders."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    table = text[text.index("| folder | imports |") :].split("\n\n")[0]
    rows = [row.strip("|").split("|") for row in table.splitlines()[2:]]
    return {
        folder: set(re.findall(r"`(\w+)`", imports))
        for folders, imports in rows
        for folder in re.findall(r"`(\w+)/`", folders)
    }


def imports(path: Path, package: str) -> Iterator[str]:
    """Absolute names of all modules that a file of ``package`` imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1]
            module = node.module.split(".") if node.module else []
            name = ".".join([*base, *module] if node.level else module)
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def names_imported(folder: str) -> set[str]:
    return {
        name
        for path in (PACKAGE / folder).rglob("*.py")
        for name in imports(path, ".".join(path.parent.relative_to(PACKAGE.parent).parts))
    }


def folders_imported(folder: str) -> set[str]:
    ours = {name.split(".")[1] for name in names_imported(folder) if name.startswith("paraphe.")}
    return ours - {folder}


def test_every_folder_stands_in_the_table() -> None:
    assert set(FOLDERS) <= set(allowed())


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_imports_only_what_the_table_allows(folder: str) -> None:
    assert folders_imported(folder) <= allowed().get(folder, set())


@pytest.mark.parametrize("folder", sorted({*FOLDERS} - {"site"}))
def test_a_folder_never_imports_pelican(folder: str) -> None:
    assert not {name.split(".")[0] for name in names_imported(folder)} & PELICAN


def test_a_file_beside_the_folders_is_a_plugin_that_the_settings_name() -> None:
    named = re.findall(r'"paraphe\.(\w+)"', (ROOT / "pelicanconf.py").read_text("utf-8"))
    assert sorted(named) == sorted(path.stem for path in PACKAGE.glob("[!_]*.py"))


@pytest.mark.parametrize("folder", sorted({*FOLDERS} - {"command_line"}))
def test_only_the_command_line_knows_of_invoke(folder: str) -> None:
    assert "invoke" not in {name.split(".")[0] for name in names_imported(folder)}


def test_the_model_imports_nothing_but_the_standard_library() -> None:
    names = {name.split(".")[0] for name in names_imported("model")}
    assert names <= {*sys.stdlib_module_names, "paraphe"}


def test_no_folder_imports_itself_by_way_of_others() -> None:
    graph = {folder: folders_imported(folder) & set(FOLDERS) for folder in FOLDERS}
    assert len(list(TopologicalSorter(graph).static_order())) == len(FOLDERS)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("from ..model import Block", "paraphe.model"),
        ("from .. import model", "paraphe.model"),
        ("from paraphe import model", "paraphe.model"),
        ("import paraphe.model.block", "paraphe.model.block"),
        ("from . import fold", "paraphe.authority.fold"),
        ("def f():\n    import pelican", "pelican"),
    ],
)
def test_every_way_of_importing_is_seen(code: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text(code, "utf-8")
    assert expected in set(imports(tmp_path / "x.py", "paraphe.authority"))
