"""The table of contents and the apparatus."""

from paraphe.model import Mark, Metadata, Repair
from paraphe.rendering.apparatus import apparatus
from paraphe.rendering.contents import contents
from tests.rendering.made import block, document, marked


def test_entries_tell_rank_level_and_extent() -> None:
    made = document(
        block("part-title", "title", "COMMUNIQUÉ"),
        block("paragraph", "para_1", "a", "1."),
        block("paragraph", "para_2", "a", "2."),
        block("heading", "sec_1", "L'ordre", level=1),
        block("paragraph", "para_3", "a", "3."),
        block("heading", "sec_2", "Détail", level=2),
        block("paragraph", "para_4", "a", "4."),
        block("part-title", "att_1__title", "ANNEXE : RAPPORT"),
        block("paragraph", "att_1__para_1", "a", "1)"),
        block("part-title", "att_2__title", "DÉCLARATION"),
        block("heading", "att_2__sec_A", "A. Suites", level=1),
        block("paragraph", "att_2__p_1", "a"),
        metadata=Metadata("Communiqué", part_titles=("Annexe : Rapport",)),
        roles=["annex", "annex"],
    )
    assert [(e.eid, e.label, e.level, e.rank, e.extent) for e in contents(made)] == [
        ("para_1", "Préambule", 1, "", "1–2"),
        ("sec_1", "L’ordre", 1, "", "3–4"),
        ("sec_2", "Détail", 2, "", "4"),
        ("att_1", "Rapport", 1, "Annexe 1", "1"),
        ("att_2", "DÉCLARATION", 1, "Annexe 2", ""),
        ("att_2__sec_A", "A. Suites", 2, "", ""),
    ]


def test_numbers_that_restart_have_no_extent() -> None:
    made = document(
        block("heading", "sec_1", "Un", level=1),
        block("paragraph", "para_1", "a", "1."),
        block("paragraph", "para_2", "a", "2."),
        block("paragraph", "para_1_2", "a", "1."),
    )
    assert [entry.extent for entry in contents(made)] == [""]


def test_a_text_without_headings_has_no_contents() -> None:
    assert contents(document(block("paragraph", "p_1", "a"), block("paragraph", "p_2", "b"))) == ()


def test_a_letter_and_what_it_encloses_are_two_entries() -> None:
    made = document(
        block("paragraph", "p_1", "a"), block("paragraph", "att_1__p_1", "b"), roles=["enclosure"]
    )
    assert [(e.label, e.rank) for e in contents(made)] == [("Texte", ""), ("Pièce jointe", "")]


def test_the_state_of_the_text_is_told_in_counts() -> None:
    broken = marked(
        block("paragraph", "p_1", "un deux \ufffd"),
        Mark(3, 3, "page-break"),
        Mark(6, 6, "page-break"),
        Mark(8, 9, "lacuna", "3"),
    )
    assert apparatus(document(broken)).state == (
        "2\u00a0sauts de page rétablis, aucune correction, 1\u00a0lacune"
    )


def test_every_repair_is_listed_by_kind_in_the_order_of_the_source() -> None:
    repairs = [
        Repair("furniture", "folio", (90, 92), "numéro de page", "- 2 -"),
        Repair("join", "page", (40, 44), "l'autre", "\n\n", " ", "p_2"),
        Repair("furniture", "mast", (3, 9), "en-tête", "NATIONS\nUNIES"),
    ]
    groups = apparatus(document(block("paragraph", "p_2", "a"), repairs=repairs)).groups
    assert [group.heading for group in groups] == [
        "1\u00a0phrase raccordée", "2\u00a0éléments de page écartés",
    ]  # fmt: skip
    assert [
        (line.eid, line.place, line.reason, line.before, line.after) for line in groups[0].lines
    ] == [("p_2", "¶\u00a02", "L’autre", "↵↵", " ")]
    assert [line.before for line in groups[1].lines] == ["NATIONS↵UNIES", "- 2 -"]


def test_more_than_twenty_six_notes_have_a_letter_of_their_own() -> None:
    blocks = [
        marked(block("paragraph", f"p_{n}", "\ufffd"), Mark(0, 1, "lacuna", "1")) for n in range(30)
    ]
    letters = list(apparatus(document(*blocks)).letters.values())
    assert letters[:2] == ["a", "b"]
    assert letters[25:28] == ["z", "aa", "ab"]
