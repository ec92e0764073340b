"""The pages of provisions are held against the open data, as those of instruments are."""

import json
import shutil
from pathlib import Path

import pytest

from paraphe.audit import audit, read_site

SITE = Path(__file__).parent / "site"
PAGE = (
    '<!doctype html><html lang="fr"><head><title>Article VI</title></head><body>'
    '<a class="num" href="../../../documents/d/index.html#para_1">§ 1</a></body></html>'
)


@pytest.fixture
def pinned(tmp_path: Path) -> Path:
    """The small site, with a mention that cites article VI and the page of it."""
    site = tmp_path / "site"
    shutil.copytree(SITE, site)
    path = site / "data" / "documents" / "d.json"
    data = json.loads(path.read_text("utf-8"))
    # The words of the provision stand in the mention, so that the link stays what it is.
    data["mentions"][0]["pinpoint"] = {"start": 4, "end": 5, "provisions": ["art_6__para_2"]}
    path.write_text(json.dumps(data), "utf-8")
    page = site / "instruments" / "tnp" / "art_6" / "index.html"
    page.parent.mkdir()
    page.write_text(PAGE, "utf-8")
    return site


def test_a_provision_that_quotes_what_cites_it_is_whole(pinned: Path) -> None:
    assert audit(read_site(pinned)) == ()


def test_a_provision_without_its_page_is_told(pinned: Path) -> None:
    (pinned / "instruments" / "tnp" / "art_6" / "index.html").unlink()
    (problem,) = audit(read_site(pinned))
    assert problem.path == "instruments/tnp/art_6/index.html"
    assert "is not quoted" in problem.message


def test_a_paragraph_that_cites_another_provision_is_told(pinned: Path) -> None:
    path = pinned / "data" / "documents" / "d.json"
    path.write_text(path.read_text("utf-8").replace("art_6", "art_7"), "utf-8")
    found = [problem.path for problem in audit(read_site(pinned))]
    assert found == ["instruments/tnp/art_7/index.html", "instruments/tnp/art_6/index.html"]


def test_words_of_a_provision_that_the_link_leaves_out_are_told(pinned: Path) -> None:
    path = pinned / "data" / "documents" / "d.json"
    path.write_text(path.read_text("utf-8").replace('"start": 4', '"start": 0'), "utf-8")
    (problem,) = audit(read_site(pinned))
    assert "differ" in problem.message
