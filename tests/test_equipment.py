"""What is missing is said loudly, and under CI it is a failure."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from tests import equipment
from tests.equipment import Equipment

HERE = Path(__file__)
WHOLE = Equipment(*[HERE] * len(fields(Equipment)))


def test_nothing_is_said_where_nothing_is_missing() -> None:
    assert WHOLE.missing == ()


@pytest.mark.parametrize(
    ("thing", "word"),
    [
        ("chromium", "BROWSER"),
        ("axe", "axe-core"),
        ("vnu", "Nu checker"),
        ("java", "JAVA"),
        ("firefox", "FIREFOX"),
        ("zimcheck", "ZIMCHECK"),
        ("rsync", "RSYNC"),
        ("sitemap", "sitemap"),
        ("pandoc", "PANDOC"),
    ],
)
def test_each_missing_thing_has_its_line_with_a_hint(thing: str, word: str) -> None:
    (line,) = replace(WHOLE, **{thing: None}).missing
    assert word in line
    assert "skipped" in line
    assert "Hint:" in line


def test_a_test_without_its_equipment_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception):
        equipment.lacking("browser")


def test_under_ci_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception):
        equipment.lacking("browser")


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing on it: a folder that is the whole PATH, and a log of what was run."""
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setattr(equipment, "CHECKS", tmp_path / "checks")
    monkeypatch.setattr(equipment, "_pandoc", lambda: HERE)
    monkeypatch.setattr("sys.executable", str(program(programs, "python", "exit 1")))
    return programs


def program(folder: Path, name: str, does: str = "") -> Path:
    path = folder / name
    path.write_text(f'#!/bin/sh\necho "{name} $*" >> {folder}/log\n{does}\n', "utf-8")
    path.chmod(0o755)
    return path


def log(machine: Path) -> list[str]:
    path = machine / "log"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def test_a_missing_browser_comes_from_debian_where_we_are_root(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    made = (
        f"case $1 in install) echo > {machine}/chromium; /bin/chmod 755 {machine}/chromium;; esac"
    )
    program(machine, "apt-get", made)
    assert equipment.install().chromium == machine / "chromium"
    commands = [line for line in log(machine) if line.startswith("apt-get")]
    assert [line.split()[1] for line in commands] == ["update", *["install"] * 4]
    packages = [line.split()[-1] for line in commands[1:]]
    assert packages == ["chromium", "firefox-esr", "zim-tools", "rsync"]
    assert "playwright install" not in "\n".join(log(machine))


def test_sudo_is_used_where_it_asks_no_password(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    program(machine, "apt-get")
    program(machine, "sudo")
    equipment.install()
    assert any(line.startswith("sudo -n apt-get install") for line in log(machine))


def test_playwrights_own_browser_is_fetched_where_debian_has_none_for_us(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    program(machine, "apt-get")
    program(machine, "sudo", "exit 1")
    assert equipment.install().chromium is None
    assert "python -m playwright install chromium" in log(machine)
    assert not any("apt-get install" in line for line in log(machine))


def test_what_is_there_is_left_alone(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    for name in ("apt-get", "chromium", "firefox-esr", "zimcheck", "rsync"):
        program(machine, name)
    assert equipment.install().chromium == machine / "chromium"
    assert log(machine) == []


def test_the_checks_are_installed_once_and_again_when_their_lock_changes(machine: Path) -> None:
    program(machine, "chromium")
    program(machine, "npm", "/bin/mkdir -p node_modules")
    equipment.install()
    equipment.install()
    assert len([line for line in log(machine) if line.startswith("npm ci")]) == 1
    (equipment.CHECKS / "package-lock.json").write_text("{}", "utf-8")
    equipment.install()
    assert len([line for line in log(machine) if line.startswith("npm ci")]) == 2


def test_checks_that_could_not_be_installed_are_tried_again(machine: Path) -> None:
    program(machine, "chromium")
    program(machine, "npm", "exit 1")
    equipment.install()
    assert not equipment.CHECKS.exists()


def test_pandoc_comes_from_its_lock_where_it_is_missing(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(equipment, "_pandoc", lambda: None)
    program(machine, "chromium")
    assert equipment.install().pandoc is None
    (asked,) = [line for line in log(machine) if "pip install" in line]
    assert "--require-hashes" in asked
    assert asked.endswith("tests/requirements.txt")
