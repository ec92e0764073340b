"""What a package is called and dated by: the project's version, the day of its sources."""

import datetime
import os
import subprocess
import tomllib
from pathlib import Path


def version_of(project: Path) -> str:
    """The version in ``pyproject.toml``, the one place where it stands."""
    settings = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))
    return str(settings["project"]["version"])


def date_of(content: Path) -> datetime.date | None:
    """The day of SOURCE_DATE_EPOCH or else of the newest commit of a folder; None for none."""
    seconds = seconds_of(content)
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date() if seconds else None


def seconds_of(content: Path) -> int:
    """The same in seconds since 1970, 0 for none. ValueError where the variable is no number."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or _committed(content) or 0)


def _committed(folder: Path) -> str:
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct", "--", "."],  # noqa: S607 - whichever git there is
            cwd=folder, check=False, capture_output=True, text=True,
        )  # fmt: skip
    except FileNotFoundError:
        return ""
    return asked.stdout.strip()
