"""A provision and its instrument are one link, and every provision has its page."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from paraphe.archive import gather
from paraphe.model import (
    Block,
    Cited,
    CitedProvision,
    Citing,
    Mention,
    Pinpoint,
    Provision,
    ProvisionKind,
    Step,
)
from paraphe.rendering import provision_page, provision_volumes
from paraphe.rendering.inline import Scene, aimed_at, aimed_at_provision, render
from paraphe.rendering.instrument_page import Family, instrument_page
from paraphe.rendering.provisions import full_name, place_within, short_name
from paraphe.rendering.volumes import PARAGRAPHS, volumes
from tests.rendering.made import INSTRUMENTS, block, mention
from tests.rendering.reading_html import read
from tests.samples import PINNED_ARCHIVE, PINNED_LEAF, TREATY

SCENE = Scene(INSTRUMENTS)


def pinned(made: Block, words: str, said: str, *provisions: Provision) -> Mention:
    """A mention of the NPT with the provisions that the block says beside it."""
    start = made.text.index(said)
    pin = Pinpoint(start, start + len(said), said, provisions)
    return replace(mention(made, words), pinpoint=pin)


def article(number: str, printed: str, *inner: Step) -> Provision:
    return Provision((Step("article", number, printed), *inner))


@pytest.mark.parametrize(
    ("text", "said", "link"),
    [
        ("selon l'article VI du TNP.", "article VI", "article VI du TNP"),
        ("selon le TNP, en son article VI, chacun", "article VI", "TNP, en son article VI"),
        ("selon le TNP (art. VI) et lui", "art. VI", "TNP (art. VI)"),
        ("selon le TNP (art. VI ; voir plus haut)", "art. VI", "TNP (art. VI"),
    ],
)
def test_one_link_covers_provision_and_instrument(text: str, said: str, link: str) -> None:
    made = block("paragraph", "p_1", text)
    html = render(made, [pinned(made, "TNP", said, article("6", "VI"))], SCENE)
    shown = "".join(words for _, words in read(html).links)
    assert shown.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'") == link
    assert html.count("<a ") == 1


def test_the_link_leads_to_the_provision_on_the_page_of_the_instrument_and_keeps_it() -> None:
    made = block("paragraph", "p_1", "l'article III, paragraphe 2, et l'article IV du TNP")
    said = "article III, paragraphe 2, et l'article IV"
    provisions = article("3", "III", Step("paragraph", "2", "2")), article("4", "IV")
    html = render(made, [pinned(made, "TNP", said, *provisions)], SCENE)
    assert 'href="~/instruments/tnp/#art_3" data-provisions="art_3__para_2 art_4"' in html


@pytest.mark.parametrize(
    ("eid", "marked"), [("art_3", True), ("art_4", True), ("art_30", False), ("para_2", False)]
)
def test_the_page_of_a_provision_marks_what_cites_it_or_lies_in_it(eid: str, marked: bool) -> None:
    made = block("paragraph", "p_1", "Le TNP ; l'article III, paragraphe 2, et l'article IV du TNP")
    said = "article III, paragraphe 2, et l'article IV"
    provisions = article("3", "III", Step("paragraph", "2", "2")), article("4", "IV")
    last = pinned(made, "TNP", said, *provisions)
    last = replace(last, start=len(made.text) - 3, end=len(made.text))
    html = render(made, [mention(made, "TNP"), last], SCENE)
    page = BeautifulSoup(aimed_at_provision(html, INSTRUMENTS["tnp"], eid), "html.parser")
    assert len(page.select("a.vise")) == int(marked)
    assert not page.select("a.vise:not([data-provisions])")


def test_the_page_of_an_instrument_marks_its_provisions_too() -> None:
    made = block("paragraph", "p_1", "l'article VI du TNP")
    html = render(made, [pinned(made, "TNP", "article VI", article("6", "VI"))], SCENE)
    assert 'class="m m-t vise"' in aimed_at(html, INSTRUMENTS["tnp"])


@pytest.mark.parametrize(
    ("kind", "number", "printed", "full", "short"),
    [
        ("article", "6", "VI", "Article VI", "Art. VI"),
        ("article", "1", "premier", "Article premier", "Art. premier"),
        ("part", "1", "premiere", "Partie première", "Partie première"),
        ("paragraph", "4", "4", "Paragraphe 4", "§ 4"),
        ("alinea", "3", "", "Alinéa 3", "Al. 3"),
        ("point", "b", "(b)", "Point b", "b)"),
        ("preamble", "", "", "Préambule", "Préambule"),
        ("annex", "b", "B", "Annexe B", "Annexe B"),
    ],
)  # fmt: skip
def test_a_provision_is_named_as_it_is_printed(
    kind: ProvisionKind, number: str, printed: str, full: str, short: str
) -> None:
    step = Step(kind, number, printed)
    assert full_name(step).replace("\u00a0", " ") == full
    assert short_name(step).replace("\u00a0", " ") == short


def test_what_lies_in_a_provision_is_named_without_it() -> None:
    inner = article("3", "III", Step("paragraph", "2", "2"), Step("point", "b", "b)"))
    assert place_within(inner).replace("\u00a0", " ") == "§ 2, b)"


def test_provisions_follow_each_other_as_in_the_instrument() -> None:
    steps = [
        Step("annex", "1"), Step("article", "10"), Step("article", "6bis"), Step("article", "2"),
        Step("article", "6"), Step("preamble", ""), Step("chapter", "7"), Step("paragraph", "2-1"),
        Step("paragraph", "2"),
    ]  # fmt: skip
    assert [step.eid for step in sorted(steps, key=lambda step: step.order)] == [
        "preamble", "chp_7", "art_2", "art_6", "art_6bis", "art_10", "para_2", "para_2-1", "att_1",
    ]  # fmt: skip


def test_the_index_of_an_instrument_names_its_provisions_with_their_pages() -> None:
    cited = PINNED_ARCHIVE.cited["tnp"]
    (volume,) = volumes(TREATY, cited)
    quoted = {item.head.id: PINNED_LEAF.quoted["tnp"] for item in cited}
    page = instrument_page(Family(None, ()), volume, quoted, PINNED_ARCHIVE.provisions["tnp"])
    found = [(p.eid, p.name.replace("\u00a0", " "), p.count, p.url) for p in page.provisions]
    assert found == [
        ("art_2", "Art. II", 1, "/instruments/tnp/art_2/"),
        ("art_3", "Art. III", 1, "/instruments/tnp/art_3/"),
        ("art_4", "Art. IV", 1, "/instruments/tnp/art_4/"),
        ("art_6", "Art. VI", 1, "/instruments/tnp/art_6/"),
        ("art_8", "Art. VIII", 1, "/instruments/tnp/art_8/"),
        ("art_9", "Art. IX", 1, "/instruments/tnp/art_9/"),
    ]


def test_the_page_of_a_provision_quotes_what_cites_it_and_tells_its_parts_apart() -> None:
    (six,) = (p for p in PINNED_ARCHIVE.provisions["tnp"] if p.provision.eid == "art_6")
    (volume,) = provision_volumes(six)
    page = provision_page(volume, {"g7-autre-2019": PINNED_LEAF.pinned["tnp", "art_6"]})
    assert (page.title, page.tally) == ("Article\u00a0VI", "1\u00a0paragraphe")
    assert [(part.eid, part.places) for part in page.parts] == [
        ("art_6__para_1", (("/documents/g7-autre-2019/#para_2", "2018, 2"),))
    ]
    assert [a.get_text() for a in BeautifulSoup(page.citing, "html.parser").select("a.vise")] == [
        "articles VI et VIII à IX"
    ]


def test_a_provision_that_thousands_cite_is_paged_like_its_instrument() -> None:
    six = CitedProvision(TREATY, article("6", "VI"), ())
    heads = (replace(PINNED_LEAF.head, id=f"d-{n:04}") for n in range(PARAGRAPHS + 1))
    cited = tuple(Cited(head, Citing("tnp", 1, 1, b"")) for head in heads)
    first, last = provision_volumes(replace(six, cited=cited))
    assert first.url(first.number) == "/instruments/tnp/art_6/page/1/"
    assert last.url(last.number) == "/instruments/tnp/art_6/"
    assert [item.head.id for item in last.here] == [f"d-{PARAGRAPHS:04}"]


def test_a_provision_is_shown_as_most_paragraphs_print_it() -> None:
    heads = []
    for at, printed in enumerate(("6", "VI", "VI")):
        (citing,) = PINNED_LEAF.head.citing
        (cited,) = (p for p in citing.provisions if p.provision.eid == "art_6")
        said = cited._replace(provision=article("6", printed))
        citing = citing._replace(provisions=(said,))
        heads.append(replace(PINNED_LEAF.head, id=f"d-{at}", citing=(citing,)))
    (six,) = gather(heads, {"tnp": TREATY}).provisions["tnp"]
    assert short_name(six.provision.steps[0]) == "Art.\u00a0VI"
    assert len(six.cited) == 3
