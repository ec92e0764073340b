"""The ZIM as Kiwix sees it: whole, with suggestions, and found by French words."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from paraphe.packaging.identity import settle_identity
from paraphe.packaging.spellings import spellings
from tests.equipment import Equipment, lacking

SOUND = ("-0", "-C", "-M", "-F", "-P", "-R", "-U", "-X", "-L")
"""All checks but that of the low-level structure, which Debian's zimcheck knows from old ZIMs."""


@pytest.fixture(scope="module")
def zim(packages: Path) -> Archive:
    return Archive(zim_of(packages))


def zim_of(packages: Path) -> Path:
    (path,) = packages.glob("*.zim")
    return path


def found(zim: Archive, words: str) -> list[str]:
    search = Searcher(zim).search(Query().set_query(words))
    return list(search.getResults(0, search.getEstimatedMatches()))


def suggested(zim: Archive, words: str) -> list[str]:
    """The pages that are suggested, those that another name leads to included."""
    search = SuggestionSearcher(zim).suggest(words)
    paths = search.getResults(0, search.getEstimatedMatches())
    return [zim.get_entry_by_path(path).get_item().path for path in paths]


def text_of(zim: Archive, path: str) -> str:
    return bytes(zim.get_entry_by_path(path).get_item().content).decode()


def test_the_checks_of_zimcheck_pass(packages: Path, tools: Equipment) -> None:
    if tools.zimcheck is None:
        lacking("zimcheck")
    done = subprocess.run(
        [tools.zimcheck, *SOUND, zim_of(packages)], capture_output=True, text=True, check=False
    )
    assert "Overall Test Status: Pass" in done.stdout, done.stdout
    assert "[ERROR]" not in done.stdout
    assert "[WARNING]" not in done.stdout


def test_it_says_what_it_is(zim: Archive) -> None:
    assert zim.check()
    assert zim.has_fulltext_index
    assert zim.has_title_index
    assert zim.main_entry.get_item().path == "index.html"
    assert zim.has_illustration(48)
    told = {
        key: bytes(zim.get_metadata(key)).decode() for key in zim.metadata_keys if key[0] != "I"
    }
    assert told["Language"] == "fra"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", told["Date"])
    assert len(told["Title"]) <= 30
    assert len(told["Description"]) <= 80
    assert {"Creator", "Publisher", "Name", "Counter"} <= set(told)


def test_every_link_of_every_page_leads_to_an_entry(zim: Archive) -> None:
    pages = [path for path in paths(zim) if path.endswith(".html")]
    assert len(pages) > 10
    for page in pages:
        base = page.split("/")[:-1]
        for link in re.findall(r'(?:href|src)="([^"#]+)', text_of(zim, page)):
            if not re.match(r"[a-z]+:", link):
                assert zim.has_entry_by_path(resolved(base, link)), f"{page}: {link}"


def paths(zim: Archive) -> list[str]:
    entries = (zim._get_entry_by_id(number) for number in range(zim.all_entry_count))
    return [one.path for one in entries if zim.has_entry_by_path(one.path)]


def resolved(base: list[str], link: str) -> str:
    parts = list(base)
    for step in link.split("/"):
        if step == "..":
            parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join(parts)


def test_documents_and_instruments_are_suggested_by_their_titles(
    zim: Archive, output: Path
) -> None:
    for kind in ("documents", "instruments"):
        entries = json.loads((output / "data" / f"{kind}.json").read_text("utf-8"))
        for entry in entries[:3]:
            page = f"{entry['url'].strip('/')}/index.html"
            assert page in suggested(zim, entry["title"])


@pytest.mark.parametrize(
    "words", ["NPT", "traité de non-prolifération", "Traité sur la non-prolifération"]
)
def test_an_instrument_is_suggested_by_its_other_names(zim: Archive, words: str) -> None:
    assert "instruments/tnp/index.html" in suggested(zim, words)


def test_an_elided_word_of_a_title_is_suggested_without_its_article(
    zim: Archive, output: Path
) -> None:
    titles = json.loads((output / "data" / "instruments.json").read_text("utf-8"))
    elided = next(one for one in titles if re.search(r"l['’]emploi", one["title"]))
    page = f"{elided['url'].strip('/')}/index.html"
    assert page in suggested(zim, "emploi")
    assert page in suggested(zim, "l'emploi")


def documents_with(output: Path, pattern: str) -> set[str]:
    """Pages of the documents whose text has the pattern."""
    found = set()
    for path in (output / "data" / "documents").iterdir():
        texts = (block["text"] for block in json.loads(path.read_text("utf-8"))["blocks"])
        if any(re.search(pattern, text.replace("’", "'"), re.I) for text in texts):
            found.add(f"documents/{path.stem}/index.html")
    return found


@pytest.mark.parametrize(
    ("words", "pattern"),
    [
        ("Iran", r"\bIran\b"),
        ("l’Iran", r"\bl'Iran\b"),
        ("l'Iran", r"\bl'Iran\b"),
        ("AIEA", r"\bAIEA\b"),
        ("oeuvre", r"(œ|oe)uvre"),
        ("œuvre", r"(œ|oe)uvre"),
        ("désarmement", r"désarmement"),
        ("DESARMEMENT", r"désarmement"),
        ("S/RES/1540", r"S/RES/1540"),
    ],
)
def test_french_words_find_the_documents_that_have_them(
    zim: Archive, output: Path, words: str, pattern: str
) -> None:
    there = {path for path in found(zim, words) if path.startswith("documents/")}
    assert documents_with(output, pattern) <= there


@pytest.mark.parametrize("words", ["Arctique", "xylophone"])
def test_a_word_that_no_document_has_finds_none(zim: Archive, output: Path, words: str) -> None:
    assert documents_with(output, words) == set()
    assert [path for path in found(zim, words) if path.startswith("documents/")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Désarmement", "desarmement"),
        ("L’Œuvre", "l'œuvre\nl'oeuvre\nl oeuvre"),
        ("d'armes", "d'armes\nd armes"),
        ("coeur", "coeur\ncœur"),
        ("non\u2011respect", "non-respect"),
    ],
)
def test_a_text_is_fed_in_every_spelling_that_a_query_may_have(text: str, expected: str) -> None:
    assert spellings([text]) == expected


def test_a_file_of_another_form_keeps_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "x.zim"
    path.write_bytes(bytes(200))
    with pytest.raises(ValueError, match="checksum"):
        settle_identity(path)
    assert path.read_bytes() == bytes(200)
