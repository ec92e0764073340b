"""The archive knows which of the texts that are cited it holds, by their symbol."""

from dataclasses import replace

import pytest

from paraphe.archive import gather, held, moved
from paraphe.archive.held import symbols
from paraphe.model import Citing, Head, Instrument
from tests.samples import LEAF


def head(identifier: str, symbol: str = "", cites: tuple[str, ...] = ()) -> Head:
    metadata = replace(LEAF.head.metadata, symbol=symbol)
    citing = tuple(Citing(instrument, 1, 1, b"") for instrument in cites)
    return replace(LEAF.head, id=identifier, metadata=metadata, citing=citing, made=())


def decision(identifier: str, symbol: str) -> Instrument:
    return Instrument(identifier, "decision", identifier, symbol=symbol)


CD = decision("cd-1299", "CD/1299")


@pytest.mark.parametrize(
    ("cited", "borne"),
    [
        ("CD/1299", "cd/1299"),
        ("S/RES/1540 (2004)", "S/RES/1540"),
        ("S/RES/1540 (2004)", "S/RES/1540 (2004)"),
        ("A/58/763", "A/58/763-S/2004/282"),
        ("A/58/763-S/2004/282", "S/2004/282"),
        ("A/CONF.192/15", "A/CONF.192/15/Rev.1"),
        ("MC.DEC/10/17", "MC.DEC/10/17"),
    ],
)
def test_a_document_with_the_symbol_of_an_instrument_is_its_text(cited: str, borne: str) -> None:
    text = head("text", borne)
    assert held([head("other"), text], [decision("i", cited)]) == {"i": text}


@pytest.mark.parametrize("borne", ["", "CD/129", "CD/1299/Add.1", "CD/1299/Corr.1", "CD/12990"])
def test_another_symbol_is_another_text(borne: str) -> None:
    assert held([head("text", borne)], [CD]) == {}


def test_the_symbol_itself_counts_before_its_revision() -> None:
    plain, revised = head("plain", "CD/1299"), head("revised", "CD/1299/Rev.1")
    assert held([revised, plain], [CD]) == {"cd-1299": plain}


def test_where_two_documents_bear_a_symbol_none_is_certain() -> None:
    assert held([head("one", "CD/1299"), head("two", "CD/1299")], [CD]) == {}


def test_a_treaty_is_not_the_document_that_carries_it() -> None:
    treaty = Instrument("tice", "treaty", "TICE", symbol="A/50/1027")
    assert held([head("text", "A/50/1027")], [treaty]) == {}


def test_both_symbols_of_a_document_are_compared() -> None:
    assert symbols("A/58/763–S/2004/282") == {"a-58-763-s-2004-282", "a-58-763", "s-2004-282"}
    assert symbols("C-M(2002)49") == {"c-m-2002-49"}
    assert symbols("") == frozenset()


def test_links_lead_to_a_text_that_is_held_but_not_to_their_own_page() -> None:
    text, citing = head("text", "CD/1299", ("cd-1299",)), head("citing", "", ("cd-1299", "tnp"))
    treaty = Instrument("tnp", "treaty", "TNP")
    archive = gather([text, citing], {"cd-1299": CD, "tnp": treaty})
    assert moved(archive, [citing]) == {"/instruments/cd-1299/": "/documents/text/"}
    assert moved(archive, [text], "text") == {}
    assert moved(gather([citing], {"cd-1299": CD, "tnp": treaty}), [citing]) == {}
