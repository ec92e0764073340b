"""`invoke bench`, run as people run it, in a copy of the project."""

import subprocess
import sys
from pathlib import Path


def bench(project: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "invoke", "bench", "--count", "3", "--runs", "1", *options],
        cwd=project, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_part_of_the_competitors_is_measured_and_printed(project: Path) -> None:
    done = bench(project, "--only", "floor,pelican")
    assert done.returncode == 0, done.stderr
    rows = [line.split("|") for line in done.stdout.splitlines() if line.startswith("|  ")]
    figures = [row for row in rows if row[1].strip() == "3"]
    assert [row[2].split()[0] for row in figures] == ["floor:", "plain"]
    assert all(float(row[3]) > 0 for row in figures)
    assert "÷" not in done.stdout


def test_a_competitor_that_nobody_knows_is_told(project: Path) -> None:
    done = bench(project, "--only", "jekyll")
    assert done.returncode == 1
    assert "jekyll" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_that_fails_is_told_with_its_own_words(project: Path) -> None:
    broken = next((project / "content" / "instruments").glob("*.yaml"))
    broken.write_text("- id: [\n", "utf-8")
    done = bench(project, "--only", "paraphe")
    assert done.returncode == 1
    assert broken.name in done.stderr
    assert "Traceback" not in done.stderr
