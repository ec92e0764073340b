"""A small archive that cites provisions: one link each, an index, and a page with all of them."""

import pytest

from paraphe.audit import Site, audit, read_site
from tests.building import build

RECORD = """- id: traite-chevaux
  class: treaty
  title: Traité de Nairobi sur les chevaux de trait
  short: Traité des chevaux
  examples: ["les États parties au Traité des chevaux"]
"""
TEXTS = {
    "ua-nairobi-2019": "Selon l'article VI du Traité des chevaux, on trait.",
    "ua-nairobi-2020": "Le Traité des chevaux est là. Son article 6, paragraphe 2, l'exige.",
    "ua-nairobi-2021": "Le Traité des chevaux (art. 10), l'article premier du Traité des chevaux.",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    content = tmp_path_factory.mktemp("provisions") / "content"
    for folder in ("documents/ua", "instruments", "pages"):
        (content / folder).mkdir(parents=True)
    for name, text in TEXTS.items():
        source = f"COMMUNIQUÉ\n\nNairobi, le 12 mars {name[-4:]}\n\n1. {text}\n"
        (content / f"documents/ua/{name}.txt").write_text(source, "utf-8")
    (content / "instruments/chevaux.yaml").write_text(RECORD, "utf-8")
    return read_site(build(content, content.parent / "output"))


def test_pages_data_and_links_agree(small: Site) -> None:
    assert audit(small) == ()


def test_a_link_covers_the_provision_and_leads_to_it_in_the_index(small: Site) -> None:
    (link,) = small.pages["documents/ua-nairobi-2019/index.html"].tree.select(".text p a.m")
    assert link.get_text().replace("\u00a0", " ") == "article VI du Traité des chevaux"
    assert str(link["href"]).endswith("instruments/traite-chevaux/index.html#art_6")


def test_the_index_is_in_the_order_of_the_instrument(small: Site) -> None:
    index = small.pages["instruments/traite-chevaux/index.html"].tree.select(".provisions li")
    assert [str(item["id"]) for item in index] == ["art_1", "art_6", "art_10"]


def test_one_page_has_all_that_cites_an_article_however_it_is_numbered(small: Site) -> None:
    page = small.pages["instruments/traite-chevaux/art_6/index.html"].tree
    cited = [str(link["href"]) for link in page.select(".citing a.num")]
    assert [address.split("/")[-2] for address in cited] == ["ua-nairobi-2020", "ua-nairobi-2019"]
    (part,) = page.select(".parts > div")
    assert part["id"] == "art_6__para_2"
    inferred = [link.get_text() for link in page.select(".citing a.m.inf.vise")]
    assert [words.replace("\u00a0", " ") for words in inferred] == ["article 6, paragraphe 2"]
