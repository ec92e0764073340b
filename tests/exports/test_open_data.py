"""The open data hold the fields of the contract, and the text as printed."""

import json

from paraphe.exports import (
    document_json,
    documents_json,
    instruments_json,
    with_texts,
    written,
)
from tests.samples import (
    ARCHIVE,
    DOCUMENT,
    MENTIONS,
    PINNED,
    PINNED_ARCHIVE,
    PINNED_BLOCK,
    PINNED_DOCUMENT,
)


def test_the_list_of_documents_has_one_entry_a_document() -> None:
    assert documents_json(ARCHIVE) == [
        {
            "id": "g7-essai-2018",
            "url": "/documents/g7-essai-2018/",
            "title": "Déclaration d'essai",
            "date": "2018-04-23",
            "language": "fr",
            "source": {"path": "documents/g7/g7-essai-2018.txt", "sha256": "0" * 64},
        }
    ]


def test_a_mention_is_an_offset_into_the_text_of_its_block() -> None:
    data = document_json(DOCUMENT, MENTIONS)
    texts = {block["eid"]: block["text"] for block in data["blocks"]}
    for mention in data["mentions"]:
        assert texts[mention["eid"]][mention["start"] : mention["end"]] == mention["text"]


def test_a_mention_that_is_not_linked_says_why_and_names_no_instrument() -> None:
    (_, doubtful) = document_json(DOCUMENT, MENTIONS)["mentions"]
    assert (doubtful["instrument"], doubtful["status"], doubtful["reason"]) == (
        "",
        "unlinked",
        "en doute",
    )


def test_an_instrument_counts_its_linked_mentions_and_hides_what_is_not_its_name() -> None:
    (treaty,) = instruments_json(ARCHIVE)
    assert (treaty["mentions"], treaty["paragraphs"], treaty["documents"]) == (1, 1, 1)
    assert [name["text"] for name in treaty["names"]] == ["TNP"]


def test_a_mention_keeps_its_span_and_has_the_provisions_beside_it() -> None:
    (mention,) = document_json(PINNED_DOCUMENT, PINNED)["mentions"]
    assert mention["text"] == "TNP"
    assert mention["pinpoint"] == {
        "start": 4, "end": 20, "text": "articles II à IV",
        "provisions": ["art_2", "art_3", "art_4"], "ranges": [["art_2", "art_4"]],
    }  # fmt: skip
    assert PINNED_BLOCK.text[4:20] == mention["pinpoint"]["text"]


def test_a_provision_without_its_instrument_is_no_mention() -> None:
    (implied,) = document_json(PINNED_DOCUMENT, PINNED)["implied"]
    assert (implied["text"], implied["instrument"]) == ("articles VI et VIII à IX", "tnp")
    assert implied["provisions"] == ["art_6__para_1", "art_8", "art_9"]
    assert implied["ranges"] == [["art_8", "art_9"]]
    (treaty,) = instruments_json(PINNED_ARCHIVE)
    assert (treaty["mentions"], treaty["paragraphs"], treaty["documents"]) == (2, 2, 2)


def test_an_instrument_lists_its_provisions_in_order_each_counted_with_what_lies_in_it() -> None:
    (treaty,) = instruments_json(PINNED_ARCHIVE)
    found = [(p["eid"], p["printed"], p["url"], p["mentions"]) for p in treaty["provisions"]]
    assert found == [
        ("art_2", "II", "/instruments/tnp/art_2/", 1),
        ("art_3", "III", "/instruments/tnp/art_3/", 1),
        ("art_4", "IV", "/instruments/tnp/art_4/", 1),
        ("art_6", "VI", "/instruments/tnp/art_6/", 1),
        ("art_6__para_1", "1", "/instruments/tnp/art_6/", 1),
        ("art_8", "VIII", "/instruments/tnp/art_8/", 1),
        ("art_9", "IX", "/instruments/tnp/art_9/", 1),
    ]


def test_a_mention_of_a_text_that_is_held_names_its_document_and_others_do_not() -> None:
    data = written(document_json(DOCUMENT, MENTIONS))
    assert with_texts(data, {}) == data
    assert with_texts(data, {"s-res-1540": "text"}) == data
    linked, doubtful = json.loads(with_texts(data, {"tnp": "text"}))["mentions"]
    assert linked["document"] == "text"
    assert "document" not in doubtful
