"""What the pages of documents, instruments and lists are told to show."""

import re
from dataclasses import replace

import pytest

from paraphe.archive import Leaf, gather, render_leaf
from paraphe.model import (
    Archive,
    DatedEvent,
    Document,
    Instrument,
    Metadata,
    Name,
)
from paraphe.rendering import DocumentPage, Family, families, home, instrument_groups, volumes
from paraphe.rendering.instrument_page import BAR_STEPS, InstrumentPage, instrument_page
from tests.rendering.made import INSTRUMENTS, RESOLUTION, TREATY, block, document, mention


def dated(name: str, date: str, *citing: str, restored: tuple[str, ...] = ()) -> Document:
    blocks = [block("paragraph", f"para_{n}", words, f"{n}.") for n, words in enumerate(citing, 1)]
    metadata = Metadata(f"L'acte {name}", date, "Milan", (f"Émetteur {name}",), restored=restored)
    return replace(document(*blocks, metadata=metadata), id=name)


def leaf(made: Document) -> Leaf:
    mentions = [mention(b, "Traité") for b in made.blocks if "Traité" in b.text]
    return render_leaf(made, mentions, INSTRUMENTS)


def archive(*documents: Document, instruments: tuple[Instrument, ...] = ()) -> Archive:
    known = INSTRUMENTS | {instrument.id: instrument for instrument in instruments}
    return gather((leaf(made).head for made in documents), known)


def own_page(instrument: Instrument, *documents: Document) -> InstrumentPage:
    """The newest page of an instrument, which is its own."""
    quoted = {made.id: each for made in documents if (each := leaf(made).quoted.get("tnp"))}
    *_, last = volumes(instrument, archive(*documents).cited.get(instrument.id, ()))
    return instrument_page(Family(None, ()), last, quoted)


def page_of(made: Document) -> DocumentPage:
    return leaf(made).own.page


def test_an_instrument_quotes_every_paragraph_in_full_by_date() -> None:
    page = own_page(
        TREATY,
        dated("b", "2018-04-23", "Le Traité vaut.", "Rien.", "Ce Traité aussi."),
        dated("a", "2004-06-04", "Un Traité."),
    )
    assert re.findall(r'<h2 id="(.*?)"|"~/documents/(.*?#.*?)"', page.citing) == [
        ("b", ""),
        ("", "b/#para_1"),
        ("", "b/#para_3"),
        ("a", ""),
        ("", "a/#para_1"),
    ]
    assert 'class="m m-t vise"' in page.citing
    assert (page.tally, page.span) == ("3\u00a0paragraphes", "dans 2\u00a0documents de l’archive")


def test_an_instrument_that_nothing_cites_has_a_page_that_says_so() -> None:
    page = own_page(RESOLUTION, dated("a", "2004", "Rien."))
    assert page.citing == ""
    assert page.bars == ()
    assert page.tally == "aucun paragraphe"


def test_bars_run_from_the_first_citing_year_to_the_last_and_name_those_with_room() -> None:
    made = (
        dated("a", "1997", "Traité"),
        dated("b", "2004-06", "Traité", "Traité", "Traité", "Traité"),
        dated("c", "2005-06-01", "Traité"),
        dated("d", "2018-04-23", "Traité", "Traité"),
        dated("e", "", "Traité"),
    )
    bars = own_page(TREATY, *made).bars
    assert [bar.year for bar in bars] == list(range(1997, 2019))
    assert {bar.year: bar.steps for bar in bars if bar.count} == {
        1997: BAR_STEPS // 4, 2004: BAR_STEPS, 2005: BAR_STEPS // 4, 2018: BAR_STEPS // 2,
    }  # fmt: skip
    assert [bar.year for bar in bars if bar.named] == [1997, 2004, 2018]


def test_the_facts_of_an_instrument_are_the_known_ones() -> None:
    known = replace(
        TREATY,
        symbol="UNTS 729",
        dates=(DatedEvent("opened", "1968-07-01"), DatedEvent("in_force", "1970", "Genève")),
        names=(
            Name("TNP", "abbreviation"),
            Name("le traité d'ici", "variant"),
            Name("x", "exclusion"),
        ),
    )
    assert own_page(known).facts == (
        ("Ouverture à la signature", "1er\u00a0juillet 1968"),
        ("Entrée en vigueur", "1970, Genève"),
        ("Cote", "UNTS 729"),
        ("Sigle", "TNP"),
        ("Autre nom", "le traité d’ici"),
    )


