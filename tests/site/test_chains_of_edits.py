"""Whatever is edited in whatever order, the site is what a clean build would have made."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from paraphe.archive import assemble, record

ROOT = Path(__file__).resolve().parents[2]

SETTINGS = """import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PLUGINS = [name for name in PLUGINS if name != "paraphe.search_index"]
THEME = {theme!r}
"""

WORDS = (
    "Nous rappelons le TNP et la résolution 1540 (2004) du Conseil de sécurité.",
    "La Conférence du désarmement reprend le document CD/1901 et le document CD/1902.",
    "Le paragraphe 2 du document CD/1903 de la Conférence du désarmement est clair.",
    "Les États parties au Traité d'interdiction complète des essais nucléaires se réunissent.",
    "Rien n'est cité dans ce paragraphe, qui est là pour ce qu'il dit.",
    "La résolution 2231 (2015) du Conseil de sécurité est mise en œuvre.",
    "L'article VI du TNP et l'article III, paragraphe 2, du TNP obligent. Son article IV autorise.",
    "Le TNP (art. VI) et le paragraphe 4 de la résolution 1540 (2004) sont rappelés.",
)


class Desk:
    """A content folder and a theme that an editor works on, with chance as the editor."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance, self.made = folder, random.Random(seed), 0
        self.documents = folder / "content" / "documents" / "essai"
        self.instruments = folder / "content" / "instruments"
        shutil.copytree(ROOT / "content" / "instruments" / "series", self.instruments / "series")
        shutil.copy(ROOT / "content" / "instruments" / "nucleaire.yaml", self.instruments)
        shutil.copytree(ROOT / "theme", folder / "theme")
        self.documents.mkdir(parents=True)
        settings = SETTINGS.format(root=str(ROOT), theme=str(folder / "theme"))
        (folder / "settings.py").write_text(settings, "utf-8")
        for _ in range(3):
            self.add()

    def any(self) -> Path:
        return self.chance.choice(sorted(self.documents.glob("*.txt")))

    def add(self) -> None:
        self.made += 1
        lines = [f"DÉCLARATION NUMÉRO {self.made}", f"Le {self.made} mai {1990 + self.made}"]
        lines += [f"{n}. {self.chance.choice(WORDS)}" for n in range(1, 5)]
        (self.documents / f"acte-{self.made}.txt").write_text("\n\n".join(lines), "utf-8")

    def edit(self) -> None:
        path = self.any()
        lines = path.read_text("utf-8").split("\n\n")
        lines[self.chance.randrange(2, len(lines))] = f"2. {self.chance.choice(WORDS)}"
        path.write_text("\n\n".join(lines), "utf-8")

    def describe(self) -> None:
        date = f"{self.chance.randrange(1950, 2020)}-03-04"
        text = f"title: Acte du {date}\ndate: {date}\nissuers: [Essai]\n"
        # Other documents cite this symbol, and two may come to bear the same.
        text += f"symbol: CD/190{self.chance.randrange(1, 5)}\n"
        self.any().with_suffix(".yaml").write_text(text, "utf-8")

    def forget(self) -> None:
        for path in sorted(self.documents.glob("*.yaml"))[:1]:
            path.unlink()

    def remove(self) -> None:
        if len(list(self.documents.glob("*.txt"))) > 1:
            path = self.any()
            path.unlink()
            path.with_suffix(".yaml").unlink(missing_ok=True)

    def rename(self) -> None:
        self.made += 1
        path = self.any()
        path.with_suffix(".yaml").unlink(missing_ok=True)
        path.rename(path.with_stem(f"autre-{self.made}"))

    def record(self) -> None:
        title = f"Convention d'essai numéro {self.chance.randrange(9)}"
        text = f"- id: essai\n  class: treaty\n  title: {title}\n  examples: [{title}]\n"
        (self.instruments / "essai.yaml").write_text(text, "utf-8")

    def unrecord(self) -> None:
        (self.instruments / "essai.yaml").unlink(missing_ok=True)

    def restyle(self) -> None:
        path = self.folder / "theme" / "templates" / "base.html"
        text = path.read_text("utf-8").replace("</footer>", "<p>Modifié.</p></footer>")
        path.write_text(text, "utf-8")

    def build(self, output: str, cache: str) -> dict[str, bytes]:
        done = subprocess.run(
            [sys.executable, "-m", "pelican", "content", "-o", output, "-s", "settings.py",
             "--fatal", "errors", "-e", f'CACHE_PATH="{cache}"'],
            cwd=self.folder, check=False, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        root = self.folder / output
        files = (path for path in root.rglob("*") if path.is_file())
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


EDITS: tuple[Callable[[Desk], None], ...] = (
    Desk.add, Desk.edit, Desk.edit, Desk.describe, Desk.describe, Desk.forget, Desk.remove,
    Desk.rename, Desk.record, Desk.unrecord, Desk.restyle,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_a_site_built_edit_by_edit_is_the_site_built_at_once(tmp_path: Path, seed: int) -> None:
    desk = Desk(tmp_path, seed)
    grown = desk.build("site", "cache")
    for _ in range(6):
        for edit in desk.chance.sample(EDITS, desk.chance.randrange(1, 4)):
            edit(desk)
        grown = desk.build("site", "cache")
    clean = desk.build("clean", "fresh")
    assert sorted(grown) == sorted(clean)
    assert [path for path in clean if clean[path] != grown[path]] == []


def test_deleting_the_store_changes_nothing_but_time(tmp_path: Path) -> None:
    desk = Desk(tmp_path, 7)
    first = desk.build("site", "cache")
    shutil.rmtree(tmp_path / "cache")
    assert desk.build("site", "cache") == first


def test_a_text_that_comes_in_is_linked_where_it_is_cited_and_nowhere_else(tmp_path: Path) -> None:
    desk = Desk(tmp_path, 9)
    for path in desk.documents.glob("*.txt"):
        path.unlink()
    said = {"cite": "La Conférence du désarmement reprend le document CD/1901.",
            "tait": "Rien n'est cité ici.", "parle": "Rien non plus."}  # fmt: skip
    for day, (name, words) in enumerate(said.items(), 1):
        text = f"DÉCLARATION {name}\n\nLe {day} mai 1990\n\n1. {words}"
        (desk.documents / f"{name}.txt").write_text(text, "utf-8")
    before = desk.build("site", "cache")
    sidecar = desk.documents / "parle.yaml"
    sidecar.write_text("title: Le texte\ndate: 1990-05-03\nsymbol: CD/1901\n", "utf-8")
    after = desk.build("site", "cache")
    pages = {
        path for path in after
        if path.startswith("data/documents/")
        or (path.startswith(("documents/", "instruments/")) and path.endswith("index.html"))
    }  # fmt: skip
    references = {p for p in after if p.endswith((".ris", ".bib", ".csl.json"))}
    assert {path for path in references if before.get(path) != after[path]} == {
        f"{path}.{suffix}"
        for path in ("documents/parle/parle", "data/documents")
        for suffix in ("ris", "bib", "csl.json")
    }
    # The neighbour of a document shows its title.
    assert {path for path in pages if before.get(path) != after[path]} == {
        "documents/cite/index.html", "data/documents/cite.json", "documents/parle/index.html",
        "data/documents/parle.json", "documents/tait/index.html", "instruments/cd-1901/index.html",
    }  # fmt: skip
    assert b"documents/parle/index.html" in after["documents/cite/index.html"]
    assert "Cité par".encode() in after["documents/parle/index.html"]
    assert b'"document":"parle"' in after["data/documents/cite.json"]
    sidecar.unlink()
    assert desk.build("site", "cache") == before


def test_a_build_of_nothing_new_touches_no_page_of_the_archive(tmp_path: Path) -> None:
    desk = Desk(tmp_path, 8)
    desk.build("site", "cache")
    # Pelican writes its own pages, from Markdown, every time.
    pages = [p for p in sorted((tmp_path / "site").rglob("*.html")) if "principes" not in p.parts]
    times = [page.stat().st_mtime_ns for page in pages]
    desk.build("site", "cache")
    assert [page.stat().st_mtime_ns for page in pages] == times


def publish(desk: Desk, day: str) -> tuple[str, ...]:
    """Take what the desk has into its ledgers, as `invoke ledger` does."""
    content = desk.folder / "content"
    return record(content, assemble(content).archive, day)


def test_ledgers_are_part_of_what_a_page_was_made_of(tmp_path: Path) -> None:
    desk = Desk(tmp_path, 11)
    for number, path in enumerate(desk.documents.glob("*.txt")):
        lines = [f"DÉCLARATION NUMÉRO {number}", "Le 3 mai 1990"]
        lines += [f"{at}. {words}" for at, words in enumerate(WORDS[number : number + 4], 1)]
        path.write_text("\n\n".join(lines), "utf-8")
    first = desk.build("site", "cache")
    publish(desk, "2026-11-21")
    after = desk.build("site", "cache")
    # Nothing but the day of its publication, on each document's page.
    assert {path for path in first if after[path] != first[path]} - {"SHA256SUMS"} == {
        f"documents/{path.stem}/index.html" for path in desk.documents.glob("*.txt")
    }
    assert sorted(after) == sorted(first)
    merged, shortened, renamed = sorted(desk.documents.glob("*.txt"))
    lines = merged.read_text("utf-8").split("\n\n")
    merged.write_text("\n\n".join([*lines[:2], lines[2] + lines[3][2:], *lines[4:]]), "utf-8")
    lines = shortened.read_text("utf-8").split("\n\n")
    lines[3] = "2. Ce paragraphe, tout neuf, ne dit rien de ce qui se lisait ici."
    shortened.write_text("\n\n".join(lines), "utf-8")
    renamed.rename(renamed.with_stem("renomme"))
    ledgers = tmp_path / "content" / "ledger" / "documents"
    for name, words in ((shortened.stem, "removed para_2 « Doublon. »"),
                        (renamed.stem, "moved renomme")):  # fmt: skip
        path = ledgers / f"{name}.txt"
        path.write_text(f"{path.read_text('utf-8')}{words}\n", "utf-8")
    grown = desk.build("site", "cache")
    page = grown[f"documents/{merged.stem}/index.html"].decode()
    assert '<p id="para_1" data-kept><span class="alias" id="para_2"></span>' in page
    page = grown[f"documents/{shortened.stem}/index.html"].decode()
    assert '<p id="para_2">Paragraphe retiré' in page
    assert '<p id="para_2_2"' in page
    former = grown[f"documents/{renamed.stem}/index.html"].decode()
    assert 'id="para_1" href="../../documents/renomme/index.html#para_1"' in former
    assert desk.build("clean", "fresh") == grown
    told = publish(desk, "2026-12-01")
    assert len([line for line in told if not line.startswith(" ")]) == 3
    dated = desk.build("site", "cache")
    assert "retiré le 1er" in dated[f"documents/{shortened.stem}/index.html"].decode()
    assert desk.build("again", "other") == dated
