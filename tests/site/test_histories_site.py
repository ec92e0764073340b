"""The history of an archive that was published four times: pages, feeds, and what leads to them."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import feedparser
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from paraphe.archive import allow, record
from paraphe.audit import Site, dead_links, nested_links, read_site, repeated_ids
from paraphe.store import Store
from tests.building import ROOT, build

HOME = "https://archive.example"
ATOM = etree.RelaxNG(etree.parse(ROOT / "tests" / "discovery" / "atom.rng"))
TEXT = """DÉCLARATION NUMÉRO {n}

Le 3 mai 2019

1. Nous rappelons le traité numéro {n} que tous les États de la région ont signé à Genève.

2. Nous appelons à la mise en œuvre de la décision {n}, sans délai. Elle est publiée par eux tous.

3. Nous resterons saisis de cette question aussi longtemps que l'exigera la situation {n}.
"""


@dataclass(frozen=True)
class Archive:
    content: Path
    output: Path
    site: Site

    def page(self, path: str) -> BeautifulSoup:
        return self.site.pages[f"{path}index.html"].tree

    def feed(self, path: str) -> feedparser.FeedParserDict:
        text = (self.output / path).read_text("utf-8")
        assert ATOM.validate(etree.fromstring(text.encode())), ATOM.error_log
        read = feedparser.parse(text)
        assert not read.bozo
        return read


def write(content: Path, name: str, text: str) -> None:
    (content / "documents" / "essai" / f"{name}.txt").write_text(text, "utf-8")


def publish(content: Path, day: str, *sayings: str) -> None:
    record(content, allow(content, Store.in_memory(), sayings), day)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """A text corrected, cut, and renamed; one withdrawn; one left as it was."""
    content = tmp_path_factory.mktemp("histories") / "content"
    (content / "documents" / "essai").mkdir(parents=True)
    (content / "instruments").mkdir()
    for number in (1, 2, 3):
        write(content, f"acte-{number}", TEXT.format(n=number))
    publish(content, "2026-11-21")
    text = TEXT.format(n=1).replace("sans délai", "sans <aucun> délai")
    write(content, "acte-1", text)
    publish(content, "2026-12-01")
    head, _, rest = text.partition("2. Nous")
    write(content, "acte-1", head + rest.partition("\n\n")[2])
    publish(content, "2026-12-24", "acte-1: removed para_2 « Doublon. »")
    (content / "documents" / "essai" / "acte-1.txt").rename(
        content / "documents" / "essai" / "acte-un.txt"
    )
    (content / "documents" / "essai" / "acte-2.txt").unlink()
    publish(content, "2027-01-10", "acte-1: moved acte-un", "acte-2: withdrawn « Faux. »")
    output = content.parent / "output"
    build(content, output, settings="publishconf.py", PARAPHE_SITEURL=HOME)
    return Archive(content, output, read_site(output))


def test_the_audit_finds_nothing(archive: Archive) -> None:
    for check in (dead_links, nested_links, repeated_ids):
        assert [str(problem) for problem in check(archive.site)] == []


def test_the_page_tells_each_edition_newest_first(archive: Archive) -> None:
    page = archive.page("documents/acte-un/historique/")
    editions = [section.h2["id"] for section in page.select("section.edition") if section.h2]
    assert editions == [
        f"edition-{day}" for day in ("2027-01-10", "2026-12-24", "2026-12-01", "2026-11-21")
    ]
    changed = page.find(id="edition-2026-12-01--para_2")
    assert changed
    assert [tag.get_text() for tag in changed.find_all("ins")] == ["[ajouté\u00a0: <aucun>]"]
    assert not changed.find_all("del")
    assert changed.select_one(".what a")["href"].endswith("/documents/acte-un/#para_2")  # type: ignore[index]


def test_the_documents_page_has_a_short_history_and_leads_to_it(archive: Archive) -> None:
    page = archive.page("documents/acte-un/")
    section = page.select_one("section.history")
    assert section
    assert "Publié ici le 21\u00a0novembre 2026" in section.get_text()
    links = [str(link["href"]).rpartition("acte-un/")[2] for link in section.find_all("a")]
    assert links == [
        "historique/#edition-2027-01-10", "historique/#edition-2026-12-24",
        "historique/#edition-2026-12-01", "historique/", "historique.atom",
    ]  # fmt: skip
    same = archive.page("documents/acte-3/").select_one("section.history")
    assert same
    assert "sans changement depuis" in same.get_text()
    assert "documents/acte-3/historique/index.html" not in archive.site.files


def test_a_tombstone_leads_to_the_words_that_were_removed(archive: Archive) -> None:
    stone = archive.page("documents/acte-un/").find(id="para_2")
    assert stone
    assert stone.a
    assert stone.a["href"].endswith("acte-un/historique/#edition-2026-12-24--para_2")
    removed = archive.page("documents/acte-un/historique/").find(id="edition-2026-12-24--para_2")
    assert removed
    assert removed.find("del").get_text().startswith("[retiré\u00a0: Nous appelons")  # type: ignore[union-attr]
    assert "sans <aucun> délai" in removed.get_text()
    assert "Doublon" in removed.get_text()


def test_old_addresses_lead_to_the_history_too(archive: Archive) -> None:
    moved = archive.page("documents/acte-1/historique/")
    assert moved.find(id="leads-to")["href"].endswith("/documents/acte-un/historique/")  # type: ignore[index]
    assert moved.find(id="edition-2026-12-01")["href"].endswith("#edition-2026-12-01")  # type: ignore[index,union-attr]
    assert "Document retiré" in archive.page("documents/acte-2/historique/").get_text()


def test_the_feed_of_the_site_has_every_change_newest_first(archive: Archive) -> None:
    read = archive.feed("changements.atom")
    told = [(entry.updated[:10], entry.title.split("\u00a0: ")[1]) for entry in read.entries]
    assert sorted(told, reverse=True) == sorted([
        ("2027-01-10", "nouvelle adresse"), ("2027-01-10", "document retiré"),
        ("2026-12-24", "nouvelle édition"), ("2026-12-01", "nouvelle édition"),
        ("2026-11-21", "nouveau document"), ("2026-11-21", "nouveau document"),
    ], reverse=True)  # fmt: skip
    assert [day for day, _ in told] == sorted((day for day, _ in told), reverse=True)
    assert len({entry.id for entry in read.entries}) == len(told)
    assert read.feed.updated == "2027-01-10T00:00:00Z"
    for entry in read.entries:
        path, _, anchor = entry.link.removeprefix(f"{HOME}/").partition("#")
        page = archive.site.pages[f"{path}index.html"]
        assert not anchor or anchor in page.ids


def test_each_document_has_a_feed_whose_ids_outlive_its_name(archive: Archive) -> None:
    read = archive.feed("documents/acte-un/historique.atom")
    assert read.feed.id == f"{HOME}/documents/acte-1/historique.atom"
    assert [entry.id for entry in read.entries] == [
        f"{HOME}/documents/acte-un/historique/#edition-2027-01-10",
        *(f"{HOME}/documents/acte-1/historique/#edition-{day}"
          for day in ("2026-12-24", "2026-12-01", "2026-11-21")),
    ]  # fmt: skip
    assert read.entries[2].summary == "Modification\u00a0: §\u00a02."
    former = (archive.output / "documents/acte-1/historique.atom").read_bytes()
    assert former == (archive.output / "documents/acte-un/historique.atom").read_bytes()
    assert len(archive.feed("documents/acte-3/historique.atom").entries) == 1
    (gone,) = archive.feed("documents/acte-2/historique.atom").entries
    assert gone.summary == "Faux."


def test_pages_announce_the_feeds_that_there_are(archive: Archive) -> None:
    for path, wanted in (
        ("documents/acte-3/", "historique.atom"),
        ("documents/acte-un/historique/", "../historique.atom"),
        ("", "./changements.atom"),
    ):
        links = archive.page(path).find_all("link", type="application/atom+xml")
        assert wanted in [link["href"] for link in links]


def test_a_site_without_an_address_has_pages_and_no_feeds(archive: Archive, tmp_path: Path) -> None:
    output = build(archive.content, tmp_path / "output")
    assert (output / "documents/acte-un/historique/index.html").is_file()
    assert list(output.rglob("*.atom")) == []
    assert "historique.atom" not in (output / "documents/acte-un/index.html").read_text("utf-8")


def test_only_the_document_that_changed_is_written_anew(archive: Archive, tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    shutil.copytree(archive.content, content)
    build(content, output, settings="publishconf.py", PARAPHE_SITEURL=HOME)
    before = {path: path.stat().st_ino for path in output.rglob("*histori*") if path.is_file()}
    before |= {p: p.stat().st_ino for p in output.rglob("historique/index.html")}
    write(content, "acte-3", TEXT.format(n=3).replace("aussi longtemps", "tant"))
    publish(content, "2027-02-01")
    build(content, output, settings="publishconf.py", PARAPHE_SITEURL=HOME)
    anew = {path.relative_to(output).as_posix() for path, i in before.items()
            if path.stat().st_ino != i}  # fmt: skip
    assert anew == {"documents/acte-3/historique.atom"}
    assert (output / "documents/acte-3/historique/index.html").is_file()
