"""References as they are typed lead to their places: over http, from a folder, by keyboard."""

import contextlib
import shutil
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from tests.browser.conftest import Open
from tests.browser.firefox import FirefoxError
from tests.browser.serving import served
from tests.browser.visitors import Chromium, Visitor
from tests.building import CONTENT, build
from tests.resolver.made import lay_out

CASES = Path(__file__).parents[1] / "resolver"

STATE = """() => ({
  here: location.href,
  said: document.querySelector("[data-status]")?.textContent.trim() ?? "",
  unready: Boolean(document.querySelector(".unready")),
  listed: [...document.querySelectorAll("[data-results] a")].map((link) => link.href),
})"""
PAGE = "renvoi/index.html"


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of awkward texts, built."""
    content = tmp_path_factory.mktemp("awkward") / "content"
    shutil.copytree(CASES / "awkward", content)
    shutil.copytree(CONTENT / "instruments", content / "instruments")
    return build(content, content.parent / "output")


@pytest.fixture(scope="module")
def large(output: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The resolver of an archive of 3,000 documents."""
    folder = tmp_path_factory.mktemp("large")
    shutil.copytree(output / "theme", folder / "theme")
    lay_out(folder, (output / PAGE).read_text("utf-8"), 3_000)
    return folder


def followed(visitor: Visitor, root: str, query: str) -> dict[str, Any]:
    """What the page of a site does with a reference: where it leads, or what it says."""
    # It may lead on while it is still being opened.
    with contextlib.suppress(PlaywrightError, FirefoxError):
        visitor.goto(f"{root}/{PAGE}?q={quote(query)}")
    for _ in range(400):
        with contextlib.suppress(PlaywrightError, FirefoxError):
            state: dict[str, Any] = visitor.evaluate(STATE)
            if f"/{PAGE}" not in state["here"] or (state["said"] and not state["unready"]):
                return state
        time.sleep(0.02)
    pytest.fail(f"« {query} » is not answered")


def plain(address: str, root: str) -> str:
    """An address as the cases write it."""
    return address.removeprefix(f"{root}/").replace("index.html", "")


def wrong(visitor: Visitor, root: str, cases: str) -> list[str]:
    """A line for each case of a file that is not answered as it says."""
    lines = []
    for case in yaml.safe_load((CASES / cases).read_text("utf-8")):
        state = followed(visitor, root, case["query"])
        leads = "" if f"/{PAGE}" in state["here"] else plain(state["here"], root)
        lists = [plain(address, root) for address in state["listed"]]
        told = case.get("says", "").replace("'", "’") in state["said"]
        if (leads, lists) != (case.get("leads", ""), case.get("lists", [])) or not told:
            lines.append(f"{case['query']}: {leads} {lists} {state['said']}")
    return lines


@pytest.mark.parametrize("cases", ["five", "awkward"])
def test_a_reference_leads_to_its_place_from_a_folder(
    cases: str, visitor: Visitor, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue({"five": "output", "awkward": "awkward"}[cases])
    assert wrong(visitor, folder.as_uri(), f"{cases}.yaml") == []


@pytest.mark.parametrize("cases", ["five", "awkward"])
def test_a_reference_leads_to_its_place_over_http(
    cases: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue({"five": "output", "awkward": "awkward"}[cases])
    context = browser.new_context(locale="fr-FR")
    visitor = Chromium(context.new_page())
    with served(folder) as root:
        assert wrong(visitor, root, f"{cases}.yaml") == []
        assert all(address.startswith(root) for address in visitor.requested)
    context.close()


def test_three_thousand_documents_cost_a_reference_little(browser: Browser, large: Path) -> None:
    context = browser.new_context(locale="fr-FR")
    visitor = Chromium(context.new_page())
    with served(large) as root:
        state = followed(visitor, root, "G7, Lyon, 3 avril 1996, n° 1203, § 3")
        asked = [a.removeprefix(root).split("?")[0] for a in visitor.requested if ".js" in a]
        loaded = [large / path.lstrip("/") for path in asked if "/renvoi/" in path]
        assert plain(state["here"], root) == "documents/essai-1203/#para_3"
        assert sum(path.stat().st_size for path in loaded if path.is_file()) < 200_000
        many = followed(visitor, root, "G7 § 3")
    assert "lieux répondent" in many["said"]
    assert len(many["listed"]) == 30
    assert all("?q=essai-" in address for address in many["listed"])
    context.close()


def test_the_keyboard_alone_finds_a_place(open_page: Open) -> None:
    page = open_page("/renvoi/")
    page.locator("#r").focus()
    page.keyboard.type("Denver 1997 point 3")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/g8-denver-1997/**")
    assert page.url.endswith("#para_3")
    page.go_back()
    assert page.url.endswith("/renvoi/")


def test_a_list_is_reached_by_the_keyboard(open_page: Open) -> None:
    page = open_page("/renvoi/?q=CD+2004")
    page.locator("[data-results] a").first.wait_for()
    page.locator("#r").focus()
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/cd-pologne-2004/**")


def test_without_javascript_the_page_says_so_and_leads_to_the_lists(open_page: Open) -> None:
    page = open_page("/renvoi/?q=G7+2018", java_script_enabled=False)
    assert "demande JavaScript" in page.locator(".unready").inner_text()
    assert page.locator(".unready a").count() == 2


@pytest.mark.parametrize("scripted", [True, False])
def test_a_short_address_leads_to_its_text(scripted: bool, open_page: Open, output: Path) -> None:
    for root in ("", output.as_uri()):
        with contextlib.suppress(PlaywrightError):
            page = open_page(
                f"{root}/c/g7-toronto-2018/index.html#para_27", java_script_enabled=scripted
            )
        page.wait_for_url("**/documents/g7-toronto-2018/**")
        assert page.url.endswith("#para_27") == scripted


def test_a_short_address_of_two_texts_leads_to_neither(browser: Browser, awkward: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{awkward.as_uri()}/c/inf-12/index.html#p_2")
    links = page.locator("[data-onward] a").evaluate_all("links => links.map((a) => a.href)")
    assert [link.partition("/documents/")[2] for link in links] == [
        "inf-2/index.html#p_2", "inf-1/index.html#p_2",
    ]  # fmt: skip
    context.close()
