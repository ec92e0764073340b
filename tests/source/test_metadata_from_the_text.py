"""Without a sidecar, a document's metadata are read from its text and named as assumed."""

import pytest

from paraphe.model import Severity
from paraphe.source import build, documents, read, split
from tests.source.reading_a_text import CONTENT, document_of

TEXTS = [
    (
        "COMMUNIQUÉ DES MINISTRES DES AFFAIRES ÉTRANGÈRES DU G7\n\nDinard, 6 avril 2019\n\n"
        "1. Nous nous sommes réunis.\n",
        {"kind": "communiqué", "issuers": ("Groupe des Sept",), "place": "Dinard",
         "date": "2019-04-06"},
    ),
    (
        "A/61/999\n\nLETTRE DATÉE DU 12 MARS 2007, ADRESSÉE AU SECRÉTAIRE GÉNÉRAL\n\n"
        "Original : anglais\n\nJ'ai l'honneur de vous écrire à la suite de la réunion du 2 mars "
        "2007.\n",
        {"kind": "lettre", "symbol": "A/61/999", "date": "2007-03-12",
         "authentic_languages": ("en",)},
    ),
    (
        "S/RES/9012 (2031)\n\nRÉSOLUTION 9012 (2031)\n\nAdoptée par le Conseil de sécurité à sa "
        "9876e séance, le 4 mars 2031\n\nLe Conseil de sécurité,\n\n1. Décide de rester saisi.\n",
        {"kind": "résolution", "issuers": ("Conseil de sécurité des Nations Unies",),
         "date": "2031-03-04"},
    ),
    (
        "Accord de siège\n\nLes Parties sont convenues de ce qui suit, sans autre formalité :\n\n"
        "Fait à Berne, le 1er juin 1999.\n",
        {"kind": "accord", "place": "Berne", "date": "1999-06-01", "issuers": ()},
    ),
    (
        "JORF n°0120 du 27 mai 2010\n\nDécret n° 2010-1555 du 25 mai 2010 portant publication\n\n"
        "Le Président de la République,\n\nVu la Constitution,\n",
        {"kind": "décret", "date": "2010-05-25"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_the_text_states_who_when_and_where(text: str, expected: dict[str, object]) -> None:
    metadata = document_of(text).metadata
    assert {name: getattr(metadata, name) for name in expected} == expected


def test_every_field_read_from_the_text_is_told() -> None:
    document = document_of(TEXTS[0][0])
    notes = [p for p in document.problems if p.severity is Severity.NOTE]
    assert {p.code for p in notes} == {f"assumed-{name}" for name in document.metadata.assumed}
    assert set(document.metadata.assumed) == {"title", "date", "place", "issuers", "kind"}


def test_a_text_without_a_date_or_an_issuer_is_told() -> None:
    problems = document_of("Un texte sans date.\n").problems
    assert "no-date" in {p.code for p in problems if p.severity is Severity.WARNING}
    assert "no-issuer" in {p.code for p in problems if p.severity is Severity.NOTE}


@pytest.mark.parametrize("path", documents(CONTENT), ids=lambda path: path.stem)
def test_a_real_document_has_a_title_without_its_sidecar(path) -> None:  # noqa: ANN001
    source = read(path, CONTENT)
    document = build(split(source), source, None)
    assert document.metadata.title == document.block("title").text
    assert "title" in document.metadata.assumed
    assert not [p for p in document.problems if p.severity is Severity.ERROR]
