"""What stands in two cells of a table is not one name."""

from pathlib import Path

import pytest

from paraphe.authority import Authority, load
from paraphe.mentions import fenced, pinpoint, recognise, resolve
from paraphe.model import Block, Document, Mark, Metadata, Source

CONTENT = Path(__file__).parents[2] / "content"
NAME = "Traité sur la non-prolifération des armes nucléaires"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load(CONTENT)


def table(*cells: str) -> Document:
    marks, at = [], 0
    for row, cell in enumerate(cells, 1):
        marks.append(Mark(at, at + len(cell), "cell", f"{row},1"))
        at += len(cell) + 1
    block = Block("table", "", " ".join(cells), 1, (), tuple(marks), eid="table_1")
    return Document("d", Source("documents/d.txt", "", 0, ""), Metadata("D"), (), (block,))


def found(document: Document, authority: Authority) -> list[str]:
    searched = fenced(document)
    mentions = pinpoint(searched, resolve(searched, recognise(searched, authority), authority))
    text = document.block("table_1").text
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [text[slice(*m.reach)] for m in mentions if m.status == "linked"]


def test_a_name_in_one_cell_is_found(authority: Authority) -> None:
    assert found(table("Norvège", NAME, "5 février 1969"), authority) == [NAME]


def test_a_name_is_not_made_of_two_cells(authority: Authority) -> None:
    first, second = NAME.split(" des ", 1)
    assert found(table(first.removesuffix(" sur la non-prolifération"), f"des {second}"),
                 authority) == []  # fmt: skip


def test_a_provision_in_another_cell_is_not_that_of_the_name(authority: Authority) -> None:
    assert found(table("article 3 du", NAME), authority) == [NAME]
