"""Documents on paper: their numbers and their address, an outline, tags, and no interface."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw
import pytest
from bs4 import BeautifulSoup

from tests.building import ROOT
from tests.equipment import Equipment, lacking

NAME = "g8-denver-1997"


def printed(output: Path, folder: Path, names: str) -> "subprocess.CompletedProcess[str]":
    # In a process of its own: Playwright's driver may not be started twice in one.
    return subprocess.run(
        [sys.executable, "-m", "invoke", "pdf", "--documents", names, "--output", str(output),
         "--folder", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def paper(
    output: Path, tmp_path_factory: pytest.TempPathFactory, tools: Equipment
) -> Iterator[pypdfium2.PdfDocument]:
    if tools.chromium is None:
        lacking("Chromium")
    folder = tmp_path_factory.mktemp("paper")
    done = printed(output, folder, NAME)
    assert done.returncode == 0, done.stderr
    document = pypdfium2.PdfDocument(folder / f"{NAME}.pdf")
    yield document
    document.close()


def words(paper: pypdfium2.PdfDocument) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in paper]


@pytest.mark.browser
def test_every_page_has_its_number_of_how_many_and_the_address(
    paper: pypdfium2.PdfDocument,
) -> None:
    pages = words(paper)
    for number, text in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in text
        assert f"/documents/{NAME}/" in text


@pytest.mark.browser
def test_the_numbers_of_paragraphs_are_there_and_the_interface_is_not(
    paper: pypdfium2.PdfDocument,
) -> None:
    lines = "\n".join(words(paper)).splitlines()
    assert {"1", "2", "3", "4"} <= {line.strip()[:1] for line in lines}
    said = " ".join(lines)
    for word in ("Affichage", "Recherche", "Table des matières", "EPUB", "¶", "BibTeX"):
        assert word not in said


@pytest.mark.browser
def test_it_has_tags_links_and_the_headings_as_its_outline(
    paper: pypdfium2.PdfDocument, output: Path
) -> None:
    assert pypdfium2.raw.FPDFCatalog_IsTagged(paper)
    assert any(pypdfium2.raw.FPDFPage_GetAnnotCount(page) for page in paper)
    page = BeautifulSoup(
        (output / "documents" / NAME / "index.html").read_text("utf-8"), "html.parser"
    )
    headings = [tag.get_text() for tag in page.select("main :is(h1, h2, h3, h4)")]
    assert [entry.get_title() for entry in paper.get_toc()] == headings


@pytest.mark.browser
def test_a_document_that_is_not_there_is_told_in_one_line(
    output: Path, tmp_path: Path, tools: Equipment
) -> None:
    if tools.chromium is None:
        lacking("Chromium")
    done = printed(output, tmp_path, "nulle-part")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "nulle-part" in done.stderr
