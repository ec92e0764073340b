"""Sitemap, feed and search description, held to their formats by validators."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from paraphe.discovery import (
    LATEST,
    atom,
    changes,
    document_changes,
    opensearch,
    robots,
    shown,
    sitemaps,
    withdrawn_changes,
)
from paraphe.model import EditionLine, Former, Head
from tests.building import CONTENT, build
from tests.equipment import Equipment, lacking
from tests.samples import ARCHIVE

HOME = "https://archive.example/paraphe"
ATOM = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
(HEAD,) = ARCHIVE.documents


def head(number: int, date: str = "2018-04-23", title: str = "Déclaration") -> Head:
    return replace(
        HEAD, id=f"essai-{number}", metadata=replace(HEAD.metadata, date=date, title=title)
    )


def faults(schema: Any, text: str) -> list[str]:  # noqa: ANN401
    schema.validate(etree.fromstring(text.encode()))
    return [str(error) for error in schema.error_log]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("discovery") / "output"
    return build(CONTENT, folder, settings="publishconf.py", PARAPHE_SITEURL=HOME)


@pytest.fixture(scope="module")
def sitemap_schema(tools: Equipment) -> etree.XMLSchema:
    if tools.sitemap is None:
        lacking("schema of sitemaps")
    return etree.XMLSchema(etree.parse(tools.sitemap))


def test_the_sitemap_is_valid_and_lists_every_page_worth_reading(
    published: Path, sitemap_schema: etree.XMLSchema
) -> None:
    text = (published / "sitemap.xml").read_text("utf-8")
    assert faults(sitemap_schema, text) == []
    listed = [e.text for e in etree.fromstring(text.encode()).iter(f"{SITEMAP}loc")]
    paths = [url.removeprefix(f"{HOME}/") for url in listed]
    assert all((published / path / "index.html").is_file() for path in paths)
    documents = json.loads((published / "data" / "documents.json").read_text("utf-8"))
    wanted = {entry["url"].lstrip("/") for entry in documents}
    assert wanted | {"", "principes/", "donnees/", "instruments/", "instruments/tnp/"} <= set(paths)
    assert len(paths) == len(set(paths))
    assert [path for path in paths if path.startswith(("c/", "renvoi/", "recherche/"))] == []


def test_a_build_of_nothing_new_leaves_the_sitemap_as_it_is(published: Path) -> None:
    before = (published / "sitemap.xml").read_bytes()
    build(CONTENT, published, settings="publishconf.py", PARAPHE_SITEURL=HOME)
    assert (published / "sitemap.xml").read_bytes() == before


def test_a_site_without_an_address_has_none_of_these_files(output: Path) -> None:
    names = ("sitemap.xml", "robots.txt", "documents.atom", "opensearch.xml")
    assert [name for name in names if (output / name).exists()] == []


def test_more_addresses_than_a_sitemap_holds_make_an_index(
    sitemap_schema: etree.XMLSchema,
) -> None:
    files = sitemaps([f"/documents/d-{n}/" for n in range(7)], HOME, most=3)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    index = etree.fromstring(files["sitemap.xml"].encode())
    assert index.tag == f"{SITEMAP}sitemapindex"
    assert [e.text for e in index.iter(f"{SITEMAP}loc")] == [
        f"{HOME}/sitemap-{n}.xml" for n in (1, 2, 3)
    ]
    for name in list(files)[1:]:
        assert faults(sitemap_schema, files[name]) == []


def test_only_a_day_that_is_known_is_told_of_a_page(sitemap_schema: etree.XMLSchema) -> None:
    text = sitemaps(["/", "/documents/a&b/"], HOME, {"/": "2026-11-21"})["sitemap.xml"]
    assert faults(sitemap_schema, text) == []
    assert text.count("<lastmod>") == 1


def test_pages_that_only_lead_on_are_not_listed() -> None:
    paths = ["index.html", "404.html", "c/x/index.html", "documents/x/index.html", "data/x.json"]
    assert shown(paths) == ["/", "/documents/x/"]


def test_robots_are_told_where_the_sitemap_is() -> None:
    assert f"Sitemap: {HOME}/sitemap.xml" in robots(HOME)
    assert "Disallow: /paraphe/recherche/?" in robots(HOME)


def test_the_feed_is_valid_and_is_read_as_it_was_meant(published: Path) -> None:
    text = (published / "documents.atom").read_text("utf-8")
    assert faults(ATOM, text) == []
    read = feedparser.parse(text)
    assert not read.bozo
    documents = json.loads((published / "data" / "documents.json").read_text("utf-8"))
    assert [e.title for e in read.entries] == [entry["title"] for entry in documents]
    assert [e.link for e in read.entries] == [f"{HOME}{entry['url']}" for entry in documents]
    assert [e.updated[:10] for e in read.entries] == [entry["date"] for entry in documents]
    assert read.feed.updated == max(e.updated for e in read.entries)


def test_the_feed_has_the_newest_documents_and_none_without_a_date() -> None:
    heads = [*(head(n) for n in range(LATEST + 5)), head(99, "")]
    assert len(feedparser.parse(atom(heads, HOME, "Essai")).entries) == LATEST
    assert feedparser.parse(atom(heads[-1:], HOME, "Essai")).entries == []


@pytest.mark.parametrize("heads", [[], [head(1, "2018")], [head(2, "2018-04", "<&> \x0b « ]]>")]])
def test_the_feed_of_an_odd_archive_is_valid_too(heads: list[Head]) -> None:
    text = atom(heads, HOME, "Essai & fils")
    assert faults(ATOM, text) == []
    assert not feedparser.parse(text).bozo


def test_the_day_on_which_a_document_came_in_goes_before_its_own() -> None:
    (entry,) = feedparser.parse(atom([head(1)], HOME, "Essai", {"essai-1": "2026-11-21"})).entries
    assert (entry.updated[:10], entry.published[:10]) == ("2026-11-21", "2018-04-23")


def test_the_validator_of_feeds_is_really_at_work() -> None:
    text = atom([head(1)], HOME, "Essai")
    assert faults(ATOM, text.replace("<updated>2018-04-23T00:00:00Z", "<updated>2018-04-23"))


def edited(number: int, *days: str, title: str = "Déclaration") -> Head:
    lines = tuple(EditionLine(day, f"essai-{number}", "Ajout.") for day in days)
    return replace(head(number, title=title), editions=lines)


def test_the_feed_of_changes_has_the_newest_of_all_documents_by_day() -> None:
    heads = [edited(n, "2026-11-21", f"2027-01-{n:02}") for n in range(1, 31)]
    read = feedparser.parse(changes(heads, (), HOME, "Essai"))
    days = [entry.updated[:10] for entry in read.entries]
    assert len(days) == LATEST
    assert days == sorted(days, reverse=True)
    assert days.count("2026-11-21") == LATEST - 30
    assert len({entry.id for entry in read.entries}) == LATEST


@pytest.mark.parametrize("title", ["<&> \x0b « ]]>", "", "ا" * 400])
def test_feeds_of_odd_documents_are_valid(title: str) -> None:
    one = edited(1, "2026-11-21", "2027-01-01", title=title)
    gone = Former("/documents/x/", title, "", {}, "2027-02-01", "Erreur <b>.")
    for text in (
        changes([one], [gone], HOME, "Essai & fils"), changes([], [], HOME, "Essai"),
        document_changes(one, HOME, "Essai"), withdrawn_changes(gone, HOME, "Essai"),
    ):  # fmt: skip
        assert faults(ATOM, text) == []
        assert not feedparser.parse(text).bozo


def test_the_search_description_names_the_page_that_searches() -> None:
    root = etree.fromstring(opensearch(HOME, "Une archive au nom bien trop long").encode())
    named = {etree.QName(child).localname: child for child in root}
    assert len(named["ShortName"].text) <= 16
    (url,) = [u for u in root if u.get("type") == "text/html"]
    assert url.get("template") == f"{HOME}/recherche/?q={{searchTerms}}"


def test_every_page_names_feed_search_and_sitemap(published: Path) -> None:
    for page in (published / "index.html", published / "documents/g7-toronto-2018/index.html"):
        text = page.read_text("utf-8")
        for name in ("documents.atom", "opensearch.xml", "sitemap.xml"):
            assert f'{name}">' in text
