"""The documentation says what there is: every task and target, and no path that is not there."""

import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from paraphe.authority import load
from paraphe.source import read_sidecar

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def tasks() -> list[str]:
    listed = subprocess.run(
        [sys.executable, "-m", "invoke", "--list", "--list-format", "flat"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return re.findall(r"^  ([a-z-]+)", listed.stdout, re.MULTILINE)


def targets() -> list[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    return list(phony.split())


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= 200


def test_the_readme_opens_with_the_two_commands() -> None:
    first = README.index("```")
    assert "make site" in README[first : README.index("```", first + 3)]
    assert "make test" in README[first : README.index("```", first + 3)]


def test_every_task_is_documented() -> None:
    found = tasks()
    assert {"build", "serve", "check", "evaluate", "test", "lint", "clean"} <= set(found)
    assert [name for name in found if f"invoke {name}" not in README] == []


def test_every_target_is_documented() -> None:
    assert [name for name in targets() if f"make {name}" not in README] == []


def test_every_task_named_in_the_documentation_exists() -> None:
    text = "\n".join(page.read_text("utf-8") for page in PAGES)
    assert set(re.findall(r"`(?:\.venv/bin/)?invoke ([a-z]+)", text)) <= set(tasks())
    assert set(re.findall(r"`make ([a-z]+)`", text)) <= set(targets())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_local_link_of_the_documentation_has_its_target(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


def examples(language: str) -> list[str]:
    """The blocks of that language in the README, without the indentation of a list."""
    blocks = re.findall(rf"^( *)```{language}\n(.*?)^\1```", README, re.MULTILINE | re.DOTALL)
    return [textwrap.dedent(text) for _indent, text in blocks]


def test_the_readmes_sidecar_is_one_that_the_archive_reads(tmp_path: Path) -> None:
    (text,) = [block for block in examples("yaml") if not block.startswith("- id")]
    source = tmp_path / "documents" / "g7" / "essai.txt"
    source.parent.mkdir(parents=True)
    source.with_suffix(".yaml").write_text(text, "utf-8")
    sidecar = read_sidecar(source, tmp_path)
    assert sidecar is not None
    assert len(sidecar.corrections) == 1


def test_the_readmes_record_is_one_that_the_archive_reads(tmp_path: Path) -> None:
    (text,) = [block for block in examples("yaml") if block.startswith("- id")]
    (tmp_path / "instruments").mkdir()
    (tmp_path / "instruments" / "essai.yaml").write_text(text, "utf-8")
    assert list(load(tmp_path).instruments) == ["convention-ottawa"]


def test_ci_runs_the_readmes_test_command_the_site_and_the_evaluation() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    places = [script.index(word) for word in ("make test", "make site", "evaluate")]
    assert places == sorted(places)
    assert "set -euo pipefail" in script


@pytest.mark.parametrize("name", ["requirements.txt", "tests/package-lock.json", "requirements.in"])
def test_no_lock_names_a_registry(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|\"resolved\"", text)


def test_every_requirement_is_locked_with_its_hash() -> None:
    text = (ROOT / "requirements.txt").read_text("utf-8")
    wanted = (ROOT / "requirements.in").read_text("utf-8").splitlines()
    for name in (line for line in wanted if line and not line.startswith("#")):
        assert re.search(rf"^{re.escape(name)}==\S+ .*\\\n    --hash=sha256:", text, re.M), name
