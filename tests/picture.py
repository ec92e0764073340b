"""Make the README's picture: the built site's longest document, where it names most instruments."""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

DENSEST = """() => {
  const rows = [...document.querySelectorAll('.par')];
  const links = row => row.querySelectorAll('p[id] a.m').length;
  const densest = rows.reduce((best, row) => links(row) > links(best) ? row : best);
  scrollTo({top: densest.getBoundingClientRect().top + scrollY - 22, behavior: 'instant'});
}"""


def picture(chromium: Path, documents: Path, folder: Path) -> Path:
    """Take the longest document's page at its densest paragraph, 1280 × 800; the picture's path."""
    page_file = max(documents.glob("*/index.html"), key=lambda path: path.stat().st_size)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "document.png"
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=flags)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(page_file.resolve().as_uri())
        page.evaluate("document.fonts.ready")
        page.evaluate(DENSEST)
        page.screenshot(path=str(target))
        browser.close()
    return target


if __name__ == "__main__":
    print(picture(*map(Path, sys.argv[1:])))
