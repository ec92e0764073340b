"""In every form of a document the same identifiers stand, and the same words under each."""

import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from paraphe.archive.leaf import read_leaf
from paraphe.audit.reading import letters, reading
from paraphe.authority import Authority, load
from paraphe.search import read_feed
from tests.building import CONTENT
from tests.exports.akn_reading import words

SOURCES = sorted(
    path
    for path in (CONTENT / "documents").rglob("*")
    if path.is_file() and path.suffix not in (".yaml", ".yml")
)
_APPARATUS = re.compile(r".*__call_\d+|(?:call|ed)_[a-z]+")
"""Identifiers of the way between a call and its note: they are given anew by every build."""
_OF_THE_EDITION = frozenset({"call", "lacuna", "correction", "back", "note", "num", "margin"})

pytestmark = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load(CONTENT)


def data_of(output: Path, identifier: str) -> dict[str, Any]:
    path = output / "data" / "documents" / f"{identifier}.json"
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return data


def anchors_of(data: Mapping[str, Any]) -> set[str]:
    """Blocks, parts, and what the data say of identifiers without a text of their own."""
    return {
        *(block["eid"] for block in data["blocks"]),
        *(part["eid"] for part in data["parts"] if part["eid"]),
        *(alias["eid"] for alias in data.get("aliases", ())),
        *(stone["eid"] for stone in data.get("tombstones", ())),
    }


def page_of(output: Path, identifier: str) -> Tag:
    html = (output / "documents" / identifier / "index.html").read_text("utf-8")
    article = BeautifulSoup(html, "html.parser").article
    assert article
    return article


def book_of(output: Path, identifier: str) -> Tag:
    with zipfile.ZipFile(output / "documents" / identifier / f"{identifier}.epub") as book:
        text = book.read(f"EPUB/{identifier}.xhtml").decode("utf-8")
    body = BeautifulSoup(text, "html.parser").body
    assert body
    return body


def ids_in(tree: Tag) -> list[str]:
    found = [str(tag["id"]) for tag in tree.find_all(id=True)]
    return [eid for eid in found if not _APPARATUS.fullmatch(eid)]


def lines_of(output: Path, identifier: str) -> dict[str, str]:
    path = output / "documents" / identifier / f"{identifier}.lecture.txt"
    lines = path.read_text("utf-8").splitlines()
    found = (re.fullmatch(r"\[([^\]\s]+)\] ?(.*)", line) for line in lines)
    return {line[1]: line[2] for line in found if line}


def received(element: Tag) -> str:
    """What an element of a book says in the document's own words."""
    copy = BeautifulSoup(str(element), "html.parser")
    for tag in copy.find_all(True):
        if not tag.decomposed and _OF_THE_EDITION & set(tag.get_attribute_list("class")):
            tag.decompose()
    return letters(copy.get_text())


def test_the_same_identifiers_stand_in_every_form(
    source: Path, output: Path, authority: Authority
) -> None:
    name = source.stem
    data = data_of(output, name)
    anchors = anchors_of(data)
    akn = (output / "documents" / name / f"{name}.akn.xml").read_text("utf-8")
    leaf = read_leaf(source, CONTENT, authority)
    assert sorted(ids_in(page_of(output, name))) == sorted(anchors)
    assert sorted(ids_in(book_of(output, name))) == sorted(anchors)
    assert set(words(akn)) - {""} == anchors
    assert set(lines_of(output, name)) == anchors
    assert anchors_of(json.loads(leaf.own.data)) == anchors
    searched = [block[0] for block in read_feed(leaf.own.feed).shown["blocks"]]
    assert searched == [block["eid"] for block in data["blocks"]]


def test_the_same_words_stand_under_each_identifier(source: Path, output: Path) -> None:
    name = source.stem
    blocks = {block["eid"]: block for block in data_of(output, name)["blocks"]}
    wanted = {eid: letters(block["text"]) for eid, block in blocks.items()}
    page, book = page_of(output, name), book_of(output, name)
    akn = words((output / "documents" / name / f"{name}.akn.xml").read_text("utf-8"))
    lines = lines_of(output, name)
    for eid, expected in wanted.items():
        there, carried = page.find(id=eid), book.find(id=eid)
        assert there
        assert carried
        assert (eid, letters(reading(there))) == (eid, expected)
        assert (eid, received(carried)) == (eid, expected)
        assert (eid, letters(akn[eid])) == (eid, expected)
        line = lines[eid].removeprefix(blocks[eid]["label"])
        assert (eid, letters(re.sub(r" ?\{.*?\}|\[…\]", "", line))) == (eid, expected)


def test_the_page_announces_every_form_and_each_is_there(source: Path, output: Path) -> None:
    folder = output / "documents" / source.stem
    page = BeautifulSoup((folder / "index.html").read_text("utf-8"), "html.parser")
    told = {str(tag["href"]): str(tag["type"]) for tag in page.select('link[rel="alternate"]')}
    forms = {
        f"{source.stem}.akn.xml": "application/akn+xml",
        f"{source.stem}.lecture.txt": "text/plain",
        f"{source.stem}.epub": "application/epub+zip",
    }
    assert forms.items() <= told.items()
    assert all((folder / name).is_file() for name in forms)
    listed = {str(tag["href"]) for tag in page.select(".sheet a[download]")}
    assert forms.keys() <= listed
