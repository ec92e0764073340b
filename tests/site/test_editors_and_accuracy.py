"""The pages that say what is left to editors, and how good the links are."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
import yaml

from paraphe.audit import Site
from paraphe.evaluation import evaluate_site, figures
from paraphe.mentions import OWN
from tests.building import CONTENT, ROOT, build

TEXT = """DÉCLARATION

Genève, le 3 mai 2011

1. Vu la résolution 1540 (1999) du Conseil de sécurité et le Groupe QXZW.
"""


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one text that no gold standard knows, with what is left to its editor."""
    folder = tmp_path_factory.mktemp("other")
    documents = folder / "content" / "documents" / "essai"
    documents.mkdir(parents=True)
    (documents / "essai.txt").write_text(TEXT, "utf-8")
    (folder / "content" / "instruments").symlink_to(CONTENT / "instruments")
    return build(folder / "content", folder / "output")


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_the_page_shows_the_figures_that_the_evaluation_finds(site: Site) -> None:
    data = json.loads((site.root / "data" / "accuracy.json").read_text("utf-8"))
    whole = data["measures"][0]
    score = evaluate_site(site.root / "data", ROOT / "tests" / "gold", CONTENT / "documents")
    found = figures(score)["mentions"]
    assert isinstance(found, dict)
    for name in ("precision", "recall", "f1", "target_accuracy", "exact_span"):
        assert whole[name] == pytest.approx(found[name], abs=1e-4)
    page = words((site.root / "exactitude" / "index.html").read_text("utf-8"))
    assert f" % {whole['wanted']} {whole['right']} " in page.partition("Tous les liens")[2][:60]
    assert [one["name"] for one in data["measures"] if one["of"] == "document"] == [
        entry["id"] for entry in json.loads((site.root / "data/documents.json").read_text("utf-8"))
    ]


def test_the_rules_counts_are_those_of_the_open_data(site: Site) -> None:
    folder = site.root / "data" / "documents"
    mentions = [m for path in folder.glob("*.json")
                for m in json.loads(path.read_text("utf-8"))["mentions"]]  # fmt: skip
    linked = [m for m in mentions if m["status"] == "linked"]
    page = words((site.root / "exactitude" / "index.html").read_text("utf-8"))
    assert f"{len(linked)} renvois mènent" in page
    assert f"Sigle {sum(m['rule'] == 'sigle' for m in linked)} " in page


def test_pages_count_links_and_what_is_open_as_the_open_data_do(site: Site) -> None:
    paths = (site.root / "data" / "documents").glob("*.json")
    mentions = [m for path in paths for m in json.loads(path.read_text("utf-8"))["mentions"]]
    linked = sum(m["status"] == "linked" for m in mentions)
    left = sum(m["status"] != "linked" and m.get("reason") != OWN for m in mentions)
    assert f"{linked} renvois à " in words((site.root / "index.html").read_text("utf-8"))
    told = f"Restent sans lien {left} mention" if left else "Aucune mention relevée ne reste"
    assert told in words((site.root / "exactitude" / "index.html").read_text("utf-8"))


def test_an_archive_without_gold_says_so_and_publishes_no_figures(other: Path) -> None:
    page = words((other / "exactitude" / "index.html").read_text("utf-8"))
    assert "n’y est pas mesurée" in page
    assert "Précision" not in page
    assert not (other / "data" / "accuracy.json").exists()


def test_the_editors_page_leads_to_the_paragraph_and_gives_lines_that_are_yaml(
    other: Path,
) -> None:
    page = (other / "redaction" / "index.html").read_text("utf-8")
    assert 'href="../documents/essai/index.html#para_1"' in page
    pasted = [yaml.safe_load(unescape(text))
              for text in re.findall(r"<pre[^>]*><code>(.*?)</code>", page, re.DOTALL)]  # fmt: skip
    assert [{"abbreviation": "QXZW"}] in pasted
    (ruling,) = [one for one in pasted if isinstance(one, dict)]
    assert ruling["mentions"][0]["quote"] == "résolution 1540 (1999) du Conseil de sécurité"


def test_the_editors_page_is_not_searched(other: Path) -> None:
    page = (other / "redaction" / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "data-pagefind-body" not in page


def test_a_draft_that_becomes_public_loses_the_editors_page(tmp_path: Path) -> None:
    content = tmp_path / "content" / "documents" / "essai"
    content.mkdir(parents=True)
    (content / "essai.txt").write_text(TEXT, "utf-8")
    output = build(tmp_path / "content", tmp_path / "output")
    assert (output / "redaction" / "index.html").is_file()
    assert "redaction/" in (output / "index.html").read_text("utf-8")
    build(tmp_path / "content", output, settings="publishconf.py")
    assert not (output / "redaction").exists()
    assert "redaction/" not in (output / "index.html").read_text("utf-8")
    assert (output / "exactitude" / "index.html").is_file()


def test_the_editors_page_is_set_as_french_but_for_what_is_pasted(other: Path) -> None:
    page = (other / "redaction" / "index.html").read_text("utf-8")
    shown = re.sub(r"<head>.*?</head>|<pre.*?</pre>|<[^>]+>", "", page, flags=re.DOTALL)
    assert "notice\u202f; les autres" in shown
    assert " ;" not in shown
    pasted = "".join(re.findall(r"<pre[^>]*><code>(.*?)</code>", page, re.DOTALL))
    assert pasted
    assert not {"\u00a0", "\u202f"} & set(pasted)
