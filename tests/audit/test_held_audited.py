"""A document that others cite by its symbol says who does, and the audit holds it to that."""

import json
import shutil
from pathlib import Path

import pytest

from paraphe.audit import audit, read_site

SITE = Path(__file__).parent / "site"
LISTED = (
    '<section class="cited-by"><h2>Cité par <span class="tally">1</span></h2><ul><li>'
    '<a href="../d/index.html#para_1">1</a></li></ul></section></body>'
)


@pytest.fixture
def holding(tmp_path: Path) -> Path:
    """The small site with a second document, the text of what the first one cites."""
    site = tmp_path / "site"
    shutil.copytree(SITE, site)
    first = site / "data" / "documents" / "d.json"
    data = json.loads(first.read_text("utf-8"))
    data["mentions"][0]["document"] = "t"
    first.write_text(json.dumps(data), "utf-8")
    empty = {"id": "t", "url": "/documents/t/"}
    empty = data | empty | {key: [] for key in ("mentions", "blocks", "aliases", "tombstones")}
    (site / "data" / "documents" / "t.json").write_text(json.dumps(empty), "utf-8")
    index = site / "data" / "documents.json"
    entries = json.loads(index.read_text("utf-8"))
    index.write_text(json.dumps([*entries, {**entries[0], "id": "t"}]), "utf-8")
    page = site / "documents" / "d" / "index.html"
    html = page.read_text("utf-8")
    page.write_text(html.replace("../../instruments/tnp/", "../t/"), "utf-8")
    text = site / "documents" / "t" / "index.html"
    text.parent.mkdir()
    text.write_text(f'<!doctype html><html lang="fr"><body>{LISTED}</html>', "utf-8")
    return site


def messages(site: Path) -> str:
    return "\n".join(problem.message for problem in audit(read_site(site)))


def changed(site: Path, old: str, new: str) -> Path:
    path = site / "documents" / "t" / "index.html"
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    return site


def test_a_text_that_lists_who_cites_it_is_whole(holding: Path) -> None:
    assert messages(holding) == ""


def test_a_text_that_nobody_says_to_cite_is_told(holding: Path) -> None:
    assert "does not count the 1" in messages(changed(holding, LISTED, "</body>"))


def test_a_place_that_does_not_cite_the_text_is_told(holding: Path) -> None:
    assert "#title differ" in messages(changed(holding, "#para_1", "#title"))


def test_a_link_that_leads_to_the_instrument_instead_is_told(holding: Path) -> None:
    page = holding / "documents" / "d" / "index.html"
    html = page.read_text("utf-8").replace("../t/", "../../instruments/tnp/")
    page.write_text(html, "utf-8")
    assert "differ" in messages(holding)
