"""Builds of whole sites for the tests, by Pelican's own command as anyone runs it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"


def pelican(
    content: Path,
    output: Path,
    project: Path = ROOT,
    settings: str = "pelicanconf.py",
    **environment: str,
) -> "subprocess.CompletedProcess[str]":
    """Run Pelican's command over a content folder, with the settings and code of a project."""
    return subprocess.run(
        [sys.executable, "-m", "pelican", str(content), "-o", str(output), "-s", settings],
        cwd=project,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def build(
    content: Path,
    output: Path,
    project: Path = ROOT,
    settings: str = "pelicanconf.py",
    **environment: str,
) -> Path:
    """Build a site that must succeed; the output folder."""
    done = pelican(content, output, project, settings, **environment)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return output


def package(project: Path, folder: Path, *options: str, **environment: str) -> None:
    """Run `invoke package` in a project, which must succeed; the packages go to ``folder``."""
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "package", "--folder", str(folder), *options],
        cwd=project,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
