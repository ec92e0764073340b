"""The text of a block as HTML, whatever its marks and mentions."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from paraphe.model import Block, Mark, MarkKind, Mention
from paraphe.rendering.dress import dress
from paraphe.rendering.inline import Scene, aimed_at, render
from tests.rendering.made import INSTRUMENTS, block, marked, mention
from tests.rendering.reading_html import read

SCENE = Scene(INSTRUMENTS)
KINDS: list[MarkKind] = ["strong", "emphasis", "correction", "run-in"]
POINTS: list[MarkKind] = ["page-break", "line-break", "note-call"]


@st.composite
def marked_blocks(draw: st.DrawFn) -> tuple[Block, list[Mention]]:
    """Blocks with any marks over each other, and mentions that do not overlap."""
    text = draw(st.text("aé'<&>\" ;ONU\ufffd1er", min_size=1, max_size=40))
    place = st.integers(0, len(text))
    marks: list[Mark] = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=4)):
        start, end = sorted((draw(place), draw(place)))
        marks.append(Mark(start, end, kind, "lu"))
    for kind in draw(st.lists(st.sampled_from(POINTS), max_size=3)):
        at = draw(place)
        marks.append(Mark(at, at, kind, "note_1" if kind == "note-call" else "", "*"))
    marks += [Mark(i, i + 1, "lacuna", "7") for i, char in enumerate(text) if char == "\ufffd"]
    edges = sorted(draw(st.sets(place, max_size=6)))
    mentions = [
        Mention("p_1", start, end, text[start:end], "tnp", "full", "any", "linked")
        for start, end in zip(edges[::2], edges[1::2], strict=False)
        if "\ufffd" not in text[start:end]
    ]
    return Block("paragraph", "", text, 1, (), tuple(marks), eid="p_1"), mentions


@settings(deadline=None)
@given(marked_blocks(), st.booleans())
def test_html_is_well_nested_and_holds_the_text_whatever_overlaps(
    made: tuple[Block, list[Mention]], with_notes: bool
) -> None:
    paragraph, mentions = made
    letters = {
        (paragraph.eid, mark.start): "a"
        for mark in paragraph.marks
        if with_notes and mark.kind in ("lacuna", "correction")
    }
    found = read(render(paragraph, mentions, Scene(INSTRUMENTS, letters)))
    assert found.source == dress(paragraph.text).replace("\ufffd", "")
    assert found.nested_links == 0


@settings(deadline=None)
@given(marked_blocks())
def test_every_word_of_a_mention_is_in_its_link(made: tuple[Block, list[Mention]]) -> None:
    paragraph, mentions = made
    found = read(render(paragraph, mentions, SCENE))
    linked = "".join(words for href, words in found.links if href.startswith("~/instruments/"))
    shown = dress(paragraph.text)
    assert linked == "".join(shown[m.start : m.end] for m in mentions)


def test_a_mention_is_one_link_where_bold_crosses_it() -> None:
    made = block("paragraph", "p_1", "La Convention de Vienne est en vigueur.")
    made = marked(made, Mark(3, 13, "strong"), Mark(17, 27, "emphasis"))
    html = render(made, [mention(made, "Convention de Vienne")], SCENE)
    assert html.count("<a ") == 1
    assert read(html).source == made.text


def test_a_mention_tells_its_class_and_whether_it_was_inferred() -> None:
    made = block("paragraph", "p_1", "La résolution 1540 et le Traité.")
    mentions = [
        mention(made, "résolution 1540", "s-res-1540"),
        mention(made, "Traité", "tnp", "anaphoric"),
    ]
    html = render(made, mentions, SCENE)
    assert '<a class="m m-r" href="~/instruments/s-res-1540/">' in html
    title = "rattachement déduit\u00a0: TNP"
    assert f'<a class="m m-t inf" href="~/instruments/tnp/" title="{title}">' in html


def test_an_inferred_mention_says_what_it_was_inferred_from() -> None:
    made = block("paragraph", "p_1", "Le Traité.")
    inferred = replace(mention(made, "Traité", "tnp", "anaphoric"), reason="Seul ici.")
    assert 'title="rattachement déduit\u00a0: TNP. Seul ici."' in render(made, [inferred], SCENE)


def test_what_an_editor_decided_is_not_called_inferred() -> None:
    made = block("paragraph", "p_1", "Le Traité.")
    found = mention(made, "Traité", "tnp", "anaphoric")
    ruled = replace(found, rule="sidecar", reason="Rattaché par l’éditeur.")
    shown = 'title="rattachement\u00a0: TNP. Rattaché par l’éditeur."'
    assert shown in render(made, [ruled], SCENE)


def test_an_instrument_page_marks_its_own_mentions_only() -> None:
    made = block("paragraph", "p_1", "La résolution 1540 et le Traité.")
    mentions = [mention(made, "résolution 1540", "s-res-1540"), mention(made, "Traité")]
    html = aimed_at(render(made, mentions, SCENE), INSTRUMENTS["tnp"])
    assert 'class="m m-t vise"' in html
    assert 'class="m m-r"' in html


def test_what_is_not_certain_is_no_link() -> None:
    made = block("paragraph", "p_1", "le Traité")
    doubt = Mention("p_1", 3, 9, "Traité", "", "anaphoric", "any", "ambiguous", "deux traités")
    assert render(made, [doubt], SCENE) == "le Traité"


@pytest.mark.parametrize(
    ("lost", "spoken", "points"),
    [("1", "1\u00a0caractère perdu", 1), ("9", "9\u00a0caractères perdus", 9), ("34", "34", 11)],
)
def test_a_lacuna_says_its_extent_and_shows_eleven_points_at_most(
    lost: str, spoken: str, points: int
) -> None:
    made = marked(block("paragraph", "p_1", "Kwa\ufffd."), Mark(3, 4, "lacuna", lost))
    found = read(render(made, [], SCENE))
    assert found.source == "Kwa."
    assert spoken in found.edition
    assert found.edition.count("·") == points


def test_a_correction_shows_the_reading_given_and_keeps_the_one_received_unspoken() -> None:
    made = marked(block("part-title", "title", "LETTRÉ"), Mark(0, 6, "correction", "LETTRE", "x"))
    html = render(made, [], Scene(INSTRUMENTS, {("title", 0): "a"}))
    assert html.startswith(
        '<del class="sic vh" aria-hidden="true">LETTRÉ</del>'
        '<ins class="correction" data-ed>LETTRE</ins>'
    )
    assert 'href="#ed_a"' in html
    assert 'id="call_a"' in html
    assert read(html).source == made.text


@pytest.mark.parametrize(
    ("text", "given", "touched", "shown"),
    [
        ("la lettré du jour", "la lettre du jour", "lettré", "lettre"),
        ("le le jour", "le jour", "le jour", "jour"),
        ("un jour", "un beau jour", "jour", "beau jour"),
        ("un jour", "un jour", "jour", "jour"),
        ("abc", "de f", "abc", "de f"),
    ],
)
def test_only_the_words_that_a_correction_touches_are_marked(
    text: str, given: str, touched: str, shown: str
) -> None:
    made = marked(block("paragraph", "p_1", text), Mark(0, len(text), "correction", given))
    page = BeautifulSoup(render(made, [], SCENE), "html.parser")
    assert [tag.get_text() for tag in page.select("del")] == [touched]
    assert [tag.get_text() for tag in page.select("ins")] == [shown]
    assert read(str(page)).source == text


def test_a_link_round_a_correction_holds_the_reading_that_is_seen() -> None:
    made = block("paragraph", "p_1", "le Trété de paix")
    link = mention(made, "Trété de paix")
    made = marked(made, Mark(3, 8, "correction", "Traité"), Mark(3, 8, "strong"))
    page = BeautifulSoup(render(made, [link], SCENE), "html.parser")
    assert page.select_one("a.m del[aria-hidden]")
    assert page.select_one("a.m strong > ins")


def test_words_received_that_hold_an_end_of_a_link_stay_in_sight() -> None:
    made = block("paragraph", "p_1", "selon le Traité et ses suites")
    link = mention(made, "Traité")
    made = marked(made, Mark(6, 29, "correction", "rien"))
    html = render(made, [link], SCENE)
    assert "aria-hidden" not in html
    assert html.count("<ins") == 1
    assert [words for _, words in read(html).links] == ["Traité"]


def test_a_loss_that_an_editor_supplies_has_one_note() -> None:
    made = marked(
        block("paragraph", "p_1", "M. Kwa\ufffd, Président"),
        Mark(3, 7, "correction", "Kwaśniewski"),
        Mark(6, 7, "lacuna", "9"),
    )
    html = render(made, [], Scene(INSTRUMENTS, {("p_1", 3): "a"}))
    page = BeautifulSoup(html, "html.parser")
    assert page.select_one("del[aria-hidden] .lacuna")
    assert [call.get_text() for call in page.select("a.call")] == ["a"]


def test_a_note_call_leads_to_its_note_from_any_page() -> None:
    made = marked(
        block("part-title", "title", "COMMUNIQUÉ"), Mark(10, 10, "note-call", "note_1", "*")
    )
    here = render(made, [], SCENE)
    away = render(made, [], Scene(INSTRUMENTS, home="~/documents/x/"))
    assert 'id="title__call_1" href="#note_1"' in here
    assert 'href="~/documents/x/#note_1"' in away
    assert " id=" not in away


def test_lines_are_kept_where_they_carry_sense() -> None:
    text = "L'Ambassadeur, Nurlan"
    signature = marked(block("signature", "signature_1", text), Mark(14, 14, "line-break"))
    title = marked(block("part-title", "title", text), Mark(14, 14, "line-break"))
    assert "<br>" in render(signature, [], SCENE)
    assert "<br>" not in render(title, [], SCENE)


def test_bold_keeps_full_capitals() -> None:
    made = marked(block("paragraph", "p_1", "le Traité (TNP) et le TNP"), Mark(3, 15, "strong"))
    html = render(made, [], SCENE)
    assert html.count('<span class="sc">TNP</span>') == 1
    assert "<strong>Traité (TNP)</strong>" in html


def test_what_looks_like_html_is_text() -> None:
    html = render(block("paragraph", "p_1", '<b>5 & "6"</b> ~/x'), [], SCENE)
    assert html == "&lt;b&gt;5 &amp; &quot;6&quot;&lt;/b&gt; ~/x"
