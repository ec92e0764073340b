"""What the index is made of: a token for every word as printed, and what a hit shows."""

import gzip
import json
from pathlib import Path

import pytest

from paraphe.search import Feed, feed, pages, read_feed, tables, vocabulary, written
from tests.samples import DOCUMENT, MENTIONS


def fed() -> Feed:
    return read_feed(feed(DOCUMENT, MENTIONS, {2: "Annexe"}))


def test_every_block_has_its_tokens_in_reading_order_and_says_what_it_cites() -> None:
    assert len(fed().tokens) == len(DOCUMENT.blocks)
    assert fed().tokens[1].endswith("ŧetþþleŋ ŧleþþtnpŋ tnpðpŋ ŋtnpþ")
    assert "ŋtnpþ" not in fed().tokens[3]


def test_a_lacuna_is_no_word() -> None:
    assert fed().tokens[3].split()[-1].startswith("kwaþþ")


def test_each_block_is_shown_as_printed_with_its_place_its_heading_and_its_mentions() -> None:
    blocks = fed().shown["blocks"]
    assert blocks[1] == ["para_1", "§ 1", -1, DOCUMENT.blocks[1].text, [[28, 31, "tnp"]]]
    assert blocks[3][:3] == ["point_a", "a)", 2]
    assert blocks[4][:3] == ["att_1__title", "annexe, titre", -1]
    assert blocks[5][:3] == ["att_1__p_1", "annexe, ¶", -1]


def test_a_document_is_filtered_by_issuer_date_kind_language_and_what_it_cites() -> None:
    head = fed().head
    assert head["issuers"] == ["Groupe des Sept"]
    assert (head["date"], head["kind"], head["language"]) == ("2018-04-23", "", "fr")
    assert [n for n, cited in enumerate(head["cited"]) if cited] == [1]
    assert head["titles"] == [0, 2, 4]


def test_the_vocabulary_has_words_as_printed_without_those_that_say_nothing() -> None:
    words = vocabulary([fed()])
    assert words["n"] == {"non": 1}
    assert "désarmement" in words["d"]
    assert "et" not in words.get("e", {})
    assert "tnp" not in words.get("t", {})


def indexed(bundle: Path, feeds: dict[str, Feed]) -> None:
    """What Pagefind leaves of some documents: a fragment for each."""
    (bundle / "fragment").mkdir(parents=True)
    for number, identifier in enumerate(feeds):
        data = json.dumps({"url": f"/{identifier}/", "content": "…", "meta": {}}).encode()
        path = bundle / "fragment" / f"qaa_{number}.pf_fragment"
        path.write_bytes(gzip.compress(b"pagefind_dcd" + data))


def test_a_fragment_shows_the_text_as_printed_and_the_table_knows_its_name(tmp_path: Path) -> None:
    feeds = {"b": fed(), "a": fed()}
    indexed(tmp_path, feeds)
    table = tables(feeds, tmp_path, "/documents/{}/", {"tnp": "TNP"})
    assert table["names"] == ["qaa_0", "qaa_1"]
    assert table["lengths"][0] == [len(tokens.split()) for tokens in fed().tokens]
    assert table["instruments"] == [["tnp", "TNP"]]
    assert table["cited"][1] == {"1": [0]}
    assert table["acronyms"] == ["annexe", "declaration", "tnp"]
    data = gzip.decompress((tmp_path / "fragment" / "qaa_1.pf_fragment").read_bytes())
    shown = json.loads(data.removeprefix(b"pagefind_dcd"))
    assert shown["url"] == "/documents/a/"
    assert shown["meta"]["blocks"][1][2] == DOCUMENT.blocks[1].text
    assert [anchor["id"] for anchor in shown["anchors"]] == [b.eid for b in DOCUMENT.blocks]


def test_an_index_without_a_fragment_for_a_document_is_refused(tmp_path: Path) -> None:
    indexed(tmp_path, {"a": fed()})
    with pytest.raises(ValueError, match="1 fragments of 2"):
        tables({"a": fed(), "b": fed()}, tmp_path, "{}", {"tnp": "TNP"})


def test_what_is_shown_and_no_token_is_in_the_name_that_pagefind_gives(tmp_path: Path) -> None:
    text = fed()
    other = text._replace(shown={**text.shown, "title": "Autre titre"})
    for name, one in (("x", text), ("y", other)):
        pages([("a", one)], tmp_path / name, "qaa")
    one, two = ((tmp_path / name / "a" / "index.html").read_text("utf-8") for name in "xy")
    assert one != two


def test_a_table_is_the_same_file_at_any_time() -> None:
    assert written({"é": 1}) == written({"é": 1})
    assert json.loads(gzip.decompress(written({"é": 1}))) == {"é": 1}
