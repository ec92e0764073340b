"""An archive of several indexes is searched as one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.serving import served
from tests.browser.test_search_queries import ASK
from tests.building import CONTENT, ROOT, build

SETTINGS = """\
from pelicanconf import *

THEME = {theme!r}
CACHE_PATH = {cache!r}
SEARCH_SHARD = 1
"""
QUERIES = (
    "paix", "TNP", '"mise en œuvre"', "femmes paix sécurité", "1540", "nationaux", "Arctique",
    "armes légères Asie centrale", "de la", "NPT missiles",
)  # fmt: skip


@pytest.fixture(scope="module")
def in_shards(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the archive with hardly more than one document in an index."""
    folder = tmp_path_factory.mktemp("shards")
    text = SETTINGS.format(theme=str(ROOT / "theme"), cache=str(folder / "cache"))
    (folder / "settings.py").write_text(text, "utf-8")
    site = build(
        CONTENT, folder / "output", settings=str(folder / "settings.py"), PYTHONPATH=str(ROOT)
    )
    assert len(list(site.glob("pagefind*"))) == 4
    with served(site) as root:
        yield root


def test_several_indexes_give_the_hits_of_one_in_the_same_order(
    in_shards: str, module_page: Page
) -> None:
    page = module_page.context.new_page()
    page.goto(f"{in_shards}/recherche/")
    for query in QUERIES:
        one, many = module_page.evaluate(ASK, query), page.evaluate(ASK, query)
        assert many == one, query
