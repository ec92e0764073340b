"""What holds of the mentions of any text whatever."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paraphe.authority import Authority, load
from paraphe.mentions import pinpoint, recognise, resolve
from paraphe.model import Block, Document, Metadata, Source

CONTENT = Path(__file__).parents[2] / "content"
PIECES = (
    "Traité", "traités", "Convention", "Conventions", "de", "d'", "d’", "sur les", "armes",
    "chimiques", "Ottawa", "Oslo", "résolution", "résolutions", "1540", "(2004)", "1267", "et",
    "2347", "du Conseil de sécurité", "de l'Assemblée générale", "70/1", "46/36 L", "TNP", "ISP",
    "la", "le", "l'", "cette", "ce", "Protocole additionnel", "à la", "S/RES/", "A/58/763", "-",
    "(", ")", ",", "\ufffd", "\u00a0", "İ", "œ", "non-prolifération", "nucléaires", "notamment",
    "Programme d'action", "Charte", "Chapitre VII", "n°", "10/17", "Décision", "article VI",
    "articles", "I", "paragraphe 2", "alinéa", "b)", "préambule", "son", "annexe", "§ 3", "premier",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=200)


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load(CONTENT)


def _document(texts: list[str]) -> Document:
    blocks = tuple(Block("paragraph", "", t, 1, (), eid=f"p_{n}") for n, t in enumerate(texts))
    return Document("d", Source("d.txt", "", 0, ""), Metadata("D"), (), blocks)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(TEXTS, max_size=3))
def test_mentions_quote_their_block_and_never_overlap(
    texts: list[str], authority: Authority
) -> None:
    document = _document(texts)
    mentions = resolve(document, recognise(document, authority), authority)
    for mention in mentions:
        assert document.block(mention.eid).text[mention.start : mention.end] == mention.text
        assert bool(mention.instrument) == (mention.status == "linked")
        assert mention.status == "linked" or mention.reason
        assert "\ufffd" not in mention.text
    for one, next_ in itertools.pairwise(mentions):
        assert one.eid != next_.eid or one.end <= next_.start


@settings(deadline=None)
@given(text=TEXTS)
def test_the_same_text_yields_the_same_mentions(text: str, authority: Authority) -> None:
    document = _document([text])
    once, again = (resolve(document, recognise(document, authority), authority) for _ in "ab")
    assert once == again


@pytest.mark.parametrize("piece", PIECES)
def test_no_rule_needs_more_than_linear_work_on_a_repeated_piece(
    piece: str, authority: Authority
) -> None:
    document = _document([f"{piece} " * 3000])
    assert len(recognise(document, authority)) <= 3000


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(TEXTS, max_size=3))
def test_no_two_links_share_a_word_and_pinpoints_quote_their_block(
    texts: list[str], authority: Authority
) -> None:
    document = _document(texts)
    mentions = resolve(document, recognise(document, authority), authority)
    found = pinpoint(document, mentions)
    plain = [replace(m, pinpoint=None) for m in found if not m.is_bare]
    assert plain == list(mentions)
    for mention in found:
        pin = mention.pinpoint
        if pin:
            assert document.block(mention.eid).text[pin.start : pin.end] == pin.text
            assert pin.members
            assert mention.status == "linked"
    for one, next_ in itertools.pairwise(found):
        assert one.eid != next_.eid or one.reach[1] <= next_.reach[0]
