"""Texts of many issuers, laid out by hand before the rules saw them: most blocks, all words."""

from pathlib import Path

import pytest

from tests.source.laid_out import FOLDER, Found, compare, read_page
from tests.source.reading_a_text import document_of

PAGES = sorted(FOLDER.glob("*.txt"))


@pytest.fixture(scope="module")
def found() -> list[Found]:
    pages = [read_page(path) for path in PAGES]
    return [compare(page, document_of(page.source)) for page in pages]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_word_of_a_text_is_lost_and_no_page_number_is_kept(path: Path) -> None:
    page = read_page(path)
    result = compare(page, document_of(page.source))
    assert (result.lost, result.added) == (0, 0)


def test_blocks_are_those_of_a_careful_editor(found: list[Found]) -> None:
    wanted = sum(result.wanted for result in found)
    assert wanted > 500
    assert sum(result.blocks for result in found) / wanted >= 0.97


def test_of_the_blocks_found_label_and_part_are_right(found: list[Found]) -> None:
    blocks = sum(result.blocks for result in found)
    assert sum(result.labels for result in found) / blocks >= 0.98
    assert sum(result.parts for result in found) / blocks >= 0.98
    assert sum(result.kinds for result in found) / blocks >= 0.94
