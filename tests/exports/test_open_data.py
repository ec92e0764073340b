"""The open data hold the fields of the contract, and the text as printed."""

from paraphe.exports import document_json, documents_json, instruments_json
from tests.samples import ARCHIVE, DOCUMENT, MENTIONS


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
