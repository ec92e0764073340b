"""What Pagefind is fed: the words as printed, one anchor a block, and nothing else."""

import json

from bs4 import BeautifulSoup

from paraphe.search import feed, fold
from tests.samples import DOCUMENT, MENTIONS, TREATY


def page() -> BeautifulSoup:
    return BeautifulSoup(feed(DOCUMENT, MENTIONS, {"tnp": TREATY}, {2: "Annexe"}), "html.parser")


def values(kind: str) -> list[tuple[str, str]]:
    attribute = f"data-pagefind-{kind}"
    return [
        (str(tag[attribute]).removesuffix("[content]"), str(tag["content"]))
        for tag in page().find_all("meta", attrs={attribute: True})
    ]


def test_every_block_is_an_anchor_in_reading_order() -> None:
    assert [p["id"] for p in page().find_all("p")] == [block.eid for block in DOCUMENT.blocks]


def test_apostrophes_and_hyphens_are_those_that_the_tokeniser_splits_at() -> None:
    texts = [p.text for p in page().find_all("p")]
    assert texts[1] == "Nous rappelons l'Iran et le TNP."
    assert texts[2] == "Non-prolifération & désarmement"
    assert fold("ci\u00adtation") == "citation"


def test_what_looks_like_markup_is_indexed_as_words_and_a_lacuna_is_no_word() -> None:
    assert page().find_all(id="point_a")[0].text == "le <TNP> et M. Kwa[…]"


def test_filters_name_issuer_year_and_linked_instruments() -> None:
    assert values("filter") == [
        ("issuer", "Groupe des Sept"),
        ("year", "2018"),
        ("instrument", "TNP"),
    ]


def test_each_block_knows_its_place_its_heading_and_what_it_cites() -> None:
    blocks = json.loads(dict(values("meta"))["blocks"])
    assert blocks["para_1"] == ["§ 1", "", ["TNP"]]
    assert blocks["point_a"] == ["a)", "Non‑prolifération & désarmement", []]
    assert blocks["att_1__title"] == ["annexe, titre", "", []]
    assert blocks["att_1__p_1"] == ["annexe, ¶", "", []]
