"""The text of a document as a page: identifiers, titles, headings, lists, notes."""

import re
from collections.abc import Sequence

import pytest
from bs4 import BeautifulSoup

from paraphe.model import Block, Document, Mark, Mention, Metadata
from paraphe.rendering.body import body
from paraphe.rendering.composition import compose
from tests.rendering.made import INSTRUMENTS, block, document, marked, mention


def page_of(made: Document, mentions: Sequence[Mention] = ()) -> BeautifulSoup:
    found = body(compose(made, mentions, INSTRUMENTS))
    return BeautifulSoup(found.lead + found.text, "html.parser")


def test_every_block_has_its_identifier_on_what_holds_its_text_in_order() -> None:
    made = document(
        block("reference", "ref_1", "CM(25)"),
        block("part-title", "title", "DÉCLARATION"),
        block("dateline", "dateline_1", "Milan, 2018"),
        block("paragraph", "para_1", "Un.", "1."),
        block("list-item", "para_1__point_a", "deux", "a)", 1),
        block("heading", "sec_1", "Trois", level=1),
        block("signature", "signature_1", "Quatre"),
        block("part-title", "att_1__title", "ANNEXE"),
        block("notice", "att_1__notice_1", "Cinq"),
        block("footnote", "att_1__note_1", "Six", "*"),
        roles=["annex"],
    )
    page = page_of(made)
    shown = [(tag["id"], tag.get_text()) for tag in page.select("[id]") if tag["id"] != "att_1"]
    assert shown == [(b.eid, b.text) for b in made.blocks]
    assert page.select_one("section#att_1 h2")


@pytest.mark.parametrize(
    ("title", "heads", "printed"),
    [
        ("Déclaration de l'OSCE", ["Déclaration de l’OSCE"], []),
        ("Déclaration de l'OSCE.", ["DÉCLARATION DE L’OSCE"], []),
        ("Déclaration sur les armes", ["Déclaration sur les armes"], ["DÉCLARATION DE L’OSCE"]),
    ],
)
def test_the_title_stands_once_where_the_editor_has_the_same_words(
    title: str, heads: list[str], printed: list[str]
) -> None:
    made = document(block("part-title", "title", "DÉCLARATION DE L'OSCE"), metadata=Metadata(title))
    page = page_of(made)
    assert [tag.get_text() for tag in page.select("h1")] == heads
    assert [tag.get_text() for tag in page.select(".printed-title")] == printed
    assert page.select_one("#title") is not None


def test_a_title_in_the_casing_of_the_editor_keeps_its_mentions_and_calls() -> None:
    title = marked(
        block("part-title", "title", "LE TRAITÉ DE PAIX"), Mark(9, 9, "note-call", "n", "*")
    )
    made = document(title, metadata=Metadata("Le Traité de paix"))
    page = page_of(made, [mention(title, "TRAITÉ")])
    link = page.select_one("h1 a.m")
    assert link is not None
    assert link.get_text() == "Traité"
    assert page.select_one("h1 a.call")


def test_a_corrected_title_takes_the_casing_of_the_editor_for_the_reading_given() -> None:
    title = block("part-title", "title", "LETTRÉ ADRESSÉE AU CONSEIL AU SUJET DU TRAITÉ")
    title = marked(
        title,
        Mark(0, 15, "correction", "LETTRE ADRESSÉE", "x"),
        Mark(27, 35, "correction", "SUR LE SUJET", "y"),
    )
    words = "Lettre adressée au Conseil sur le sujet du Traité"
    made = document(title, metadata=Metadata(words))
    page = page_of(made, [mention(title, "TRAITÉ")])
    head = page.select_one("h1")
    assert head is not None
    assert [tag.get_text() for tag in head.select("del")] == ["LETTRÉ", "AU"]
    assert [tag.get_text() for tag in head.select("ins")] == ["Lettre", "sur le"]
    for gone in head.select("del, a.call"):
        gone.decompose()
    assert head.get_text() == words
    assert len(page.select("a.call")) == 0


def test_a_document_without_a_printed_title_has_the_editors() -> None:
    page = page_of(document(block("paragraph", "p_1", "Un."), metadata=Metadata("L'essai")))
    assert [tag.get_text() for tag in page.select("h1")] == ["L’essai"]


def test_headings_never_skip_a_level() -> None:
    made = document(
        block("part-title", "title", "Essai"),
        block("heading", "sec_1", "a", level=3),
        block("heading", "sec_2", "b", level=3),
        block("heading", "sec_3", "c", level=1),
        block("part-title", "att_1__title", "Annexe"),
        block("heading", "att_1__sec_1", "d", level=2),
        block("paragraph", "att_2__p_1", "e"),
        block("heading", "att_2__sec_1", "f", level=4),
        roles=["annex", "enclosure"],
    )
    levels = [int(tag.name[1]) for tag in page_of(made).find_all(re.compile("^h[1-6]$"))]
    assert levels == [1, 2, 3, 2, 2, 3, 2]


