"""What becomes of mentions: reasons, instruments that a number makes, backlinks."""

from pathlib import Path

import pytest

from paraphe.authority import Authority, load
from paraphe.mentions import instruments_of, recognise, resolve
from paraphe.model import Block, Document, Mention, Metadata, Source

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load(CONTENT)


def _document(*texts: str, kind: str = "paragraph", id_: str = "d", date: str = "") -> Document:
    blocks = tuple(Block(kind, "", t, 1, (), eid=f"p_{n + 1}") for n, t in enumerate(texts))  # type: ignore[arg-type]
    return Document(id_, Source("d.txt", "", 0, ""), Metadata("D", date=date), (), blocks)


def _resolved(document: Document, authority: Authority) -> tuple[Mention, ...]:
    return resolve(document, recognise(document, authority), authority)


@pytest.mark.parametrize(
    ("text", "status", "reason"),
    [
        ("la résolution 1540 (1998) du Conseil de sécurité", "unlinked", "année"),
        ("la résolution 1540 (1998)", "unlinked", "1540 est de 2004"),
        ("la résolution 1540 du 3 mars 1998", "unlinked", "1540 est de 2004"),
        ("la résolution 9000 du Conseil de sécurité", "unlinked", "table"),
        ("la résolution 2132 (2013) de l'Assemblée de l'OMPI", "unlinked", "autre organe"),
        ("Il cite la résolution 1540 sans autre.", "unlinked", "organe"),
        ("Le Programme d'action est discuté.", "unlinked", "nommé en entier"),
        ("le Théâtre national populaire (TNP) et le TNP", "unlinked", "sigle"),
        ("une convention sur la haute mer", "unlinked", "indéfini"),
        ("Convention d'Ottawa et Convention d'Oslo ; la Convention.", "ambiguous", "Plusieurs"),
        ("Le Protocole de Montréal est cité.", "ambiguous", "Plusieurs"),
    ],
)  # fmt: skip
def test_what_is_not_certain_stays_open_and_says_why(
    text: str, status: str, reason: str, authority: Authority
) -> None:
    last = _resolved(_document(text), authority)[-1]
    assert (last.status, last.instrument) == (status, "")
    assert reason in last.reason


def test_a_title_that_names_its_own_document_cites_nothing(authority: Authority) -> None:
    (mention,) = _resolved(_document("DÉCLARATION DE TAORMINA", kind="part-title"), authority)
    assert mention.status == "unlinked"
    assert "titre" in mention.reason


def test_a_title_that_names_another_text_cites_it(authority: Authority) -> None:
    title = "LETTRE RELATIVE À L'INITIATIVE DE SÉCURITÉ CONTRE LA PROLIFÉRATION"
    (mention,) = _resolved(_document(title, kind="part-title"), authority)
    assert (mention.status, mention.instrument) == ("linked", "isp")


def test_a_resolution_without_a_record_gets_an_instrument(authority: Authority) -> None:
    document = _document("les résolutions 827 et 955 (1994) du Conseil de sécurité")
    mentions = _resolved(document, authority)
    made = instruments_of(mentions, authority)
    assert list(made) == ["s-res-827", "s-res-955"]
    assert made["s-res-827"].title == "Résolution 827 (1993) du Conseil de sécurité"
    assert made["s-res-827"].symbol == "S/RES/827 (1993)"
    assert made["s-res-827"].dates[0].date == "1993"
    assert made["s-res-955"].series == "s-res"


@pytest.mark.parametrize(
    ("text", "id_", "title"),
    [
        ("la résolution 46/36 L du 9 décembre 1991", "a-res-46-36-l",
         "Résolution 46/36 L de l'Assemblée générale"),
        ("sous la cote S/PRST/2018/8", "s-prst-2018-8", "Document S/PRST/2018/8"),
        ("la Décision n° 7/03 du Conseil ministériel", "decision-osce-7-03",
         "Décision n° 7/03 du Conseil ministériel de l'OSCE"),
        ("INFCIRC/153 (corrigé)", "infcirc-153",
         "Circulaire d'information INFCIRC/153 de l'AIEA"),
    ],
)  # fmt: skip
def test_a_number_or_symbol_makes_its_own_title(
    text: str, id_: str, title: str, authority: Authority
) -> None:
    made = instruments_of(_resolved(_document(text), authority), authority)
    assert {i.id: i.title for i in made.values()} == {id_: title}


def test_a_number_with_a_record_makes_no_second_instrument(authority: Authority) -> None:
    mentions = _resolved(_document("la résolution 1540 (2004)"), authority)
    assert mentions[0].instrument in authority.instruments
    assert instruments_of(mentions, authority) == {}


def test_an_authority_without_records_finds_nothing() -> None:
    assert _resolved(_document("le TNP et la résolution 1540 (2004)"), Authority()) == ()
