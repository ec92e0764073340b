"""Every word received is in its page, in order, or in a recorded repair; and no other word is."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from paraphe.audit import Site, page_path, published, read_site, reading, unkept_words
from paraphe.audit.reading import letters
from tests.building import CONTENT


def sources(content: Path) -> dict[str, str]:
    """Path -> text of every source, as the open data name them; a mark of order is no text."""
    return {
        path.relative_to(content).as_posix(): path.read_bytes().decode("utf-8-sig")
        for path in (content / "documents").rglob("*")
        if path.suffix in (".txt", ".md")
    }


@pytest.fixture(params=["site", "bare_site"])
def any_site(request: pytest.FixtureRequest) -> Site:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


def test_no_word_is_lost_altered_moved_or_added_unrecorded(any_site: Site) -> None:
    found = unkept_words(any_site, sources(CONTENT))
    assert "\n".join(str(problem) for problem in found) == ""


def test_both_readings_of_a_correction_are_on_the_page(site: Site) -> None:
    corrections = [
        (page_path(document["url"]), repair)
        for document in published(site)
        for repair in document["repairs"]
        if repair["kind"] == "correction"
    ]
    assert corrections
    for path, repair in corrections:
        page = site.pages[path]
        element = page.elements[repair["eid"]]
        assert letters(repair["before"]) in letters(reading(element))
        given = " ".join(tag.get_text() for tag in element.select("ins.correction"))
        assert letters(given) in letters(repair["after"])
        assert letters(given)
        notes = " ".join(note.get_text() for note in page.tree.select(".note.ed"))
        assert letters(repair["before"]) in letters(notes)
        assert letters(repair["reason"]) in letters(page.tree.get_text())


def test_lost_text_is_shown_as_lost_with_its_extent(any_site: Site) -> None:
    lacunae = [
        (page_path(document["url"]), block["eid"], mark["value"])
        for document in published(any_site)
        for block in document["blocks"]
        for mark in block.get("marks", ())
        if mark["kind"] == "lacuna"
    ]
    assert lacunae
    for path, eid, extent in lacunae:
        gaps = [gap.get_text() for gap in any_site.pages[path].elements[eid].select(".lacuna")]
        assert any(extent in gap for gap in gaps), (path, eid)


def test_an_instrument_quotes_its_paragraphs_in_full(any_site: Site) -> None:
    texts = {
        (page_path(document["url"]), block["eid"]): block["text"]
        for document in published(any_site)
        for block in document["blocks"]
    }
    count = 0
    for path, page in any_site.pages.items():
        for mark in page.tree.select(".citing a.num"):
            target, _, eid = str(mark["href"]).partition("#")
            document = target.split("documents/")[1].split("/")[0]
            quoted = mark.find_next_sibling("p")
            assert quoted is not None, path
            text = texts[f"documents/{document}/index.html", eid]
            assert letters(reading(quoted)) == letters(text), f"{path} {eid}"
            count += 1
    assert count


Break = Callable[[str], str]

BREAKS: dict[str, tuple[str, str, str]] = {
    "a word dropped from a page": ("page", " Traité ", " "),
    "a word added to a page": ("page", " Traité ", " Traité secret "),
    "a word changed in a page": ("page", " Traité ", " Accord "),
    "a paragraph added to the text": (
        "page",
        '<div class="text">',
        '<div class="text"><p>Plus.</p>',
    ),
    "words of the source that the data do not place": ("source", "\n\n", "\n\nMots nouveaux.\n\n"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_page_that_does_not_keep_the_text_is_told(
    name: str, output: Path, site: Site, tmp_path: Path
) -> None:
    where, old, new = BREAKS[name]
    received = sources(CONTENT)
    longest = max(published(site), key=lambda d: len(received[d["source"]["path"]]))
    if where == "source":
        path = longest["source"]["path"]
        assert old in received[path]
        changed = received | {path: received[path].replace(old, new, 1)}
        assert list(unkept_words(site, changed))
        return
    broken = tmp_path / "output"
    shutil.copytree(output, broken)
    page = broken / page_path(longest["url"])
    before = page.read_text("utf-8")
    head, column, text = before.partition('<div class="text">')
    after = head + (column + text).replace(old, new, 1)
    assert after != before
    page.write_text(after, "utf-8")
    assert list(unkept_words(read_site(broken), received))
