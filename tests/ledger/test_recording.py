"""Ledgers of whole content folders: what is recorded, refused, allowed, merged."""

import shutil
import subprocess
from pathlib import Path

import pytest

from paraphe.archive import allow, assemble, record
from paraphe.model import ArchiveError
from paraphe.store import Store

TEXT = """DÉCLARATION NUMÉRO {n}

Le 3 mai 2019

1. Nous rappelons le traité numéro {n} que tous les États de la région ont signé à Genève.

2. Nous appelons à la mise en œuvre de la décision {n}, sans délai. Elle est publiée par eux tous.

3. Nous resterons saisis de cette question aussi longtemps que l'exigera la situation {n}.
"""

RECORD = """- id: {id}
  class: treaty
  title: {title}
  examples: ["{title}"]
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "documents" / "essai").mkdir(parents=True)
    (folder / "instruments").mkdir()
    write(folder, 1)
    write(folder, 2)
    treat(folder, "traite-essai", "Traité d'essai sur la pêche")
    return folder


def write(content: Path, number: int, text: str = TEXT) -> Path:
    path = content / "documents" / "essai" / f"acte-{number}.txt"
    path.write_text(text.format(n=number), "utf-8")
    return path


def treat(content: Path, identifier: str, title: str) -> None:
    text = RECORD.format(id=identifier, title=title)
    (content / "instruments" / "essai.yaml").write_text(text, "utf-8")


def publish(content: Path, day: str = "2026-11-21", *sayings: str) -> tuple[str, ...]:
    return record(content, allow(content, Store.in_memory(), sayings), day)


def refused(content: Path, *sayings: str) -> list[str]:
    with pytest.raises(ArchiveError) as caught:
        publish(content, "2026-11-22", *sayings)
    return [f"{p.path}:{p.line} {p.code}" for p in caught.value.problems]


def ledger(content: Path, name: str) -> str:
    return (content / "ledger" / "documents" / f"{name}.txt").read_text("utf-8")


def history(content: Path, name: str) -> list[str]:
    """What happened to texts; what is said of the whole document is tested by itself."""
    return [line for line in lines(content, name) if line.split()[1] != "about"]


def lines(content: Path, name: str) -> list[str]:
    text = (content / "ledger" / "history" / f"{name}.txt").read_text("utf-8")
    return text.splitlines()


def test_a_first_edition_is_recorded_and_the_next_finds_nothing_new(content: Path) -> None:
    assert publish(content) == ("acte-1: published", "acte-2: published",
                                "instruments: 1 published")  # fmt: skip
    assert "para_2 | 2. | Nous appelons à la mise en œuvre" in ledger(content, "acte-1")
    assert history(content, "acte-1") == ["2026-11-21 published"]
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    assert publish(content, "2027-01-01") == ()
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before


def test_a_build_reads_the_ledger_and_never_writes_it(content: Path) -> None:
    publish(content)
    write(content, 1, TEXT.replace("sans délai", "sans aucun délai"))
    before = ledger(content, "acte-1")
    assert not next(h for h in assemble(content).archive.documents if h.id == "acte-1").recorded
    assert ledger(content, "acte-1") == before


def test_a_new_edition_keeps_the_former_words_and_its_day(content: Path) -> None:
    publish(content)
    write(content, 1, TEXT.replace("sans délai", "sans aucun délai"))
    assert publish(content, "2026-12-01") == (
        "acte-1: 1 changed",
        "    para_2 changed: « Nous appelons à la mise en œuvre de la décision 1, sans{+ aucun+} "
        "délai. Elle est publiée par eux tous. »",
    )
    assert history(content, "acte-1")[1:] == [
        "2026-12-01 changed para_2 | 2. | Nous appelons à la mise en œuvre de la décision 1, sans "
        "délai. Elle est publiée par eux tous."
    ]
    assert "sans aucun délai" in ledger(content, "acte-1")
    assert publish(content) == ()


def test_a_split_and_a_merge_are_told_in_the_history(content: Path) -> None:
    publish(content)
    write(content, 1, TEXT.replace("Genève.\n\n2. Nous", "Genève. Nous"))
    write(content, 2, TEXT.replace("délai. Elle", "délai.\n\nElle"))
    publish(content, "2026-12-01")
    assert "2026-12-01 joined para_2 para_1 | 2. | Nous appelons" in history(content, "acte-1")[2]
    assert "para_2 = para_1" in ledger(content, "acte-1")
    assert [line.split()[1] for line in history(content, "acte-2")] == [
        "published", "changed", "split", "added",
    ]  # fmt: skip


def test_a_removal_is_refused_until_the_ledger_allows_it(content: Path) -> None:
    publish(content)
    head, rest = TEXT.split("2. Nous")
    write(content, 1, head + rest.partition("\n\n")[2])
    before = ledger(content, "acte-1")
    assert refused(content) == ["ledger/documents/acte-1.txt:6 identifier-vanished"]
    assert refused(content, "acte-1: removed para_9 « Faux. »")[0].endswith("-vanished")
    assert ledger(content, "acte-1") == before
    assert publish(content, "2026-11-22", "acte-1: removed para_2 « Doublon. »") == (
        "acte-1: 1 removed",
        "    para_2 removed: « Nous appelons à la mise en œuvre de la décision 1, sans délai. Elle "
        "est publiée par eux … »",
    )
    assert "removed para_2 2026-11-22 « Doublon. »" in ledger(content, "acte-1")
    assert history(content, "acte-1")[1].startswith("2026-11-22 removed para_2 | 2. | Nous")
    assert publish(content, "2026-11-23") == ()


def test_everything_that_would_vanish_is_told_at_once(content: Path) -> None:
    publish(content)
    write(content, 1, "DÉCLARATION NUMÉRO 1\n\nLe 3 mai 2019\n\nRien de ce qui fut dit ici.\n")
    (content / "documents" / "essai" / "acte-2.txt").unlink()
    assert refused(content) == [
        "ledger/documents/acte-1.txt:5 identifier-vanished",
        "ledger/documents/acte-1.txt:6 identifier-vanished",
        "ledger/documents/acte-1.txt:7 identifier-vanished",
        "ledger/documents/acte-2.txt:1 document-vanished",
    ]


def test_a_renamed_document_is_found_by_its_words_and_keeps_its_identifiers(content: Path) -> None:
    publish(content)
    path = content / "documents" / "essai" / "acte-2.txt"
    path.rename(path.with_stem("acte-nouveau"))
    with pytest.raises(ArchiveError) as caught:
        assemble(content)
    assert "« moved acte-nouveau »" in caught.value.problems[0].hint
    changed = TEXT.format(n=2)
    for number in (3, 2, 1):
        changed = changed.replace(f"{number}. Nous", f"{number + 1}. Nous")
    (content / "documents" / "essai" / "acte-nouveau.txt").write_text(changed, "utf-8")
    told = publish(content, "2026-11-22", "acte-2: moved acte-nouveau")
    assert told[0].startswith("acte-nouveau: 1 renamed")
    assert "was acte-2" in ledger(content, "acte-nouveau")
    assert "para_1 | 2. |" in ledger(content, "acte-nouveau")
    (former,) = assemble(content).archive.former
    assert (former.url, former.leads_to) == ("/documents/acte-2/", "/documents/acte-nouveau/")
    assert former.anchors["para_1"] == "para_1"
    assert publish(content, "2026-11-23") == ()


def test_a_document_filed_twice_leads_to_the_other_by_its_words(content: Path) -> None:
    shutil.copy(write(content, 2), content / "documents" / "essai" / "double.txt")
    doubled = TEXT.format(n=2).replace("2. Nous appelons", "Un alinéa de plus.\n\n2. Nous appelons")
    (content / "documents" / "essai" / "double.txt").write_text(doubled, "utf-8")
    publish(content)
    (content / "documents" / "essai" / "double.txt").unlink()
    assert refused(content, "double: moved acte-2") == [
        "ledger/documents/double.txt:6 identifier-vanished"
    ]
    publish(content, "2026-11-22", "double: moved acte-2", "double: removed para_1__al_2")
    (former,) = assemble(content).archive.former
    assert former.anchors["para_2"] == "para_2"
    assert former.anchors["para_1__al_2"] == ""


def test_a_withdrawn_document_has_a_day_and_a_reason(content: Path) -> None:
    publish(content)
    (content / "documents" / "essai" / "acte-2.txt").unlink()
    told = publish(content, "2026-11-22", "acte-2: withdrawn « Publié par erreur. »")
    assert told == ("acte-2: withdrawn",)
    (former,) = assemble(content).archive.former
    assert (former.leads_to, former.day, former.reason) == (
        "", "2026-11-22", "Publié par erreur.",
    )  # fmt: skip
    write(content, 2)
    assert refused(content) == ["ledger/documents/acte-2.txt:1 ledger-unknown"]


def test_an_instrument_that_is_gone_or_renamed_needs_a_word(content: Path) -> None:
    publish(content)
    treat(content, "traite-peche", "Traité d'essai sur la pêche")
    assert refused(content) == ["ledger/instruments.txt:3 instrument-vanished"]
    publish(content, "2026-11-22", "instruments: moved traite-essai traite-peche")
    (former,) = assemble(content).archive.former
    assert (former.url, former.leads_to) == (
        "/instruments/traite-essai/", "/instruments/traite-peche/",
    )  # fmt: skip
    treat(content, "traite-autre", "Traité sur tout autre chose")
    assert len(refused(content)) == 2
    publish(
        content, "2026-11-23",
        "instruments: withdrawn traite-peche « Jamais signé. »",
        "instruments: withdrawn traite-essai",
    )  # fmt: skip
    text = (content / "ledger" / "instruments.txt").read_text("utf-8")
    assert "withdrawn traite-peche 2026-11-23 « Jamais signé. »" in text


def test_branches_that_each_add_documents_merge_without_a_conflict(content: Path) -> None:
    def git(*words: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@x", *words], cwd=content, check=True,
            capture_output=True,
        )  # fmt: skip

    git("init", "-q", "-b", "main")
    publish(content)
    git("add", ".")
    git("commit", "-qm", "first")
    for number, branch in ((3, "left"), (4, "right")):
        git("checkout", "-q", "-b", branch, "main")
        write(content, number)
        name = content / "instruments" / f"{branch}.yaml"
        title = f"Traité {branch} de voisinage"
        name.write_text(RECORD.format(id=f"traite-{branch}", title=title), "utf-8")
        publish(content, "2026-12-01")
        git("add", ".")
        git("commit", "-qm", branch)
    git("merge", "-q", "-m", "both", "left")
    assert publish(content, "2026-12-02") == ()
    assert "traite-left" in (content / "ledger" / "instruments.txt").read_text("utf-8")


def test_what_the_page_says_of_the_document_is_remembered_too(content: Path) -> None:
    publish(content)
    assert "2026-11-21 about title | DÉCLARATION NUMÉRO 1" in lines(content, "acte-1")
    sidecar = content / "documents" / "essai" / "acte-1.yaml"
    sidecar.write_text("title: Déclaration de Genève\nsymbol: E/2019/1\n", "utf-8")
    (note,) = (p for p in assemble(content).archive.problems if p.code == "unpublished-changes")
    assert note.message == "Since the last edition: 2 metadata."
    assert publish(content, "2026-12-01")[1:] == (
        "    title: « DÉCLARATION NUMÉRO 1 » → « Déclaration de Genève »",
        "    symbol: «  » → « E/2019/1 »",
    )
    assert lines(content, "acte-1")[-2:] == [
        "2026-12-01 about title | Déclaration de Genève", "2026-12-01 about symbol | E/2019/1",
    ]  # fmt: skip
    assert publish(content) == ()
    assert "unpublished-changes" not in {p.code for p in assemble(content).archive.problems}


def test_an_archivists_word_on_a_text_is_in_its_history(content: Path) -> None:
    publish(content)
    write(content, 1, TEXT.replace("2. Nous appelons à la mise en œuvre de", "2. Rappelons"))
    head, rest = TEXT.split("2. Nous")
    write(content, 2, head + rest.partition("\n\n")[2])
    publish(content, "2026-12-01", "acte-2: para_2 = para_1")
    assert history(content, "acte-2")[1].startswith("2026-12-01 joined para_2 para_1 | 2. | Nous")
    write(content, 2)
    publish(content, "2026-12-02")
    assert history(content, "acte-2")[2:] == ["2026-12-02 returned para_2"]
    assert publish(content) == ()


def test_a_renamed_document_takes_its_history_along(content: Path) -> None:
    publish(content)
    path = content / "documents" / "essai" / "acte-2.txt"
    path.rename(path.with_stem("acte-nouveau"))
    publish(content, "2026-11-22", "acte-2: moved acte-nouveau")
    assert history(content, "acte-nouveau") == [
        "2026-11-21 published", "2026-11-22 renamed acte-2",
    ]  # fmt: skip
    assert publish(content) == ()


def test_two_editions_of_a_day_are_told_one_by_one_and_are_one(content: Path) -> None:
    publish(content)
    write(content, 1, TEXT.replace("sans délai", "sans aucun délai"))
    publish(content, "2026-12-01")
    write(content, 1, TEXT.replace("sans délai", "sans le moindre délai"))
    assert "[-aucun-]{+le moindre+}" in publish(content, "2026-12-01")[1]
    (head, _) = sorted(assemble(content).archive.documents, key=lambda head: head.id)
    assert [line.day for line in head.editions] == ["2026-11-21", "2026-12-01"]
