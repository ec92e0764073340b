"""Every document is valid Akoma Ntoso, has the identifiers of its page and its own words."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from paraphe.audit.reading import letters
from paraphe.exports import FORMS, Setting
from paraphe.exports.akn import akn
from paraphe.exports.akn_kinds import element_of, jurisdiction
from paraphe.model import Block, Document, Mark, Tombstone
from paraphe.rendering import Composition, compose, document_page
from tests.exports.akn_reading import mistakes, words
from tests.exports.made_at_random import compositions
from tests.samples import DOCUMENT, MENTIONS, PINNED, PINNED_DOCUMENT, TREATY
from tests.source.reading_a_text import document_of

CASES = sorted(
    path for path in (Path(__file__).parents[1] / "source" / "cases").iterdir() if path.is_dir()
)


def written(document: Document) -> str:
    return akn(compose(document, (), {}))


def wanted(document: Document) -> dict[str, str]:
    """The letters under every identifier that has a text of its own."""
    return {block.eid: said(block) for block in document.blocks}


def said(block: Block) -> str:
    """The letters of a block, what stands in no cell of a table left out."""
    cells = [mark for mark in block.marks if mark.kind == "cell"]
    text = "".join(block.text[c.start : c.end] for c in cells) if cells else block.text
    return letters(text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_kind_of_text_is_valid_and_keeps_identifiers_and_words(case: Path) -> None:
    document = document_of((case / "source.txt").read_bytes().decode("utf-8"))
    xml = written(document)
    assert mistakes(xml) == []
    found = words(xml)
    assert set(found) - {""} == document.anchors
    assert {eid: letters(found[eid]) for eid in wanted(document)} == wanted(document)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(compositions())
def test_any_document_is_valid_and_has_each_identifier_once(composition: Composition) -> None:
    xml = akn(composition)
    assert mistakes(xml) == []
    # The schema of a document without an act has no keys over all of it: counted here.
    eids = Counter(part.split('"')[0] for part in xml.split("</meta>", 1)[1].split(' eId="')[1:])
    assert eids == Counter(composition.document.anchors)


def test_a_reference_leads_to_the_instrument_and_to_the_article() -> None:
    xml = akn(compose(PINNED_DOCUMENT, PINNED, {"tnp": TREATY}))
    assert (
        '<ref href="~/instruments/tnp/#art_2">articles II à IV (paragraphe 1) du TNP</ref>' in xml
    )
    linked = akn(compose(DOCUMENT, MENTIONS, {"tnp": TREATY}))
    assert linked.count("<ref ") == 1


def test_a_footnote_stands_at_its_first_call_and_later_calls_refer_to_it() -> None:
    calls = (Mark(3, 3, "note-call", "note_1", "*"),)
    document = replace(
        DOCUMENT,
        parts=DOCUMENT.parts[:1],
        blocks=(
            Block("paragraph", "", "Ceci est dit.", 1, (), calls, eid="p_1"),
            Block("paragraph", "", "Cela aussi.", 1, (), calls, eid="p_2"),
            Block("footnote", "*", "Le premier.", 1, (), eid="note_1"),
            Block("footnote", "**", "Que rien n’appelle.", 1, (), eid="note_2"),
        ),
    )
    xml = written(document)
    note = '<authorialNote eId="note_1" marker="*" placement="bottom"><p>Le premier.</p>'
    assert f"<p>Cec{note}" in xml
    assert 'Cel<noteRef href="#note_1" marker="*"/>a aussi.' in xml
    assert '<hcontainer eId="note_2" name="footnote"><num>**</num>' in xml
    assert mistakes(xml) == []


def test_a_correction_shows_both_readings_and_a_loss_how_much_is_lost() -> None:
    marks = (
        Mark(0, 4, "correction", "Genève", "coquille"), Mark(9, 10, "lacuna", "9"),
    )  # fmt: skip
    block = Block("paragraph", "1.", "Gnev est \ufffd", 1, (), marks, eid="para_1")
    xml = written(replace(DOCUMENT, blocks=(block,), parts=DOCUMENT.parts[:1]))
    assert '<del status="editorial">Gnev</del>' in xml
    assert '<ins status="editorial" title="coquille">Genève</ins>' in xml
    assert '<omissis status="incomplete" title="9 caractères perdus">[…]</omissis>' in xml


def test_what_a_heading_or_a_paragraph_opens_lies_in_it() -> None:
    blocks = (
        Block("heading", "", "I", 1, (), level=1, eid="sec_1"),
        Block("paragraph", "1.", "Un :", 1, (), eid="para_1"),
        Block("list-item", "a)", "premier", 1, (), level=1, eid="para_1__point_a"),
        Block("paragraph", "", "Encore.", 1, (), eid="para_1__al_2"),
    )
    xml = written(replace(DOCUMENT, blocks=blocks, parts=DOCUMENT.parts[:1]))
    assert (
        '<section eId="sec_1"><heading>I</heading><paragraph eId="para_1"><num>1.</num><intro>'
        '<p>Un :</p></intro><point eId="para_1__point_a"><num>a)</num><content><p>premier</p>'
        '</content></point><alinea eId="para_1__al_2"><content><p>Encore.</p></content></alinea>'
        "</paragraph></section>"
    ) in xml


def test_identifiers_that_have_no_text_any_more_are_kept() -> None:
    stone = Tombstone("para_2", 1, "para_1", "Il fut dit", "2026-01-31", "retiré par l’émetteur")
    xml = written(
        replace(DOCUMENT, aliases={"para_7": "para_1", "att_9": "att_1"}, tombstones=(stone,))
    )
    assert '<p><marker name="alias" eId="para_7"/>Nous' in xml
    assert '<hcontainer name="alias" eId="att_9"/>' in xml
    assert 'eId="para_2" status="removed"' in xml
    assert mistakes(xml) == []


@pytest.mark.parametrize(
    ("kind", "element"),
    [
        ("communiqué", "statement"), ("Déclaration commune", "statement"), ("lettre", "doc"),
        ("note verbale", "doc"), ("décret", "act"), ("projet de loi", "bill"),
        ("projet de résolution", "doc"), ("procès-verbal", "debateReport"), ("", "doc"),
        ("résolutions", "statement"), ("loisir", "doc"), ("traité", "act"),
    ],
)  # fmt: skip
def test_a_kind_has_its_element(kind: str, element: str) -> None:
    assert element_of(kind) == element


@pytest.mark.parametrize(
    ("issuers", "symbol", "code"),
    [
        (("Groupe des Sept",), "", "xx"), (("Pologne",), "CD/1730", "un"),
        (("Conseil de sécurité",), "", "un"), (("Conseil de l’Union européenne",), "", "eu"),
        (("République française",), "2018/4", "xx"),
    ],
)  # fmt: skip
def test_an_address_names_the_organisation_that_has_a_code(
    issuers: tuple[str, ...], symbol: str, code: str
) -> None:
    assert jurisdiction(issuers, symbol) == code


def test_a_document_is_named_by_its_lasting_address_in_a_folder_too() -> None:
    form, composition = FORMS["akn"], compose(DOCUMENT, MENTIONS, {"tnp": TREATY})
    kept = form.kept(composition, document_page(composition))
    folder = Setting(DOCUMENT.id, "", "index.html", {}, "https://archive.example.org")
    xml = form.made(kept, folder).decode("utf-8")
    assert f'value="https://archive.example.org/documents/{DOCUMENT.id}/"' in xml
    assert '<ref href="../../instruments/tnp/index.html">' in xml
    text = FORMS["text"]
    said = text.made(text.kept(composition, document_page(composition)), folder).decode("utf-8")
    assert f"# Adresse : https://archive.example.org/documents/{DOCUMENT.id}/\n" in said
