"""What must hold of the whole output, with sidecars and without."""

import gzip
import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from paraphe.audit import (
    Site,
    dead_links,
    different_ids,
    foreign_loads,
    nested_links,
    page_path,
    published,
    repeated_ids,
    resolve,
    unequal_references,
)
from paraphe.model import Problem
from tests.building import CONTENT, ROOT, build

Check = Callable[[Site], Iterator[Problem]]
CHECKS = (dead_links, foreign_loads, nested_links, repeated_ids, different_ids, unequal_references)


@pytest.fixture(params=["site", "bare_site"])
def any_site(request: pytest.FixtureRequest) -> Site:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


def shown(problems: Iterator[Problem]) -> str:
    return "\n".join(str(problem) for problem in problems)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_audit_finds_nothing(check: Check, any_site: Site) -> None:
    assert any_site.pages
    assert shown(check(any_site)) == ""


def test_every_source_has_its_page_and_its_data(any_site: Site) -> None:
    sources = {p.stem for p in (CONTENT / "documents").rglob("*") if is_source(p)}
    assert {document["id"] for document in published(any_site)} == sources
    assert {page_path(document["url"]) for document in published(any_site)} <= set(any_site.pages)


def is_source(path: Path) -> bool:
    return path.is_file() and path.suffix in (".txt", ".md") and not path.name.startswith(".")


def test_every_instrument_of_the_data_has_its_page(any_site: Site) -> None:
    entries = json.loads((any_site.root / "data" / "instruments.json").read_text("utf-8"))
    pages = {path for path in any_site.pages if re.fullmatch(r"instruments/[^/]+/index.html", path)}
    assert {page_path(entry["url"]) for entry in entries} == pages


def test_counts_of_instruments_are_those_of_the_mentions(any_site: Site) -> None:
    links = [
        (mention["instrument"], document["id"])
        for document in published(any_site)
        for mention in document["mentions"]
        if mention["status"] == "linked"
    ]
    entries = json.loads((any_site.root / "data" / "instruments.json").read_text("utf-8"))
    assert {entry["id"] for entry in entries} >= {instrument for instrument, _ in links}
    for entry in entries:
        own = [document for instrument, document in links if instrument == entry["id"]]
        assert (entry["mentions"], entry["documents"]) == (len(own), len(set(own))), entry["id"]


def test_a_mention_quotes_its_block_at_its_place(any_site: Site) -> None:
    for document in published(any_site):
        texts = {block["eid"]: block["text"] for block in document["blocks"]}
        for mention in document["mentions"]:
            quoted = texts[mention["eid"]][mention["start"] : mention["end"]]
            assert quoted == mention["text"] != ""


def test_mentions_do_not_overlap(any_site: Site) -> None:
    for document in published(any_site):
        spans = sorted((m["eid"], m["start"], m["end"]) for m in document["mentions"])
        for (eid, _, end), (other, start, _) in pairwise(spans):
            assert eid != other or end <= start


def test_the_search_knows_the_paragraphs_of_the_data_and_no_others(any_site: Site) -> None:
    wanted = {
        (document["url"], block["eid"])
        for document in published(any_site)
        for block in document["blocks"]
    }
    fragments = sorted((any_site.root / "pagefind" / "fragment").iterdir())
    found = {
        (fragment["url"].removesuffix("index.html"), anchor["id"])
        for fragment in map(read_fragment, fragments)
        for anchor in fragment["anchors"]
    }
    assert found == wanted


def read_fragment(path: Path) -> dict[str, Any]:
    # Pagefind's own format: a mark, then JSON, gzipped.
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    found = json.loads(text[text.index("{") :])
    assert isinstance(found, dict)
    return found


def test_the_source_can_be_downloaded_as_it_was_received(any_site: Site) -> None:
    for document in published(any_site):
        source = document["source"]
        received = (CONTENT / source["path"]).read_bytes()
        assert hashlib.sha256(received).hexdigest() == source["sha256"]
        page = any_site.pages[page_path(document["url"])]
        name = Path(source["path"]).name
        (download,) = {
            resolve(page.path, link.address)
            for link in page.links
            if link.address.rsplit("/", 1)[-1] == name
        }
        assert (any_site.root / download).read_bytes() == received
        digits = "".join(page.tree.get_text().split())
        assert source["sha256"] in digits


def test_two_builds_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    build(project / "content", first, project, PYTHONHASHSEED="1", TZ="UTC")
    # From nothing: what the store holds would not show what another seed does.
    shutil.rmtree(project / ".cache")
    build(
        project / "content", second, project,
        PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C",
    )  # fmt: skip
    assert len(contents(first)) > 10
    assert contents(first) == contents(second)


def contents(folder: Path) -> dict[str, str]:
    """Path -> digest of every file, those of Pagefind too."""
    return {
        path: hashlib.sha256((folder / path).read_bytes()).hexdigest()
        for path in sorted(
            p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()
        )
    }


def test_nothing_in_the_output_names_a_path_of_this_machine(any_site: Site) -> None:
    places = {str(ROOT), str(Path.home()), tempfile.gettempdir() + "/", "file://"}
    marks = [place.encode() for place in places if place != "/"]
    found = [
        (path, mark)
        for path in sorted(any_site.files)
        for mark in marks
        if mark in (any_site.root / path).read_bytes()
    ]
    assert found == []