def test_a_short_name_is_told_with_the_acronyms_or_with_the_other_names() -> None:
    names = (Name("APMBC", "abbreviation"), Name("Convention d'Ottawa", "variant"))
    known = replace(TREATY, short="Convention d'Ottawa", names=names)
    page = own_page(known)
    assert page.facts == (("Sigle", "APMBC"), ("Autre nom", "Convention d’Ottawa"))
    known = replace(TREATY, short="TNP", names=(Name("NPT", "abbreviation"),))
    assert own_page(known).facts == (("Sigles", "TNP, NPT"),)


def test_a_parent_lists_its_children_as_french_sorts() -> None:
    children = tuple(
        Instrument(str(n), "treaty", title, parent="tnp")
        for n, title in enumerate(["Zone", "Éléments", "Europe"])
    )
    related = families((TREATY, *children))
    assert [child.title for child in related["tnp"].children] == ["Éléments", "Europe", "Zone"]
    assert related["0"] == Family(TREATY, ())


def test_a_document_lists_what_it_cites() -> None:
    page = page_of(dated("b", "2004", "Traité", "b", "Traité"))
    assert page.citations.count == 1
    assert re.findall(r'href="(.*?)"', page.citations.html) == [
        "~/instruments/tnp/", "#para_1", "#para_3"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("restored", "shown"),
    [
        ((), "Milan, 7\u00a0décembre 2018"),
        (("date",), "Milan, [7\u00a0décembre 2018]"),
        (("place", "date"), "[Milan, 7\u00a0décembre 2018]"),
    ],
)
def test_what_an_editor_supplied_stands_in_brackets(restored: tuple[str, ...], shown: str) -> None:
    assert page_of(dated("a", "2018-12-07", "a", restored=restored)).when_and_where == shown


def test_the_sheet_has_extent_digest_and_size() -> None:
    page = page_of(dated("a", "2018", "Un mot.", "Deux."))
    assert page.extent == "3\u00a0mots, 2\u00a0paragraphes"
    assert page.digest.split() == ["01234567", "89abcdef"] * 4
    assert (page.file_name, page.file_size) == ("essai.txt", "1\u00a0Ko")


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        ((), ""),
        (("en",), "Anglais. On lit ici la version en français, qui ne fait pas foi."),
        (("en", "fr"), "Anglais et français."),
    ],
)
def test_the_authentic_language_is_told(codes: tuple[str, ...], told: str) -> None:
    made = document(
        block("paragraph", "p_1", "a"), metadata=Metadata("x", authentic_languages=codes)
    )
    assert page_of(made).authentic == told


def test_the_front_page_lists_by_year_and_by_issuer() -> None:
    lists = home(
        archive(dated("b", "2018-04-23", "Traité"), dated("a", "2018", "a"), dated("c", "", "a"))
    )
    assert [(group.name, len(group.lines)) for group in lists.newest] == [
        ("2018", 2),
        ("s.\u00a0d.", 1),
    ]
    assert [group.name for group in lists.issuers] == ["Émetteur a", "Émetteur b", "Émetteur c"]
    assert [(line.instrument.id, line.count) for line in lists.most_cited] == [("tnp", 1)]


def test_instruments_are_listed_by_class_and_initial_as_french_sorts() -> None:
    others = (
        Instrument("z", "treaty", "Zone"), Instrument("e", "treaty", "Éléments"),
        Instrument("t", "treaty", "Tirana"),
    )  # fmt: skip
    groups = instrument_groups(archive(instruments=others))
    assert [(group.name, group.count) for group in groups] == [("Traités", 4), ("Résolutions", 1)]
    assert [(i.key, [line.title for line in i.lines]) for i in groups[0].initials] == [
        ("t-e", ["Éléments"]),
        ("t-t", ["Tirana", "Traité sur la non-prolifération"]),
        ("t-z", ["Zone"]),
    ]
