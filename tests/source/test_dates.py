"""French dates, single and in ranges, become days."""

import pytest

from paraphe.source.dates import find_dates

DATES = [
    ("le 21 juin 1997", "1997-06-21", "1997-06-21"),
    ("LE 1ER AOÛT 1914", "1914-08-01", "1914-08-01"),
    ("1er fevrier 2020", "2020-02-01", "2020-02-01"),
    ("16-18 mars 2004", "2004-03-16", "2004-03-18"),
    ("31 mai-1er juin 2004", "2004-05-31", "2004-06-01"),
    ("les 31 mai et 1er juin 2004", "2004-05-31", "2004-06-01"),
    ("du 16 au 18 mars 2004", "2004-03-16", "2004-03-18"),
    ("du lundi 3 au mardi 4 mai 2010", "2010-05-03", "2010-05-04"),
    ("les 22 et 23 avril 2018", "2018-04-22", "2018-04-23"),
    ("du 30 décembre 2003 au 2 janvier 2004", "2003-12-30", "2004-01-02"),
    ("9\u00a0\u2013\u00a020 juillet 2001", "2001-07-09", "2001-07-20"),
    ("29 février 2024", "2024-02-29", "2024-02-29"),
]


@pytest.mark.parametrize(("text", "start", "end"), DATES)
def test_a_date_is_read(text: str, start: str, end: str) -> None:
    (dated,) = find_dates(f"Fait à Paris, {text}, en double exemplaire.")
    assert (dated.start, dated.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "29 février 2023",
        "31 avril 2001",
        "le 12 mai",
        "mai 1968",
        "document 12/3 mars",
        "0 mai 2000",
    ],
)
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_knows_its_place() -> None:
    text = "Adoptée le 4 mars 2031 et publiée le 5 mars 2031."
    assert [text[d.at : d.to] for d in find_dates(text)] == ["4 mars 2031", "5 mars 2031"]
