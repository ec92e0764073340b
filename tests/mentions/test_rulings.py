"""What an editor ruled comes before what the rules found."""

from pathlib import Path

import pytest

from paraphe.authority import Authority, load
from paraphe.mentions import check_rulings, recognise, resolve, ruled_instruments
from paraphe.model import Block, Document, Mention, Metadata, Ruling, Source

CONTENT = Path(__file__).parents[2] / "content"
TEXT = "Le TNP et la résolution ont été évoqués. Le Traité et cette résolution demeurent."


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load(CONTENT)


def document(*rulings: tuple[str, str], text: str = TEXT) -> Document:
    block = Block("paragraph", "", text, 1, (), eid="p_1")
    placed = tuple(
        Ruling("p_1", text.index(words), text.index(words) + len(words), instrument, "", 7)
        for words, instrument in rulings
    )
    source = Source("documents/d.txt", "", 0, text)
    return Document("d", source, Metadata("D"), (), (block,),
                    sidecar="documents/d.yaml", rulings=placed)  # fmt: skip


def mentions(authority: Authority, document: Document) -> dict[str, Mention]:
    found = resolve(document, recognise(document, authority), authority)
    assert all(document.block(m.eid).text[m.start : m.end] == m.text for m in found)
    starts = [m.start for m in found]
    assert starts == sorted(starts)
    return {mention.text: mention for mention in found}


def test_a_mention_is_left_without_a_link_and_says_that_the_editor_did_it(
    authority: Authority,
) -> None:
    assert mentions(authority, document())["TNP"].status == "linked"
    left = mentions(authority, document(("Le TNP", "")))["TNP"]
    assert (left.status, left.instrument, left.rule) == ("unlinked", "", "sidecar")
    assert "éditeur" in left.reason


def test_a_mention_goes_to_the_instrument_that_the_editor_names(authority: Authority) -> None:
    ruled = mentions(authority, document(("TNP", "tice")))["TNP"]
    assert (ruled.status, ruled.instrument, ruled.rule) == ("linked", "tice", "sidecar")
    assert ruled.form == "short"


def test_words_that_no_rule_found_become_a_mention(authority: Authority) -> None:
    assert "la résolution" not in mentions(authority, document())
    ruled = mentions(authority, document(("la résolution", "s-res-1540")))["la résolution"]
    assert (ruled.status, ruled.instrument, ruled.rule) == ("linked", "s-res-1540", "sidecar")
    assert ruled.form == "full"


def test_a_link_takes_the_place_of_all_that_it_touches(authority: Authority) -> None:
    text = "Vu le Traité de Tlatelolco et son protocole."
    ruling = ("Traité de Tlatelolco et son protocole", "tice")
    found = mentions(authority, document(ruling, text=text))
    assert list(found) == [ruling[0]]


def test_a_ruling_on_words_that_cite_nothing_changes_nothing(authority: Authority) -> None:
    assert mentions(authority, document(("évoqués", ""))) == mentions(authority, document())


def test_a_generic_word_goes_to_what_the_editor_named_before_it(authority: Authority) -> None:
    text = "Le plan de Rome fut adopté. Le Traité prévoit cela."
    found = mentions(authority, document(("plan de Rome", "tice"), text=text))
    assert found["Traité"].instrument == "tice"


def test_it_also_goes_to_a_number_without_a_record(authority: Authority) -> None:
    assert "s-res-1541" not in authority.instruments
    text = "Le plan de Rome fut adopté. Cette résolution prévoit cela."
    found = mentions(authority, document(("plan de Rome", "s-res-1541"), text=text))
    assert found["résolution"].instrument == "s-res-1541"


@pytest.mark.parametrize(
    ("identifier", "title"),
    [
        ("s-res-1540", "Résolution 1540 (2004) du Conseil de sécurité"),
        ("a-res-70-1", "Résolution 70/1 de l'Assemblée générale"),
        ("a-res-46-36-l", "Résolution 46/36 L de l'Assemblée générale"),
        ("a-res-2373-xxii", "Résolution 2373 (XXII) de l'Assemblée générale"),
    ],
)
def test_a_number_without_a_record_is_made_from_its_series(
    authority: Authority, identifier: str, title: str
) -> None:
    bare = Authority({}, authority.series)
    ruled = document(("la résolution", identifier))
    assert [*check_rulings(ruled, bare)] == []
    made = ruled_instruments(ruled, bare)
    assert {name: one.title for name, one in made.items()} == {identifier: title}


@pytest.mark.parametrize(
    ("identifier", "hint"),
    [("tpn", "« tnp »"), ("s-res-99999", "s-res-"), ("zzz", "record")],
)
def test_an_instrument_that_there_is_not_is_an_error_with_the_nearest(
    authority: Authority, identifier: str, hint: str
) -> None:
    (problem,) = check_rulings(document(("TNP", identifier)), authority)
    assert (problem.path, problem.line) == ("documents/d.yaml", 7)
    assert problem.code == "unknown-instrument"
    assert identifier in problem.message
    assert hint in problem.hint
