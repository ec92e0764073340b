"""Texts are searched as their own language has its words, over HTTP and from a folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.serving import served
from tests.browser.test_search_queries import ASK
from tests.building import ROOT, build

ENGLISH, FRENCH = "accord-baie-2011-en", "accord-baie-2011"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One text in French and in English."""
    folder = tmp_path_factory.mktemp("languages")
    shutil.copytree(ROOT / "tests" / "site" / "bilingual", folder / "content")
    shutil.copytree(ROOT / "content" / "instruments", folder / "content" / "instruments")
    (folder / "content" / "pages").mkdir()
    return build(folder / "content", folder / "output")


@pytest.fixture(scope="module", params=["http", "file"])
def searching(site: Path, request: pytest.FixtureRequest, module_page: Page) -> Iterator[Page]:
    page = module_page.context.new_page()
    if request.param == "file":
        page.goto((site / "recherche" / "index.html").as_uri())
        yield page
        return
    with served(site) as root:
        page.goto(f"{root}/recherche/")
        yield page


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("agreements", {f"{ENGLISH}#p_5", f"{ENGLISH}#title"}),
        ("the agreement", {f"{ENGLISH}#p_5", f"{ENGLISH}#title"}),
        ('"this agreement"', {f"{ENGLISH}#p_5"}),
        ("accords", {f"{FRENCH}#p_5", f"{FRENCH}#title"}),
        ("of the", set()),
        ("traité sur la non-prolifération des armes nucléaires",
         {f"{ENGLISH}#p_5", f"{FRENCH}#p_5"}),
    ],
)  # fmt: skip
def test_a_query_finds_the_forms_of_its_words_in_texts_of_each_language(
    searching: Page, query: str, places: set[str]
) -> None:
    answer = searching.evaluate(ASK, query)
    assert set(answer["hits"]) == places
    assert answer["unmarked"] == []


def test_the_paragraph_reached_is_marked_in_its_language(searching: Page) -> None:
    searching.evaluate(ASK, "agreements")
    page = searching.context.new_page()
    link = searching.locator(f"a[data-hit][href*='{ENGLISH}']").first
    page.goto(str(link.evaluate("a => a.href.replace('#', '?q=agreements#')")))
    marked = {mark.lower() for mark in page.locator(":target mark").all_inner_texts()}
    assert "agreement" in marked
    page.close()
