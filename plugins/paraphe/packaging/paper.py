"""Pages of a built site -> PDFs, printed by Chromium with the theme's sheet for paper."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

_ADDRESS = "document.querySelector('.printed-address')?.textContent ?? ''"
_FOOT = "@page{@bottom-left{content:%s}}"


class MissingPageError(FileNotFoundError):
    """The site has no page of that document."""


def print_documents(
    site: Path, identifiers: Iterable[str], folder: Path, chromium: Path
) -> Iterator[Path]:
    """Write ``<id>.pdf`` for each document, its address at the foot of every page.

    The PDF has tags, an outline and links. Chromium writes the moment into it.
    """
    # A tool of those who print; a build does without it.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    pages = {name: site / "documents" / name / "index.html" for name in identifiers}
    if missing := [name for name, path in pages.items() if not path.is_file()]:
        raise MissingPageError(", ".join(missing))
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium)
        # The page's own policy lets nothing be added to it.
        page = browser.new_page(bypass_csp=True)
        for name, path in pages.items():
            page.goto(path.resolve().as_uri())
            page.add_style_tag(content=_FOOT % json.dumps(page.evaluate(_ADDRESS)))
            target = folder / f"{name}.pdf"
            page.pdf(path=target, prefer_css_page_size=True, tagged=True, outline=True)
            yield target
        browser.close()
