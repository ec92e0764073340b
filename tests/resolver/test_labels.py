"""Where the labels of a document lead."""

from typing import Any

import pytest

from paraphe.resolver import labels
from paraphe.resolver.units import keys, parted


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("27.", ("27",)), ("iv)", ("iv", "4")), ("(a)", ("a",)), ("c.", ("c",)), ("v)", ("v", "5")),
        ("1.2", ("1-2",)), ("27 bis.", ("27-bis",)), ("-", ()), ("premier", ("1",)),
        ("xl", ("xl", "40")), ("d)", ("d",)),
    ],
)  # fmt: skip
def test_a_label_is_asked_for_as_printed_and_by_what_it_counts(
    label: str, found: tuple[str, ...]
) -> None:
    assert keys(label) == found


def test_the_word_before_a_number_tells_what_is_numbered() -> None:
    assert parted("article premier") == ("article", "premier")
    assert parted("section ii") == ("section", "ii")
    assert parted("decision 3") == ("", "decision 3")


def block(eid: str, kind: str = "paragraph", label: str = "", **more: object) -> dict[str, Any]:
    return {"eid": eid, "kind": kind, "label": label, "part": 1, "text": "Texte."} | more


def told(*blocks: dict[str, Any]) -> list[list[object]]:
    parts = [{"number": 1, "role": "main", "eid": ""}]
    places: list[list[object]] = labels({"parts": parts, "blocks": list(blocks)})["places"]
    return [place[:4] for place in places]


def test_items_lie_in_their_paragraph_and_in_each_other() -> None:
    assert told(
        block("para_2", label="2."),
        block("para_2__point_a", "list-item", "a)", level=1),
        block("para_2__point_a__point_i", "list-item", "i)", level=2),
        block("para_2__point_b", "list-item", "b)", level=1),
    ) == [
        ["para_2", "n", "2", -1],
        ["para_2__point_a", "i", "a", 0],
        ["para_2__point_a__point_i", "i", "i 1", 1],
        ["para_2__point_b", "i", "b", 0],
    ]


def test_a_paragraph_goes_on_a_numbered_one_until_the_next_heading() -> None:
    assert told(
        block("p_1"), block("para_1", label="1."), block("para_1__al_2"),
        block("sec_A", "heading", text="A. Suite"), block("p_2"),
    ) == [
        ["p_1", "u", "1", -1], ["para_1", "n", "1", -1], ["para_1__al_2", "a", "2", 1],
        ["sec_A", "s", "a", -1], ["p_2", "u", "2", 3],
    ]  # fmt: skip


def test_what_is_printed_counts_not_the_identifier_that_was_kept() -> None:
    assert told(block("para_9", label="10."))[0][2] == "10"


def test_a_heading_that_is_an_article_is_one() -> None:
    (row,) = told(block("sec_1", "heading", text="Article VI – Désarmement"))
    assert row == ["sec_1", "r", "vi 6", -1]


def test_signatures_and_titles_have_no_label() -> None:
    assert told(block("title", "part-title"), block("signature_1", "signature")) == []


def ranks(*titles: str) -> list[str]:
    parts = [{"number": 1, "role": "main", "eid": ""}]
    blocks = []
    for number, title in enumerate(titles, 2):
        parts.append({"number": number, "role": "annex", "eid": f"att_{number - 1}"})
        blocks.append(block(f"att_{number - 1}__title", "part-title", part=number, text=title))
    return [part[2] for part in labels({"parts": parts, "blocks": blocks})["parts"][1:]]


def test_annexes_are_counted_unless_their_titles_say_which_they_are() -> None:
    assert ranks("ANNEXE : RAPPORT", "ANNEXE : DÉCLARATION") == ["1", "2"]
    assert ranks("ANNEXE II", "ANNEXE III") == ["ii 2", "iii 3"]
    assert ranks("ANNEXE B", "ANNEXE C – CARTE") == ["b", "c"]


def test_a_rank_that_another_annex_bears_is_not_counted() -> None:
    assert ranks("RAPPORT", "ANNEXE 1") == ["", "1"]
