"""MiniSearch from npm, in a folder of the benchmark's own."""

import shutil
import subprocess
from pathlib import Path

VERSION = "7.2.0"
SCRIPT = Path("node_modules", "minisearch", "dist", "umd", "index.js")
"""The library as a page loads it."""


class MiniSearchMissingError(Exception):
    """MiniSearch could not be installed; the message is npm's own."""


def install_minisearch(cache: Path) -> Path:
    """The folder that holds it; MiniSearchMissingError where npm is missing or fails."""
    folder = cache / f"minisearch-{VERSION}"
    if (folder / SCRIPT).is_file():
        return folder
    npm = shutil.which("npm")
    if npm is None:
        raise MiniSearchMissingError("there is no npm")
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(  # noqa: S603 - the program that was found
        [npm, "install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund",
         "--silent", f"minisearch@{VERSION}"],
        check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if done.returncode or not (folder / SCRIPT).is_file():
        raise MiniSearchMissingError(done.stderr.strip() or "npm installed nothing")
    return folder
