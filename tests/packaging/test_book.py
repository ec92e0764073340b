"""The archive as a book: every link in it has its target, volumes hold whole years."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from paraphe.packaging.book import divide, write_books
from tests.building import CONTENT, build
from tests.equipment import Equipment
from tests.exports.test_epub import checked

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site as packages are made of: its books name no address."""
    return build(CONTENT, tmp_path_factory.mktemp("bound") / "output")


def read(path: Path) -> dict[str, Any]:
    """The pages of a book, parsed, by their file."""
    with zipfile.ZipFile(path) as book:
        return {
            name.removeprefix("EPUB/"): etree.parse(io.BytesIO(book.read(name)))
            for name in book.namelist()
            if name.endswith(".xhtml")
        }


def dead_links(pages: Mapping[str, Any]) -> list[str]:
    ids = {
        name: {element.get("id") for element in tree.iter() if element.get("id")}
        for name, tree in pages.items()
    }
    links = [
        (name, link.get("href"))
        for name, tree in pages.items()
        for link in tree.iter(f"{XHTML}a")
        if not re.match(r"[a-z]+:", link.get("href"))
    ]
    assert links
    targets = ((name, *href.partition("#")[::2]) for name, href in links)
    return [
        f"{name}: {file}#{eid}"
        for name, file, eid in targets
        if (file or name) not in ids or (eid and eid not in ids[file or name])
    ]


def test_epubcheck_finds_nothing_in_the_book_of_the_archive(
    site: Path, tmp_path: Path, tools: Equipment
) -> None:
    (book,) = write_books(site, tmp_path, "archive")
    assert checked(book, tools) == ""


def test_every_link_has_its_target_in_the_book(site: Path, tmp_path: Path) -> None:
    (book,) = write_books(site, tmp_path, "archive")
    assert dead_links(read(book)) == []


def test_every_link_has_its_target_in_its_volume(site: Path, tmp_path: Path) -> None:
    volumes = write_books(site, tmp_path, "archive", most=2)
    assert [path.name for path in volumes] == [f"archive-{n}.epub" for n in (1, 2, 3)]
    assert [dead_links(read(path)) for path in volumes] == [[], [], []]


def test_a_document_keeps_its_identifiers_in_the_book(site: Path, tmp_path: Path) -> None:
    (book,) = write_books(site, tmp_path, "archive")
    name = "g7-toronto-2018"
    own = read(site / "documents" / name / f"{name}.epub")[f"{name}.xhtml"]
    bound = read(book)[f"{name}.xhtml"]
    assert [e.get("id") for e in bound.iter()] == [e.get("id") for e in own.iter()]


def test_an_instrument_leads_back_to_the_paragraphs_that_cite_it(
    site: Path, tmp_path: Path
) -> None:
    (book,) = write_books(site, tmp_path, "archive")
    treaties = read(book)["instruments-treaty-1.xhtml"]
    (listed,) = treaties.xpath("//*[@id='ins_tnp']")
    hrefs = [link.get("href") for link in listed.iter(f"{XHTML}a")]
    assert "g7-toronto-2018.xhtml#para_29" in hrefs
    assert len(hrefs) == len(set(hrefs))


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    (first,) = write_books(site, tmp_path, "one")
    (second,) = write_books(site, tmp_path, "two")
    assert first.read_bytes() == second.read_bytes()


def head(name: str, date: str) -> dict[str, str]:
    return {"id": name, "date": date}


def test_a_volume_holds_whole_years_where_they_fit() -> None:
    heads = [
        head("e", ""), head("d", "2004-01-01"), head("c", "2003-05-05"), head("b", "2003-01-01"),
        head("a", "2002-01-01"),
    ]  # fmt: skip
    found = [(v.number, v.span, [h["id"] for h in v.heads]) for v in divide(heads, 2)]
    assert found == [
        (1, "2002", ["a"]), (2, "2003", ["b", "c"]), (3, "2004 et sans date", ["d", "e"]),
    ]  # fmt: skip
    assert [(v.number, v.span) for v in divide(heads, 5)] == [(1, "")]


def test_a_year_that_is_too_large_for_a_volume_is_split() -> None:
    heads = [head(name, "2004-01-01") for name in "abc"]
    found = [(v.span, [h["id"] for h in v.heads]) for v in divide(heads, 2)]
    assert found == [("2004", ["a", "b"]), ("2004", ["c"])]
