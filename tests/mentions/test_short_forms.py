"""Short forms: formulas, initials, sentences, and why a form is left open."""

from pathlib import Path

import pytest

from paraphe.authority import Authority, load
from paraphe.mentions import recognise, resolve
from paraphe.mentions.formula import formulas
from paraphe.mentions.initials import abbreviates, phrase_before
from paraphe.mentions.sentence import sentence_of, sentences
from paraphe.model import Block, Document, Mention, Metadata, Source

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load(CONTENT)


def _resolved(authority: Authority, *texts: str) -> tuple[Mention, ...]:
    blocks = tuple(Block("paragraph", "", t, 1, (), eid=f"p_{n}") for n, t in enumerate(texts, 1))
    document = Document("d", Source("d.txt", "", 0, ""), Metadata("D"), (), blocks)
    return resolve(document, recognise(document, authority), authority)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Traité X (ci-après « le Traité »)", [("Traité", "head")]),
        ("Traité X (ci-après « le Traité » ou « TX »)", [("Traité", "head"), ("TX", "sigle")]),
        ("la Convention, dénommée ci-après la « Convention de 1980 »,",
         [("Convention de 1980", "name")]),
        ("le Plan (le « Plan d’action »)", [("Plan d’action", "name")]),
        ("le Traité (TIPMF)", [("TIPMF", "sigle")]),
        ("l'accord, désigné par \"l'Accord\" dans ce texte", [("Accord", "head")]),
        ("le traité, dit “Traité ABM”,", [("Traité ABM", "name")]),
        ("Protocole (ci-après la Convention de Kiev)", [("Convention de Kiev", "name")]),
        ("on trouvera ci-après la déclaration.", []),
        ("voir ci-après (et l'annexe), dit-il ; il dit la vérité (sic)", []),
        ("la ville (2004 habitants) et le chef (voir plus haut)", []),
    ],
)  # fmt: skip
def test_a_formula_gives_its_terms(
    text: str, terms: list[tuple[str, str]], authority: Authority
) -> None:
    assert [(text[f.start : f.end], f.kind) for f in formulas(text, authority)] == terms


@pytest.mark.parametrize(
    ("sigle", "phrase", "fits"),
    [
        ("TIPMF", "Traité interdisant la production de matières fissiles", True),
        ("HCoC", "Hague Code of Conduct", True),
        ("OTICE", "Traité d'interdiction complète des essais", False),
        ("GTT", "Traité sur le commerce des armes", False),
        ("TNP", "Traité", False),
    ],
)
def test_an_abbreviation_takes_its_letters_from_the_words_in_order(
    sigle: str, phrase: str, fits: bool
) -> None:
    assert abbreviates(sigle, phrase) is fits


def test_the_phrase_of_an_abbreviation_has_a_word_for_each_letter() -> None:
    assert phrase_before("TNP", "la saison du Théâtre national populaire ") == (
        "Théâtre national populaire "
    )
    assert phrase_before("TNP", "le Traité d'amitié perpétuelle ") == ""


def test_a_sentence_ends_at_a_stop_but_not_at_an_initial() -> None:
    text = "M. George W. Bush parla. « Oui ! » Il sortit ; la porte claqua."
    starts = sentences(text)
    assert [text[start : start + 4] for start in starts] == ["M. G", "« Ou", "Il s", "la p"]
    assert sentence_of(starts, text.index("sortit")) == 2


@pytest.mark.parametrize(
    ("texts", "status", "reason"),
    [
        (("Le Théâtre national populaire (TNP) cite le Traité sur la non-prolifération des armes "
          "nucléaires.", "Le TNP joue ce soir."), "unlinked", "autre chose"),
        (("L'Accord de siège (ci-après « l'Accord ») suit l'Accord de Paris sur le climat.",
          "L'Accord est clair."), "unlinked", "autre chose"),
        (("La Convention fiscale a été signée.", "La Convention sera appliquée."),
         "unlinked", "n’a pas de notice"),
        (("La Convention d'Ottawa et la Convention d'Oslo.", "Il cite cette convention."),
         "ambiguous", "Plusieurs textes"),
        (("Les Parties au présent Traité citent le Traité sur l'Antarctique.",
          "Le Traité entre en vigueur."), "unlinked", "lui-même"),
    ],
)  # fmt: skip
def test_a_short_form_that_is_left_open_says_why(
    texts: tuple[str, ...], status: str, reason: str, authority: Authority
) -> None:
    last = _resolved(authority, *texts)[-1]
    assert (last.eid, last.status, last.instrument) == (f"p_{len(texts)}", status, "")
    assert reason in last.reason


def test_a_link_by_definition_says_what_was_abbreviated(authority: Authority) -> None:
    last = _resolved(authority, "Le Statut de Rome (ci-après « le Statut ») oblige. Le Statut lie.")
    assert last[-1].reason == "Le document abrège ainsi « Statut de Rome »."
