"""A table on the page: rows, heads with their scope, calls inside their cell."""

from bs4 import BeautifulSoup

from paraphe.model import Block, Mark
from paraphe.rendering.body import body
from paraphe.rendering.composition import compose
from paraphe.rendering.quotations import Quoting
from tests.rendering.made import INSTRUMENTS, block, document, marked, mention

TEXT = "État Part Norvège 12 ans TNP"
CELLS = (
    Mark(0, 4, "cell", "1,1", "head"), Mark(5, 9, "cell", "1,2", "head"),
    Mark(10, 17, "cell", "2,1"), Mark(18, 24, "cell", "2,2"), Mark(25, 28, "cell", "3,2"),
)  # fmt: skip
CALL = Mark(24, 24, "note-call", "note_1", "*")


def shown(*marks: Mark) -> BeautifulSoup:
    made = document(
        block("part-title", "title", "RAPPORT"),
        marked(block("table", "table_1", TEXT), *marks),
        block("footnote", "note_1", "Estimation.", "*"),
    )
    linked = mention(block("table", "table_1", TEXT), "TNP")
    return BeautifulSoup(body(compose(made, [linked], INSTRUMENTS)).text, "html.parser")


def test_rows_and_columns_are_those_of_the_source_and_empty_cells_keep_their_place() -> None:
    rows = shown(*CELLS).select("table tr")
    cells = [[cell.get_text().strip() for cell in row.select("th, td")] for row in rows]
    assert cells == [["État", "Part"], ["Norvège", "12 ans"], ["", "TNP"]]


def test_the_cells_that_head_a_column_say_so() -> None:
    page = shown(*CELLS)
    assert [th["scope"] for th in page.select("thead th")] == ["col", "col"]
    assert not page.select("tbody th")
    assert len(page.select("tbody tr")) == 2


def test_a_table_without_heads_has_none() -> None:
    plain = [Mark(m.start, m.end, m.kind, m.value) for m in CELLS]
    page = shown(*plain)
    assert not page.select("thead, th")
    assert len(page.select("tbody tr")) == 3


def test_a_call_at_the_end_of_a_cell_stands_in_it() -> None:
    page = shown(*CELLS, CALL)
    call = page.select_one("a.call")
    assert call is not None
    cell = call.find_parent("td")
    assert cell is not None
    assert cell.get_text().strip() == "12 ans*"
    assert not page.select("table > a, tr > a")


def test_a_link_in_a_cell_is_a_link() -> None:
    link = shown(*CELLS).select_one("td a.m")
    assert link is not None
    assert link.get_text() == "TNP"


def test_a_table_is_reached_and_scrolled_by_the_keyboard_and_has_a_name() -> None:
    region = shown(*CELLS).select_one("#table_1")
    assert region is not None
    assert (region["role"], region["tabindex"], region["aria-label"]) == (
        "region", "0", "Tableau 1",
    )  # fmt: skip


def test_a_quoted_table_is_running_text() -> None:
    table: Block = marked(block("table", "table_1", TEXT), *CELLS)
    made = document(block("part-title", "title", "RAPPORT"), table)
    composition = compose(made, [mention(block("table", "table_1", TEXT), "TNP")], INSTRUMENTS)
    body(composition)
    quoted = Quoting(composition).stacked(["table_1"])
    assert "<td>" not in quoted
    assert "TNP" in quoted
