"""English texts, laid out by hand before the rules saw them, and what is read from them."""

from pathlib import Path

import pytest

from paraphe.source.dates import find_dates
from paraphe.source.speech import speaking
from tests.source.laid_out import compare, read_page
from tests.source.reading_a_text import document_of

PAGES = sorted((Path(__file__).parent / "english").glob("*.txt"))
OPEN = {"letter-with-close": 1, "plan-with-nested-levels": 2}
"""Blocks whose kind is still another one: a letterhead alone, items that introduce items."""


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_an_english_text_is_laid_out_as_its_reader_would(path: Path) -> None:
    page = read_page(path)
    found = compare(page, document_of(page.source))
    assert (found.lost, found.added) == (0, 0)
    assert (found.blocks, found.labels, found.parts) == (found.wanted,) * 3, found.differences
    assert found.wanted - found.kinds == OPEN.get(path.stem, 0), found.differences


def test_there_are_enough_of_them() -> None:
    assert len(PAGES) >= 20


@pytest.mark.parametrize(
    ("name", "day", "place", "issuer", "kind", "symbol"),
    [
        ("council-resolution", "2021-09-14", "", "Conseil de sécurité des Nations Unies",
         "résolution", "S/RES/2912"),
        ("disarmament-letter", "2021-03-01", "", "Conférence du désarmement", "lettre", "CD/2210"),
        ("summit-communique", "2019-06-13", "Westhaven", "", "communiqué", ""),
        ("executive-order", "2022-03-03", "", "", "décret", ""),
        ("speech", "2018-10-08", "New York", "", "déclaration", ""),
        ("osce-decision", "2019-12-06", "", "OSCE", "décision", "MC.DEC/7/19"),
        ("transcript-of-questions", "2015-07-09", "Port Clare", "", "discours", ""),
        ("agreement-with-signatures", "2006-09-21", "Port Clare", "", "accord", ""),
        ("note-verbale", "2016-06-30", "New York", "Organisation des Nations Unies",
         "note verbale", ""),
    ],
)  # fmt: skip
def test_what_is_known_of_an_english_text_is_read_from_it(
    name: str, day: str, place: str, issuer: str, kind: str, symbol: str
) -> None:
    page = read_page(Path(__file__).parent / "english" / f"{name}.txt")
    known = document_of(page.source).metadata
    assert (known.language, known.date, known.kind, known.symbol) == ("en", day, kind, symbol)
    assert known.place == place
    assert known.issuers == ((issuer,) if issuer else ())
    assert "language" in known.assumed


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("23 April 2018", "2018-04-23", "2018-04-23"),
        ("on April 23, 2018", "2018-04-23", "2018-04-23"),
        ("Deauville, May 26-27, 2011", "2011-05-26", "2011-05-27"),
        ("31 May and 1 June 2004", "2004-05-31", "2004-06-01"),
        ("May 31 to June 1, 2004", "2004-05-31", "2004-06-01"),
        ("Done at Geneva, this 5th day of May 1998", "1998-05-05", "1998-05-05"),
        ("on the 1st of July 1968", "1968-07-01", "1968-07-01"),
    ],
)
def test_english_dates_are_days_of_the_calendar(text: str, first: str, last: str) -> None:
    with speaking("en"):
        assert [(d.start, d.end) for d in find_dates(text)] == [(first, last)]


@pytest.mark.parametrize("text", ["30 February 2001", "May 2011", "12 of them in 2004", "avril"])
def test_what_is_no_day_is_no_date_in_english(text: str) -> None:
    with speaking("en"):
        assert find_dates(text) == ()
