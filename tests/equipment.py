"""What the tests need besides Python: browsers, axe-core, the Nu checker, Java, zimcheck, rsync."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parent.parent
CHECKS = ROOT / ".cache" / "checks"
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
JAVA_IN_HASTE = (
    "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-jar",
)  # fmt: skip
"""For Java programs that run some seconds, which the better compiler would take to begin."""
FIREFOXES = ("firefox-esr", "firefox")


@dataclass(frozen=True, slots=True)
class Equipment:
    """Paths of what was found; None for what is not on this machine."""

    chromium: Path | None
    axe: Path | None
    vnu: Path | None
    java: Path | None
    firefox: Path | None
    zimcheck: Path | None
    rsync: Path | None
    sitemap: Path | None
    pandoc: Path | None

    @property
    def missing(self) -> tuple[str, ...]:
        """One line for each thing that is not here, saying what is skipped and what to do."""
        lines = {
            "NO BROWSER: the browser tests are skipped. Hint: apt install chromium": self.chromium,
            "NO NODE (npm): axe-core is skipped. Hint: apt install npm, and again": self.axe,
            "NO NODE (npm): the Nu checker is skipped. Hint: apt install npm, and again": self.vnu,
            "NO JAVA: Nu and EPUBCheck skipped. Hint: apt install default-jre-headless": self.java,
            "NO FIREFOX: its half of the offline tests is skipped. Hint: apt install firefox-esr": (
                self.firefox
            ),
            "NO ZIMCHECK: the checks of the ZIM are skipped. Hint: apt install zim-tools": (
                self.zimcheck
            ),
            "NO RSYNC: publishing over it is skipped. Hint: apt install rsync": self.rsync,
            "NO NODE (npm): the check of sitemaps is skipped. Hint: apt install npm, and again": (
                self.sitemap
            ),
            "NO PANDOC: no Word file is made, so its tests are skipped. Hint: pip install "
            "--require-hashes -r tests/requirements.txt": self.pandoc,
        }
        return tuple(line for line, found in lines.items() if found is None)


def find() -> Equipment:
    """Look for the equipment, and install nothing."""
    modules = CHECKS / "node_modules"
    return Equipment(
        chromium=_on_path(*BROWSERS) or _playwright_browser(),
        axe=_existing(modules / "axe-core" / "axe.min.js"),
        vnu=_existing(modules / "vnu-jar" / "build" / "dist" / "vnu.jar"),
        java=_on_path("java"),
        firefox=_on_path(*FIREFOXES),
        zimcheck=_on_path("zimcheck"),
        rsync=_on_path("rsync"),
        sitemap=_existing(modules / "sitemap" / "schema" / "sitemap.xsd"),
        pandoc=_pandoc(),
    )


def install() -> Equipment:
    """Install what is missing as far as this machine lets us, and say what was found."""
    found = find()
    wanted = {
        "chromium": found.chromium, "firefox-esr": found.firefox, "zim-tools": found.zimcheck,
        "rsync": found.rsync,
    }  # fmt: skip
    _install_from_debian([package for package, path in wanted.items() if path is None])
    if find().chromium is None:
        _run(sys.executable, "-m", "playwright", "install", "chromium")
    if _on_path("npm") and not _is_current():
        _install_checks()
    if find().pandoc is None:
        _install_pandoc()
    return find()


def is_required() -> bool:
    """Under CI nothing may be missing: a test that cannot run is a failure."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def lacking(what: str) -> NoReturn:
    """Skip a test for want of equipment; under CI, fail it."""
    if is_required():
        pytest.fail(f"CI must have {what}", pytrace=False)
    pytest.skip(f"there is no {what} here")


def _on_path(*names: str) -> Path | None:
    found = next((path for path in map(shutil.which, names) if path), None)
    return Path(found) if found else None


def _existing(path: Path) -> Path | None:
    return path if path.is_file() else None


def _playwright_browser() -> Path | None:
    # Asked in another process: Playwright's driver may not be started twice in one.
    script = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as p: print(p.chromium.executable_path)"
    )
    asked = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, text=True
    )
    path = asked.stdout.strip()
    return _existing(Path(path)) if asked.returncode == 0 and path else None


def _install_from_debian(packages: Sequence[str]) -> None:
    if not packages or not _on_path("apt-get") or (sudo := _privilege()) is None:
        return
    print(f"Installing for the tests: {', '.join(packages)} …", flush=True)
    _run(*sudo, "apt-get", "update", "-qq")
    # One by one: what a system does not have must not keep the others away.
    for package in packages:
        _run(*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", package)


def _privilege() -> tuple[str, ...] | None:
    """The words before a command that needs root; None where we may not."""
    if os.geteuid() == 0:
        return ()
    if _on_path("sudo") and _run("sudo", "-n", "true"):
        return ("sudo", "-n")
    return None


def _is_current() -> bool:
    lock = CHECKS / "package-lock.json"
    wanted = ROOT / "tests" / "package-lock.json"
    return (
        (CHECKS / "node_modules").is_dir()
        and lock.is_file()
        and lock.read_bytes() == wanted.read_bytes()
    )


def _install_checks() -> None:
    print("Installing axe-core and the Nu checker for the tests …", flush=True)
    CHECKS.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(ROOT / "tests" / name, CHECKS / name)
    if not _run(
        "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", folder=CHECKS
    ):
        shutil.rmtree(CHECKS)


def _pandoc() -> Path | None:
    """That of the package pypandoc-binary, which is pinned: another one writes other files."""
    found = importlib.util.find_spec("pypandoc")
    return (
        _existing(Path(found.origin).parent / "files" / "pandoc")
        if found and found.origin
        else None
    )


def _install_pandoc() -> None:
    print("Installing pandoc (155 MB) for the tests …", flush=True)
    wanted = str(ROOT / "tests" / "requirements.txt")
    _run(sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", wanted)
    importlib.invalidate_caches()


def _run(*command: str, folder: Path = ROOT) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command,
        check=False,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    return done.returncode == 0
