"""The front page of a small archive lists it whole; a large one has pages by year and issuer."""

from dataclasses import replace

from paraphe.archive import gather
from paraphe.model import Archive
from paraphe.rendering import home, shelves
from paraphe.rendering.listings import LISTED
from tests.samples import LEAF, TREATY


def archive(count: int) -> Archive:
    """Documents of four issuers, two of whom differ in an accent alone, ten a year."""
    names = ("Émetteur", "Emetteur", "OSCE, Conseil ministériel", "« »")
    return gather(
        (
            replace(
                LEAF.head,
                id=f"d-{n:04}",
                metadata=replace(
                    LEAF.head.metadata, date=f"{1990 + n // 10}-05-06", issuers=(names[n % 4],)
                ),
            )
            for n in range(count)
        ),
        {"tnp": TREATY},
    )


def test_a_small_archive_is_listed_whole_on_the_front_page() -> None:
    page = home(archive(LISTED))
    assert page.whole
    assert sum(len(shelf.heads) for shelf in page.newest) == LISTED
    assert {shelf.url for shelf in (*page.years, *page.issuers)} == {""}


def test_a_large_archive_lists_its_newest_and_leads_to_the_others() -> None:
    page = home(archive(LISTED + 5))
    assert not page.whole
    assert sum(len(shelf.heads) for shelf in page.newest) == LISTED
    assert page.years[0].url == "/annees/2000/"
    assert sum(len(shelf.heads) for shelf in page.years) == LISTED + 5


def test_every_document_stands_on_the_shelf_of_its_issuer_and_no_two_shelves_share_an_address() -> (
    None
):
    _, issuers = shelves(archive(LISTED + 5))
    assert sum(len(shelf.heads) for shelf in issuers) == LISTED + 5
    assert sorted(shelf.url for shelf in issuers) == [
        "/emetteurs/emetteur-2/",
        "/emetteurs/emetteur/",
        "/emetteurs/osce-conseil-ministeriel/",
        "/emetteurs/sans-nom/",
    ]
