"""The package: unpacked anywhere, opened with a double click, in Chromium and in Firefox."""

import functools
import http.server
import json
import os
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Browser

from paraphe.audit import audit, read_site
from paraphe.model import Severity
from tests.browser.conftest import QuietHandler
from tests.browser.firefox import Firefox, firefox
from tests.browser.visitors import Chromium, Visitor
from tests.equipment import Equipment, lacking

AWKWARD = "clé USB d’été, #1 (100%25)"
"""A name as people give them: spaces, accents, and the signs that addresses are made of."""
QUERIES = Path(__file__).parents[1] / "search" / "queries.yaml"

FETCH = """async (address) => {
  try { return (await (await fetch(address)).text()).length; } catch { return "refused"; }
}"""
LOADED = """async () => {
  await document.fonts.ready;
  const inState = (state) => [...document.fonts].filter((font) => font.status === state).length;
  return {
    fonts: inState("loaded"),
    broken: inState("error"),
    coloured: getComputedStyle(document.querySelector("a.brand")).color !== "rgb(0, 0, 238)",
  };
}"""
CLICK = """async (selector) => {
  const link = document.querySelector(selector);
  const gone = new Promise((leave) => addEventListener("pagehide", leave, { once: true }));
  setTimeout(() => link.click(), 0);
  return link.href;
}"""
PLACE = "async () => [location.href, document.querySelector(':target')?.id ?? '']"


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


@pytest.fixture(scope="session")
def served(folder: Path) -> Iterator[str]:
    """The folder behind a web server that knows nothing of it, deep under its root."""
    root = folder.parents[1]
    handler = functools.partial(QuietHandler, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        path = quote(folder.relative_to(root).as_posix())
        yield f"http://127.0.0.1:{server.server_port}/{path}"
        server.shutdown()


def outside(visitor: Visitor, folder: Path) -> list[str]:
    """What was asked for that does not lie in the folder."""
    ours = (folder.as_uri(), "data:", "blob:", "about:")
    return [address for address in visitor.requested if not address.startswith(ours)]


def test_every_link_of_the_folder_has_its_target_in_it(folder: Path) -> None:
    site = read_site(folder)
    problems = audit(site)
    assert not [str(one) for one in problems if one.severity == Severity.ERROR]


def test_files_may_not_read_each_other_in_the_browsers_that_test(
    visitor: Visitor, folder: Path
) -> None:
    visitor.goto((folder / "index.html").as_uri())
    neighbour = (folder / "data" / "documents.json").as_uri()
    assert visitor.evaluate(FETCH, neighbour) == "refused"


def test_a_request_that_leaves_the_folder_would_be_seen(
    visitor: Visitor, folder: Path, address: str
) -> None:
    visitor.goto((folder / "index.html").as_uri())
    visitor.evaluate(FETCH, f"{address}/index.html")
    visitor.evaluate("async () => 0")
    assert outside(visitor, folder) == [f"{address}/index.html"]


def test_pages_are_read_in_their_own_type_and_links_lead_from_page_to_page(
    visitor: Visitor, folder: Path
) -> None:
    visitor.goto((folder / "index.html").as_uri())
    found = visitor.evaluate(LOADED)
    assert found["fonts"]
    assert not found["broken"]
    assert found["coloured"]
    for selector, reached in (
        ("main a[href*='documents/']", "/documents/"),
        (".text p[id] a.m", "/instruments/"),
        ("a.num[href*='documents/']", "/documents/"),
    ):
        target = visitor.evaluate("async (s) => document.querySelector(s).href", selector)
        assert target.startswith(folder.as_uri())
        assert target.partition("#")[0].endswith("/index.html")
        visitor.goto(target)
        here, eid = visitor.evaluate(PLACE)
        assert reached in here
        assert eid == target.partition("#")[2]
    assert outside(visitor, folder) == []
