"""A real Chromium, a server of the built site on this machine, and the kinds of pages there are."""

import json
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from paraphe.audit import Site, published
from tests.browser.firefox import Firefox, firefox
from tests.browser.serving import served
from tests.browser.visitors import Chromium, Visitor
from tests.equipment import Equipment, lacking

FLAGS = [
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-quic", "--no-first-run", "--disable-gpu",
]  # fmt: skip

Open = Callable[..., Page]

AWKWARD = "clé USB d’été, #1 (100%25)"
"""A name as people give them: spaces, accents, and the signs that addresses are made of."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs the browser."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def address(output: Path) -> Iterator[str]:
    """The address of the built site, served on this machine; no closing slash."""
    with served(output) as root:
        yield root


@pytest.fixture(scope="session")
def browser(tools: Equipment) -> Iterator[Browser]:
    """One Chromium for the session."""
    if tools.chromium is None:
        lacking("browser")
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else FLAGS
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(tools.chromium), args=flags)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Opens a path of the site in a window of its own; nothing may leave the host."""
    contexts: list[BrowserContext] = []
    asked: list[str] = []

    def opened(path: str, *, width: int = 1280, height: int = 900, **options: Any) -> Page:  # noqa: ANN401
        viewport: Any = {"width": width, "height": height}
        context = browser.new_context(viewport=viewport, locale="fr-FR", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path if "://" in path else address + path, wait_until="load")
        return page

    yield opened
    for context in contexts:
        context.close()
    ours = (address, "data:", "blob:", "file:")
    assert [url for url in asked if not url.startswith(ours)] == []


@pytest.fixture(scope="module")
def module_page(browser: Browser, address: str) -> Iterator[Page]:
    """The search page, in one window for all tests of a file."""
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.goto(f"{address}/recherche/", wait_until="load")
    yield page
    context.close()


@pytest.fixture(scope="session")
def path_of(site: Site) -> Callable[[str], str]:
    """The address, from the site's root, of a page of each kind."""
    documents = sorted(published(site), key=lambda d: sum(len(b["text"]) for b in d["blocks"]))

    def with_mark(kind: str) -> str:
        return next(
            str(d["url"])
            for d in documents
            if any(mark["kind"] == kind for b in d["blocks"] for mark in b.get("marks", ()))
        )

    instruments = instruments_by_citations(site)
    paths: dict[str, Callable[[], str]] = {
        "home": lambda: "/",
        "longest document": lambda: documents[-1]["url"],
        "shortest document": lambda: documents[0]["url"],
        "damaged document": lambda: with_mark("lacuna"),
        "document with a note": lambda: with_mark("note-call"),
        "most cited instrument": lambda: instruments[-1]["url"],
        "instrument nobody cites": lambda: instruments[0]["url"],
        "instruments": lambda: "/instruments/",
        "search": lambda: "/recherche/",
        "search results": lambda: "/recherche/?q=mines+antipersonnel",
        "principles": lambda: "/principes/",
        "accuracy": lambda: "/exactitude/",
        "editors": lambda: "/redaction/",
        "not found": lambda: "/404.html",
        "resolver": lambda: "/renvoi/",
        "several places": lambda: "/renvoi/?q=CD+2004",
        "open data": lambda: "/donnees/",
    }
    return lambda kind: paths[kind]()


def instruments_by_citations(site: Site) -> list[dict[str, Any]]:
    """Entries of the open data, the most cited last."""
    entries = json.loads((site.root / "data" / "instruments.json").read_text("utf-8"))
    return sorted(entries, key=lambda entry: (entry["mentions"], entry["id"]))


@pytest.fixture(scope="session")
def folder(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, unpacked under an awkward name; its one folder."""
    place = tmp_path_factory.mktemp("stick") / AWKWARD
    (package,) = (path for path in packages.glob("*.zip") if "-bag" not in path.name)
    with zipfile.ZipFile(package) as file:
        file.extractall(place)
    (root,) = place.iterdir()
    return root


@pytest.fixture(scope="session")
def running_firefox(tools: Equipment) -> Iterator[Firefox]:
    """One Firefox for the session."""
    if tools.firefox is None:
        lacking("Firefox")
    with firefox(tools.firefox) as opened:
        yield opened


@pytest.fixture(params=["chromium", "firefox"])
def visitor(request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """A window of each browser in turn; ``requested`` is empty."""
    if request.param == "firefox":
        opened: Firefox = request.getfixturevalue("running_firefox")
        opened.requested.clear()
        yield opened
        return
    browser: Browser = request.getfixturevalue("browser")
    context = browser.new_context(locale="fr-FR")
    yield Chromium(context.new_page())
    context.close()
