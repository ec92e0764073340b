"""The package: unpacked anywhere, opened with a double click, in Chromium and in Firefox."""

import contextlib
import http.server
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
import yaml
from libzim.reader import Archive
from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from paraphe.audit import audit, read_site
from paraphe.model import Severity
from tests.browser.firefox import FirefoxError
from tests.browser.serving import answering, served
from tests.browser.visitors import Chromium, Visitor

QUERIES = Path(__file__).parents[1] / "search" / "queries.yaml"

VISITS = (Path(__file__).with_name("visits.js")).read_text("utf-8").partition("\n")[2].strip()


def on(visitor: Visitor, what: str, given: object = None) -> Any:  # noqa: ANN401
    """What one of the functions of ``visits.js`` gives back on the visitor's page."""
    return visitor.evaluate(f"async (given) => {VISITS}.{what}(given)", given)


def arrive(visitor: Visitor, part: str) -> None:
    """Wait until the page's address has the part; between two pages there is nobody to ask."""
    for _ in range(300):
        with contextlib.suppress(PlaywrightError, FirefoxError):
            if part in on(visitor, "where")[0]:
                return
        time.sleep(0.05)
    pytest.fail(f"no page at {part} was reached")


@pytest.fixture(scope="session")
def unpacked(folder: Path) -> Iterator[str]:
    """The folder behind a web server that knows nothing of it, deep under its root."""
    root = folder.parents[1]
    with served(root) as address:
        yield f"{address}/{quote(folder.relative_to(root).as_posix())}"


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
    assert on(visitor, "fetched", neighbour) == "refused"


def test_a_request_that_leaves_the_folder_would_be_seen(
    visitor: Visitor, folder: Path, address: str
) -> None:
    visitor.goto(f"{address}/index.html")
    visitor.requested[:] = [one for one in visitor.requested if one == f"{address}/index.html"]
    assert outside(visitor, folder) == [f"{address}/index.html"]


def test_pages_are_read_in_their_own_type_and_links_lead_from_page_to_page(
    visitor: Visitor, folder: Path
) -> None:
    visitor.goto((folder / "index.html").as_uri())
    looks = on(visitor, "looks")
    assert looks["fonts"]
    assert not looks["broken"]
    assert looks["styled"]
    for selector, reached in (
        ("main a[href*='documents/']", "/documents/"),
        (".text p[id] a.m", "/instruments/"),
        ("a.num[href*='documents/']", "/documents/"),
    ):
        target = on(visitor, "link", selector)
        assert target.startswith(folder.as_uri())
        assert target.partition("#")[0].endswith("/index.html")
        visitor.goto(target)
        here, eid = on(visitor, "where")
        assert reached in here
        assert eid == target.partition("#")[2]
    assert outside(visitor, folder) == []


@pytest.fixture(scope="session")
def queries() -> list[str]:
    """Every query of the query file."""
    return [record["query"] for record in yaml.safe_load(QUERIES.read_text("utf-8"))]


@pytest.fixture(scope="session")
def over_http(browser: Browser, address: str, queries: list[str]) -> list[dict[str, Any]]:
    """What every query finds on the site as a web server gives it out."""
    context = browser.new_context(locale="fr-FR")
    visitor = Chromium(context.new_page())
    visitor.goto(f"{address}/recherche/index.html")
    found: list[dict[str, Any]] = on(visitor, "search", queries)
    context.close()
    return found


def test_a_search_from_the_folder_finds_the_same_in_the_same_order(
    visitor: Visitor, folder: Path, queries: list[str], over_http: list[dict[str, Any]]
) -> None:
    assert sum(bool(found["hits"]) for found in over_http) > 100
    visitor.goto((folder / "recherche" / "index.html").as_uri())
    assert on(visitor, "search", queries) == over_http
    assert outside(visitor, folder) == []


def test_a_search_in_an_address_is_found_again_with_its_filters(
    visitor: Visitor, folder: Path, address: str, browser: Browser
) -> None:
    context = browser.new_context(locale="fr-FR")
    online = Chromium(context.new_page())
    outcomes = []
    for one, root in ((online, address), (visitor, folder.as_uri())):
        page = f"{root}/recherche/index.html"
        one.goto(f"{page}?q=nucl%C3%A9aires")
        chosen = on(one, "choose", "issuer")
        asked = chosen.pop("address")
        one.goto(f"{root}/index.html")
        one.goto(page + asked)
        assert on(one, "found") == chosen
        outcomes.append((asked, chosen))
    context.close()
    assert outcomes[0] == outcomes[1]
    assert len(outcomes[0][1]["chosen"]) == 1
    assert outside(visitor, folder) == []


def test_the_paragraph_that_a_hit_leads_to_shows_the_words_found(
    visitor: Visitor, folder: Path
) -> None:
    visitor.goto((folder / "recherche" / "index.html").as_uri() + "?q=d%C3%A9sarmement")
    target = on(visitor, "followed")
    assert target.startswith(folder.as_uri())
    visitor.goto(target)
    marked = on(visitor, "marked")
    assert marked
    assert all("désarmement" in words.lower() for words in marked)
    visitor.press("Escape")
    assert on(visitor, "marked") == []


def test_the_field_of_any_page_leads_to_the_search(visitor: Visitor, folder: Path) -> None:
    visitor.goto((folder / "instruments" / "index.html").as_uri())
    on(visitor, "ask", "désarmement")
    arrive(visitor, "/recherche/")
    assert on(visitor, "found")["hits"]
    here, _ = on(visitor, "where")
    assert here.startswith((folder / "recherche" / "index.html").as_uri() + "?q=")


def test_the_folder_behind_any_web_server_finds_the_same(
    browser: Browser, unpacked: str, queries: list[str], over_http: list[dict[str, Any]]
) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    answers: list[tuple[int, str]] = []
    page.on("response", lambda answer: answers.append((answer.status, answer.url)))
    visitor = Chromium(page)
    visitor.goto(f"{unpacked}/recherche/index.html")
    assert on(visitor, "search", queries[::5]) == over_http[::5]
    context.close()
    assert [url for status, url in answers if status >= 400 or not url.startswith(unpacked)] == []


@pytest.fixture(scope="session")
def kiwix(packages: Path) -> Iterator[str]:
    """The ZIM given out as kiwix-serve does: every entry under the name of the book."""
    (path,) = packages.glob("*.zim")

    class Entries(http.server.BaseHTTPRequestHandler):
        archive = Archive(path)

        def do_GET(self) -> None:
            name = unquote(self.path.partition("?")[0]).removeprefix("/content/paraphe/")
            if not self.archive.has_entry_by_path(name):
                self.send_error(404)
                return
            item = self.archive.get_entry_by_path(name).get_item()
            self.send_response(200)
            self.send_header("Content-Type", item.mimetype)
            self.end_headers()
            self.wfile.write(bytes(item.content))

        def log_message(self, format: str, *args: object) -> None:
            """Requests are not news."""

    with answering(Entries) as root:
        yield f"{root}/content/paraphe"


def test_the_zim_has_the_search_of_the_site(
    browser: Browser, kiwix: str, queries: list[str], over_http: list[dict[str, Any]]
) -> None:
    context = browser.new_context(locale="fr-FR")
    visitor = Chromium(context.new_page())
    visitor.goto(f"{kiwix}/recherche/index.html")
    assert on(visitor, "search", queries[::10]) == over_http[::10]
    context.close()
