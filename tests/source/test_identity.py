"""Identifiers: a table of structures, odd ones above all, and what each block is called."""

import pytest

from paraphe.model import Block, BlockKind, Part
from paraphe.source import identify

Row = tuple[BlockKind, str, str, int, int, str]
"""Kind, label, text, part, level, and the identifier awaited."""

ODDITIES: dict[str, list[Row]] = {
    "numbered paragraphs and what follows them": [
        ("part-title", "", "Titre", 1, 0, "title"),
        ("paragraph", "", "Chapeau", 1, 0, "p_1"),
        ("paragraph", "1.", "Un", 1, 0, "para_1"),
        ("paragraph", "", "Suite", 1, 0, "para_1__al_2"),
        ("paragraph", "", "Suite", 1, 0, "para_1__al_3"),
        ("paragraph", "2.", "Deux", 1, 0, "para_2"),
        ("paragraph", "", "Suite", 1, 0, "para_2__al_2"),
    ],
    "a heading ends a numbered paragraph": [
        ("paragraph", "1.", "Un", 1, 0, "para_1"),
        ("heading", "", "Section", 1, 1, "sec_1"),
        ("paragraph", "", "Seul", 1, 0, "p_1"),
        ("heading", "", "A. Lettre", 1, 1, "sec_A"),
        ("heading", "", "II. Chiffre", 1, 1, "sec_II"),
        ("heading", "", "Autre", 1, 1, "sec_2"),
        ("heading", "", "A priori", 1, 1, "sec_3"),
    ],
    "items hang on the paragraph before them": [
        ("paragraph", "4.", "Quatre", 1, 0, "para_4"),
        ("list-item", "a)", "A", 1, 1, "para_4__point_a"),
        ("list-item", "i)", "I", 1, 2, "para_4__point_a__point_i"),
        ("list-item", "b)", "B", 1, 1, "para_4__point_b"),
        ("list-item", "i)", "I", 1, 2, "para_4__point_b__point_i"),
        ("paragraph", "", "Suite", 1, 0, "para_4__al_2"),
        ("list-item", "-", "Tiret", 1, 1, "para_4__al_2__point_1"),
        ("list-item", "-", "Tiret", 1, 1, "para_4__al_2__point_2"),
    ],
    "items before any paragraph hang on their part": [
        ("list-item", "•", "Puce", 1, 1, "point_1"),
        ("list-item", "•", "Puce", 1, 1, "point_2"),
        ("list-item", "•", "Puce", 2, 1, "att_1__point_1"),
        ("list-item", "i)", "Profond", 2, 2, "att_1__point_1__point_i"),
    ],
    "parts number anew": [
        ("paragraph", "1.", "Un", 1, 0, "para_1"),
        ("part-title", "", "Annexe", 2, 0, "att_1__title"),
        ("paragraph", "1.", "Un", 2, 0, "att_1__para_1"),
        ("paragraph", "", "Suite", 2, 0, "att_1__para_1__al_2"),
        ("heading", "", "Section", 2, 1, "att_1__sec_1"),
    ],
    "a label that stands twice": [
        ("paragraph", "1.", "Un", 1, 0, "para_1"),
        ("paragraph", "1.", "Un", 1, 0, "para_1_2"),
        ("paragraph", "", "Suite", 1, 0, "para_1_2__al_2"),
        ("paragraph", "1)", "Un", 1, 0, "para_1_3"),
        ("list-item", "a)", "A", 1, 1, "para_1_3__point_a"),
        ("list-item", "a)", "A", 1, 1, "para_1_3__point_a_2"),
    ],
    "labels of every form": [
        ("paragraph", "Article premier.", "X", 1, 0, "para_1"),
        ("paragraph", "Art. 2.", "X", 1, 0, "para_2"),
        ("paragraph", "3.1", "X", 1, 0, "para_3-1"),
        ("paragraph", "(4)", "X", 1, 0, "para_4"),
        ("paragraph", "5°", "X", 1, 0, "para_5"),
        ("list-item", "c) bis", "X", 1, 1, "para_5__point_c-bis"),
        ("list-item", "—", "X", 1, 1, "para_5__point_1"),
    ],
    "what is counted in its part": [
        ("reference", "", "R", 1, 0, "ref_1"),
        ("notice", "", "N", 1, 0, "notice_1"),
        ("dateline", "", "D", 1, 0, "dateline_1"),
        ("signature", "", "S", 1, 0, "signature_1"),
        ("dateline", "", "D", 1, 0, "dateline_2"),
        ("footnote", "*", "F", 1, 0, "note_1"),
        ("footnote", "**", "F", 1, 0, "note_2"),
        ("signature", "", "S", 2, 0, "att_1__signature_1"),
    ],
}
PARTS = (Part(1, "main", ""), Part(2, "annex", "att_1"))


@pytest.mark.parametrize("name", ODDITIES)
def test_every_block_has_the_identifier_that_its_place_gives(name: str) -> None:
    rows = ODDITIES[name]
    blocks = [
        Block(kind, label, text, part, (), level=level)
        for kind, label, text, part, level, _ in rows
    ]
    assert identify(blocks, PARTS) == tuple(row[-1] for row in rows)