def test_items_of_one_list_stand_in_one_list_each_with_its_own_mark() -> None:
    made = document(
        block("paragraph", "p_1", "Deux choses\u00a0:"),
        block("list-item", "p_1__point_a", "une", "a)", 1),
        block("list-item", "p_1__point_1", "autre", "-", 2),
        block("paragraph", "p_2", "Puis."),
        block("list-item", "p_2__point_1", "fin", "•", 1),
    )
    page = page_of(made)
    assert [len(found.select("li")) for found in page.select("ul.items")] == [2, 1]
    assert [mark.get_text() for mark in page.select("li > .num")] == ["a)", "–", "–"]
    assert page.select_one("li.depth-2 > p#p_1__point_1")


def test_every_mark_is_a_link_to_its_text_and_says_so() -> None:
    made = document(
        block("paragraph", "para_27", "Un.", "27."),
        block("paragraph", "p_1", "Deux."),
        block("list-item", "p_1__point_a", "trois", "a)", 1),
        block("paragraph", "para_article-2", "Quatre.", "Article 2."),
    )
    marks = page_of(made).select("a.num")
    assert [(m.get_text(), m["href"], m["aria-label"]) for m in marks] == [
        ("27", "#para_27", "Paragraphe 27, lien permanent"),
        ("¶", "#p_1", "Alinéa, lien permanent"),
        ("a)", "#p_1__point_a", "Alinéa a), lien permanent"),
        ("Article 2", "#para_article-2", "Article 2, lien permanent"),
    ]


def test_a_footnote_and_its_calls_lead_to_each_other() -> None:
    called = marked(
        block("paragraph", "p_1", "Un deux"),
        Mark(2, 2, "note-call", "note_1", "1"),
        Mark(7, 7, "note-call", "note_2", "2"),
    )
    again = marked(block("paragraph", "p_2", "Encore"), Mark(6, 6, "note-call", "note_1", "1"))
    made = document(
        called, again, block("footnote", "note_1", "A", "1"), block("footnote", "note_2", "B", "2")
    )
    page = page_of(made)
    ids = {tag["id"] for tag in page.select("[id]")}
    backs = [str(tag["href"])[1:] for tag in page.select("a.back")]
    assert backs == ["p_1__call_1", "p_1__call_2"]
    assert set(backs) <= ids
    assert [tag["href"] for tag in page.select("a.call")] == ["#note_1", "#note_2", "#note_1"]


def test_the_margin_names_each_instrument_once_and_six_at_most() -> None:
    words = "le Traité, la résolution 1540, ce Traité"
    made = block("paragraph", "p_1", words)
    mentions = [
        mention(made, "Traité"),
        mention(made, "résolution 1540", "s-res-1540"),
        Mention("p_1", 34, 40, "Traité", "tnp", "anaphoric", "any", "linked"),
    ]
    page = page_of(document(made), mentions)
    assert [tag.get_text() for tag in page.select(".cited-here li")] == ["TNP", "S/RES/1540 (2004)"]


def test_notes_of_the_edition_are_lettered_in_reading_order_and_lead_back() -> None:
    lost = marked(block("paragraph", "p_1", "Kwa\ufffd"), Mark(3, 4, "lacuna", "9"))
    mended = marked(
        block("paragraph", "p_2", "un aide"), Mark(0, 2, "correction", "une", "accord fautif")
    )
    guessed = marked(
        block("paragraph", "p_3", "M. Kwa\ufffd, Président"),
        Mark(3, 8, "correction", "Kwaśniewski,", "Président en 2004"),
        Mark(6, 7, "lacuna", "9"),
    )
    page = page_of(document(lost, mended, guessed))
    notes = [tag.get_text() for tag in page.select(".margin .note.ed")]
    assert notes == [
        "a 9\u00a0caractères perdus dans le fichier source.",
        "b «\u202fune\u202f»\u00a0: le fichier source porte «\u202fun\u202f». Accord fautif. "
        "Correction de l’édition.",
        "c «\u202fKwaśniewski,\u202f»\u00a0: le fichier source porte «\u202fKwa[…],\u202f»,"
        " 9\u00a0caractères perdus. Président en 2004. Conjecture de l’édition.",
    ]
    for letter in "abc":
        assert page.select_one(f"#call_{letter}[href='#ed_{letter}']")
        assert page.select_one(f"#ed_{letter} a[href='#call_{letter}']")


def test_words_of_the_source_are_never_markup() -> None:
    made: list[Block] = [block("paragraph", "p_1", "<script>1</script>", "<i>")]
    html = body(compose(document(*made), (), {})).text
    assert "<script>" not in html
    assert "<i>" not in html
