"""The tasks, run as people run them, in a copy of the project."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest


def invoke(project: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments],
        cwd=project, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip


def break_a_sidecar(project: Path) -> Path:
    sidecar = min((project / "content" / "documents").rglob("*.yaml"))
    sidecar.write_text(sidecar.read_text("utf-8") + "\nsans_nom: 1\n", "utf-8")
    return sidecar


def test_build_ends_with_one_line_that_says_where_and_how_much(project: Path) -> None:
    done = invoke(project, "build")
    assert done.returncode == 0, done.stderr
    last = done.stdout.strip().splitlines()[-1]
    assert "output/index.html" in last
    for noun in ("document", "paragraph", "instrument", "link", "problem"):
        assert re.search(rf"\b\d+ {noun}s?\b", last), last
    index = json.loads((project / "output" / "data" / "documents.json").read_text("utf-8"))
    assert f"{len(index)} document" in last


def test_build_fails_where_the_content_is_broken(project: Path) -> None:
    sidecar = break_a_sidecar(project)
    done = invoke(project, "build")
    assert done.returncode == 1
    assert sidecar.name in done.stderr
    assert "Hint:" in done.stderr
    assert not (project / "output").exists()


def test_an_archive_of_one_text_and_no_instrument_builds(tmp_path: Path, project: Path) -> None:
    content = tmp_path / "other" / "content"
    (content / "documents" / "autre").mkdir(parents=True)
    text = "DÉCLARATION D’ESSAI\n\n1. Nous avons signé un accord.\n\n2. Nous le publions.\n"
    (content / "documents" / "autre" / "essai.txt").write_text(text, "utf-8")
    output = tmp_path / "other" / "output"
    done = invoke(project, "build", "--content", str(content), "--output", str(output))
    assert done.returncode == 0, done.stderr
    assert (output / "documents" / "essai" / "index.html").is_file()
    assert (output / "pagefind" / "pagefind.js").is_file()
    assert "1 document" in done.stdout


def test_check_lists_what_was_assumed_and_succeeds(project: Path) -> None:
    for sidecar in (project / "content" / "documents").rglob("*.yaml"):
        sidecar.unlink()
    done = invoke(project, "check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^documents/\S+: note \[", done.stdout, re.M), done.stdout
    assert done.stdout.strip().splitlines()[-1].startswith("0 errors, ")


def test_check_ends_quietly_where_nobody_reads_on(project: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "check"],
        cwd=project, stdin=subprocess.DEVNULL, stdout=writing, stderr=subprocess.PIPE, text=True,
        check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_check_fails_at_an_error_and_ranks_it_first(project: Path) -> None:
    sidecar = break_a_sidecar(project)
    done = invoke(project, "check")
    assert done.returncode == 1
    first = done.stdout.splitlines()[0]
    assert sidecar.name in first
    assert ": error [" in first


def test_check_finds_a_dead_link_of_the_built_site(project: Path, output: Path) -> None:
    shutil.copytree(output, project / "output")
    page = project / "output" / "index.html"
    html = page.read_text("utf-8")
    page.write_text(html.replace("</main>", '<a href="nowhere.html">x</a></main>'), "utf-8")
    done = invoke(project, "check")
    assert done.returncode == 1
    assert re.search(r"^index\.html:\d+: error \[dead-link\]", done.stdout, re.M)


def test_evaluate_passes_its_floors_and_fails_under_them(project: Path, output: Path) -> None:
    shutil.copytree(output, project / "output")
    done = invoke(project, "evaluate")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^mentions\.f1 +\d\.\d{4}  ≥ ", done.stdout, re.M)
    path = max(
        (project / "output" / "data" / "documents").iterdir(), key=lambda p: p.stat().st_size
    )
    data = json.loads(path.read_text("utf-8"))
    data["blocks"] = data["blocks"][:-1]
    known = {block["eid"] for block in data["blocks"]}
    data["mentions"] = [mention for mention in data["mentions"] if mention["eid"] in known]
    path.write_text(json.dumps(data), "utf-8")
    done = invoke(project, "evaluate", "--errors")
    assert done.returncode == 1
    assert "words_lost" in done.stderr
    assert "word lost" in done.stdout


def test_clean_leaves_nothing_that_can_be_made_again(project: Path) -> None:
    for name in ("output", ".cache", "plugins/__pycache__"):
        (project / name).mkdir(parents=True, exist_ok=True)
    assert invoke(project, "clean").returncode == 0
    left = {path.name for path in project.iterdir()}
    assert not left & {"output", ".cache"}
    assert "content" in left
    assert not list((project / "plugins").rglob("__pycache__"))


@pytest.fixture
def served(project: Path) -> "subprocess.Popen[str]":
    """`invoke serve` in the copy of the project."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "invoke", "serve", "--port", "0"],
        cwd=project, env=environment, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def test_serve_shows_the_site_rebuilds_it_at_a_change_and_ends_cleanly(
    project: Path, served: "subprocess.Popen[str]"
) -> None:
    try:
        address = said(served, r"http://127\.0\.0\.1:\d+/")
        page = project / "content" / "pages" / "principes.md"
        assert "Paragraphe tout neuf" not in read(address + "principes/")
        page.write_text(page.read_text("utf-8") + "\n\nParagraphe tout neuf.\n", "utf-8")
        said(served, r"Changed: content/pages/principes\.md")
        wait_for(lambda: "Paragraphe tout neuf" in read(address + "principes/"))
        break_a_sidecar(project)
        said(served, r"Nothing was built")
        assert "Paragraphe tout neuf" in read(address + "principes/")
        served.send_signal(signal.SIGINT)
        assert served.wait(timeout=30) == 0
        assert served.stdout is not None
        assert "Traceback" not in served.stdout.read()
    finally:
        served.kill()
        served.wait()


def said(process: "subprocess.Popen[str]", pattern: str) -> str:
    """Read what a process says until it says ``pattern``; that."""
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(pattern, line):
            return found.group()
    pytest.fail(f"it ended without saying {pattern}")


def read(address: str) -> str:
    with urllib.request.urlopen(address) as answer:  # noqa: S310
        return str(answer.read().decode("utf-8"))


def wait_for(condition: Callable[[], bool]) -> None:
    """Look again until it holds; half a minute is a failure, not a measure of speed."""
    for _ in range(300):
        if condition():
            return
        time.sleep(0.1)
    pytest.fail("it never came to be")
