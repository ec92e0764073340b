"""Make the README's picture: the longest document of the built site, as Chromium shows it."""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright


def picture(chromium: Path, documents: Path, folder: Path) -> Path:
    """Take the top of the longest document's page at 1280 × 800; the path of the picture."""
    page_file = max(documents.glob("*/index.html"), key=lambda path: path.stat().st_size)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "document.png"
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=flags)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(page_file.resolve().as_uri())
        page.evaluate("document.fonts.ready")
        page.screenshot(path=str(target))
        browser.close()
    return target


if __name__ == "__main__":
    print(picture(*map(Path, sys.argv[1:])))
