"""An instrument that thousands of paragraphs cite is paged, and its pages keep what they hold."""

from dataclasses import replace

from paraphe.model import Cited, Citing
from paraphe.rendering import volumes
from paraphe.rendering.volumes import PARAGRAPHS
from tests.samples import LEAF, TREATY


def cited(count: int, blocks: int = 1) -> tuple[Cited, ...]:
    """Documents that cite the treaty, a hundred a year, oldest first."""
    heads = (
        replace(
            LEAF.head,
            id=f"d-{n:05}",
            metadata=replace(LEAF.head.metadata, date=f"{1990 + n // 100}-01-01"),
        )
        for n in range(count)
    )
    return tuple(Cited(head, Citing("tnp", blocks, blocks, b"")) for head in heads)


def test_an_instrument_that_nothing_cites_has_one_empty_page() -> None:
    (only,) = volumes(TREATY, ())
    assert (only.here, only.is_last, only.url(1)) == ((), True, "/instruments/tnp/")
    assert list(only.years()) == []


def test_every_citation_stands_on_one_page_newest_first() -> None:
    found = cited(PARAGRAPHS * 3 + 1)
    pages = list(volumes(TREATY, found))
    assert [item for page in pages for item in reversed(page.here)] == list(found)
    assert [len(page.here) for page in pages] == [PARAGRAPHS] * 3 + [1]


def test_the_last_page_is_the_instruments_own_and_the_others_are_numbered_from_the_oldest() -> None:
    first, *_, last = volumes(TREATY, cited(PARAGRAPHS * 3))
    assert first.url(1) == "/instruments/tnp/page/1/"
    assert last.url(last.number) == "/instruments/tnp/"


def test_a_new_document_changes_the_last_page_alone() -> None:
    before = list(volumes(TREATY, cited(PARAGRAPHS * 2 + 50)))
    after = list(volumes(TREATY, cited(PARAGRAPHS * 2 + 51)))
    assert [page.here for page in before[:-1]] == [page.here for page in after[:-1]]
    assert before[-1].here != after[-1].here


def test_a_document_is_never_cut() -> None:
    pages = list(volumes(TREATY, cited(3, blocks=PARAGRAPHS * 2)))
    assert [len(page.here) for page in pages] == [1, 1, 1]


def test_the_index_by_year_leads_to_the_page_where_a_year_begins() -> None:
    *_, last = volumes(TREATY, cited(PARAGRAPHS * 2 + 100))
    assert list(last.years()) == [
        ("1994", 100, "/instruments/tnp/"),
        ("1993", 100, "/instruments/tnp/page/2/"),
        ("1992", 100, "/instruments/tnp/page/2/"),
        ("1991", 100, "/instruments/tnp/page/1/"),
        ("1990", 100, "/instruments/tnp/page/1/"),
    ]
