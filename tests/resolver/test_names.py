"""What documents and instruments are called, and how names lie in files."""

import json
from dataclasses import replace

import pytest

from paraphe.model import Archive, Block, Document, Head, Instrument, Metadata, Source
from paraphe.resolver import (
    bucket,
    called,
    instrument_keys,
    name_files,
    printed_symbols,
    short_addresses,
    symbol_keys,
)
from tests.samples import ARCHIVE, TREATY

(HEAD,) = ARCHIVE.documents


def head(identifier: str = "essai", symbol: str = "", **fields: object) -> Head:
    metadata = replace(HEAD.metadata, symbol=symbol)
    return replace(HEAD, id=identifier, metadata=replace(metadata, **fields))  # type: ignore[arg-type]


def referring(*references: str) -> Document:
    blocks = tuple(
        Block("reference", "", text, 1, (), eid=f"ref_{n}") for n, text in enumerate(references, 1)
    )
    return Document("essai", Source("essai.txt", "0" * 64, 1, "…"), Metadata("Essai"), (), blocks)


def test_a_document_is_called_by_its_issuers_short_forms_and_initials() -> None:
    words = called(head(issuers=("Groupe des Sept",))).words
    assert {"g7", "sept", "2018", "2018-04", "2018-04-23", "toronto"} <= words
    assert "cd" in called(head(issuers=("Conférence du désarmement",))).words
    assert {"cm", "mc"} <= called(head(issuers=("OSCE, Conseil ministériel",))).words


def test_the_days_of_a_title_are_no_names_but_its_numbers_are() -> None:
    title = "Décision n° 813 de la réunion des 31 mai et 1er juin 2004"
    words = called(head(title=title)).words
    assert "813" in words
    assert not {"31", "1er"} & words


@pytest.mark.parametrize(
    ("symbol", "asked"),
    [
        ("S/RES/1540 (2004)", "s res 1540"),
        ("S/RES/1540 (2004)", "s res 1540 2004"),
        ("A/58/763-S/2004/282", "s 2004 282"),
        ("CD/1730/Rev.1", "cd 1730 rev 1"),
    ],
)
def test_a_symbol_is_asked_for_in_all_its_forms(symbol: str, asked: str) -> None:
    assert asked in symbol_keys(symbol)


@pytest.mark.parametrize("version", ["Rev.1", "Add.2", "Corr.1", "Rev.1/Corr.2"])
def test_a_version_answers_to_the_first_one_only_as_a_version(version: str) -> None:
    told = called(head(symbol=f"CD/1730/{version}"))
    assert "cd 1730" in told.first
    assert "cd 1730" not in told.symbols
    assert "~cd 1730" in told.names


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("CM(25), journal n° 2, point 7 de l'ordre du jour", ("CM(25)",)),
        ("Distr. générale, S/PV.4950", ("S/PV.4950",)),
        ("MC.DOC/5/18, 7 décembre 2018", ("MC.DOC/5/18",)),
        ("le 18/05/2004 et/ou plus tard (voir page 3)", ()),
    ],
)
def test_symbols_are_read_from_the_references_at_the_head(
    reference: str, found: tuple[str, ...]
) -> None:
    assert printed_symbols(referring(reference)) == found


def test_every_name_lies_in_its_bucket() -> None:
    names = [[f"mot{n}", f"=cd {n}", "communiqu"] for n in range(4_000)]
    files = list(name_files("documents", names))
    assert len(files) > 4
    for number, (name, text) in enumerate(files):
        assert name == f"documents/names/{number}"
        held = json.loads(text[text.index(",") + 1 : text.rindex(")")])
        assert {bucket(each, len(files)) for each in held} == {number}
        assert len(text) < 60_000


def test_an_id_and_a_symbol_make_short_addresses_and_issuer_and_year_none() -> None:
    archive = Archive((head("cd-lettre-2004", "CD/1730"),), {}, {}, ())
    assert set(short_addresses(archive)) == {"cd-lettre-2004", "cd-1730"}


def test_a_symbol_of_two_texts_leads_to_both() -> None:
    archive = Archive((head("a", "INF/12"), head("b", "INF/12")), {}, {}, ())
    goals = short_addresses(archive)["inf-12"]
    assert [goal.url for goal in goals] == ["/documents/a/", "/documents/b/"]


def test_an_instruments_symbol_leads_to_its_text_where_the_archive_has_it() -> None:
    act = Instrument("s-res-1540", "resolution", "Résolution 1540", symbol="S/RES/1540 (2004)")
    without = Archive((), {"s-res-1540": act, "tnp": TREATY}, {}, ())
    (goal,) = short_addresses(without)["s-res-1540"]
    assert goal.url == "/instruments/s-res-1540/"
    text = head("texte", "S/RES/1540 (2004)")
    held = replace(without, documents=(text,), held={"s-res-1540": text})
    assert [g.url for g in short_addresses(held)["s-res-1540"]] == ["/documents/texte/"]
    assert set(short_addresses(without)) == {"s-res-1540"}


def test_a_resolution_is_asked_for_by_the_short_forms_of_its_organ() -> None:
    act = Instrument("s-res-1540", "resolution", "Résolution 1540", symbol="S/RES/1540 (2004)")
    other = Instrument("a-res-60-1", "resolution", "Résolution 60/1", symbol="A/RES/60/1")
    found = dict(instrument_keys([act, other], {}))
    assert {"unscr 1540", "rcsnu 1540 2004", "resolution 1540 csnu"} <= found["s-res-1540"]
    assert "resolution 60 1 agnu" in found["a-res-60-1"]
    assert "unscr 60 1" not in found["a-res-60-1"]
