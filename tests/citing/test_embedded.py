"""What an importer gets of a document's page, and what JSON-LD says there."""

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from paraphe.addresses import published_at
from paraphe.citing import describe, in_script, legislation, linked_data, tags
from paraphe.model import DatedEvent, Instrument, Metadata
from tests.building import CONTENT, build
from tests.citing.importer import imported

HOME = "https://archive.example"


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive built for the web, where its address is known."""
    folder = tmp_path_factory.mktemp("cited") / "output"
    return build(CONTENT, folder, settings="publishconf.py", PARAPHE_SITEURL=HOME)


def documents(site: Path) -> list[dict[str, Any]]:
    listed = json.loads((site / "data/documents.json").read_text("utf-8"))
    return [
        json.loads((site / f"data/documents/{each['id']}.json").read_text("utf-8"))
        for each in listed
    ]


def linked(page: str) -> dict[str, Any]:
    script = BeautifulSoup(page, "html.parser").select_one("script[type='application/ld+json']")
    assert script is not None
    found: dict[str, Any] = json.loads(script.string or "")
    return found


def test_an_importer_gets_a_report_with_author_date_place_number_and_address(
    published: Path,
) -> None:
    for document in documents(published):
        page = (published / document["url"].strip("/") / "index.html").read_text("utf-8")
        item = imported(page)
        assert item.item_type == "report"
        assert item.title == document["title"].rstrip(".")
        assert [last for last, first in item.creators if not first] == [
            issuer.replace(", ", ". ") for issuer in document["issuers"]
        ]
        assert item.date.replace("/", "-") == document["date"]
        assert (item.place, item.number) == (document["place"], document.get("symbol") or "")
        assert item.url == f"{HOME}{document['url']}"


def test_a_page_of_a_site_without_an_address_claims_none(output: Path) -> None:
    for path in sorted((output / "documents").glob("*/index.html")):
        page = path.read_text("utf-8")
        assert imported(page).url == ""
        assert "@id" not in linked(page)


def test_jsonld_of_a_document_names_all_that_it_cites(published: Path) -> None:
    for document in documents(published):
        page = (published / document["url"].strip("/") / "index.html").read_text("utf-8")
        told = linked(page)
        wanted = {m["instrument"] for m in document["mentions"] if m["status"] == "linked"}
        assert told["@type"] == "Report"
        assert {each["@id"] for each in told.get("citation", ())} == {
            f"{HOME}/instruments/{identifier}/" for identifier in wanted
        }


def test_jsonld_of_an_instrument_names_the_documents_that_cite_it(published: Path) -> None:
    page = (published / "instruments/tnp/index.html").read_text("utf-8")
    told = linked(page)
    citing = {each["@id"] for each in told["@reverse"]["citation"]}
    assert told["@type"] == "Legislation"
    assert told["legislationDate"] == "1968-07-01"
    assert citing == {
        f"{HOME}{document['url']}"
        for document in documents(published)
        if any(m["instrument"] == "tnp" and m["status"] == "linked" for m in document["mentions"])
    }


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"SITEURL": "", "PUBLISHED_AT": f"{HOME}/"}, HOME),
        ({"SITEURL": "https://other.example", "PUBLISHED_AT": HOME}, "https://other.example"),
        ({"SITEURL": ""}, ""),
    ],
)
def test_a_copy_in_a_folder_cites_where_the_site_is_published(
    settings: dict[str, str], told: str
) -> None:
    assert published_at(settings) == told


def test_nothing_in_a_title_ends_the_element_that_json_stands_in() -> None:
    data = linked_data(describe("x", Metadata("</script><script>alert(1)//&")), ())
    text = in_script(data)
    assert not {"<", ">", "&"} & set(text)
    assert json.loads(text)["name"] == "</script><script>alert(1)//&"


def test_a_document_without_an_issuer_is_a_report_of_the_archive() -> None:
    named = dict(tags(describe("x", Metadata("Note"), archive="Paraphe")))
    assert named["citation_technical_report_institution"] == "Paraphe"
    assert "DC.creator" not in named


def test_an_issuer_with_a_comma_is_no_person() -> None:
    item = describe("x", Metadata("Note", issuers=("OSCE, Conseil permanent", "Union africaine")))
    page = "".join(f'<meta name="{name}" content="{value}">' for name, value in tags(item))
    creators = imported(f"<html><head>{page}</head></html>").creators
    assert creators == (("OSCE. Conseil permanent", ""), ("Union africaine", ""))


def test_an_instrument_tells_its_first_known_date_and_what_it_hangs_on() -> None:
    treaty = Instrument(
        "a", "treaty", "Traité A", symbol="UNTS 1",
        dates=(DatedEvent("opened", "1968-07-01"), DatedEvent("in_force", "1970")),
    )  # fmt: skip
    annex = Instrument("b", "decision", "Décision B", parent="a")
    assert legislation(treaty, None, (), HOME)["legislationDate"] == "1968-07-01"
    assert legislation(treaty, None, (), HOME)["legislationDateOfApplicability"] == "1970"
    told = legislation(annex, treaty, ())
    assert told["isBasedOn"]["legislationIdentifier"] == "UNTS 1"
    assert told["legislationIdentifier"] == "b"
    assert "@id" not in told
