"""The recombined corpus: the same for everyone, and like what an archive holds."""

import filecmp
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from paraphe.benchmark import recombine
from paraphe.benchmark.recombine import essays
from paraphe.benchmark.stock import sentences
from paraphe.model import Document
from paraphe.source import build, documents, read, read_sidecar, split
from tests.building import CONTENT

COUNT = 120


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("recombined") / "content"
    recombine(CONTENT, target, COUNT, seed=1)
    return target


@pytest.fixture(scope="module")
def read_back(corpus: Path) -> tuple[Document, ...]:
    return tuple(document_of(path, corpus) for path in documents(corpus))


def document_of(path: Path, content: Path) -> Document:
    source = read(path, content)
    return build(split(source), source, read_sidecar(path, content))


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


def test_one_seed_gives_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    recombine(CONTENT, tmp_path / "again", COUNT, seed=1)
    assert files(tmp_path / "again") == files(corpus)


def test_another_seed_gives_other_texts() -> None:
    first, second = ({e.text for e in essays(CONTENT, 20, seed)} for seed in (1, 2))
    assert not first & second


def test_a_document_does_not_depend_on_how_many_are_made() -> None:
    assert list(essays(CONTENT, 5, 1)) == list(essays(CONTENT, 9, 1))[:5]


def test_a_target_that_exists_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep", "utf-8")
    with pytest.raises(FileExistsError):
        recombine(CONTENT, tmp_path, 1, seed=1)
    assert files(tmp_path) == {"mine.txt": b"keep"}


def test_a_folder_without_text_cannot_be_recombined(tmp_path: Path) -> None:
    (tmp_path / "content" / "documents").mkdir(parents=True)
    with pytest.raises(ValueError, match="recombine"):
        recombine(tmp_path / "content", tmp_path / "target", 1, seed=1)


def test_the_documents_are_numbered_and_stand_with_their_issuers(corpus: Path) -> None:
    found = documents(corpus)
    assert [path.stem for path in found] == [f"essai-{n:05}" for n in range(1, COUNT + 1)]
    issuers = {path.parent.name for path in documents(CONTENT)}
    assert {path.parent.name for path in found} == issuers


def test_everything_but_the_documents_is_copied(corpus: Path) -> None:
    for folder in ("instruments", "pages"):
        compared = filecmp.dircmp(CONTENT / folder, corpus / folder)
        assert not compared.left_only + compared.right_only + compared.diff_files


def test_every_document_has_about_1500_words(corpus: Path) -> None:
    words = [len(path.read_text("utf-8").split()) for path in documents(corpus)]
    assert min(words) >= 1_400
    assert max(words) <= 1_650


def test_the_numbered_paragraphs_are_found_as_such(read_back: tuple[Document, ...]) -> None:
    wanted = found = 0
    for document in read_back:
        printed = Counter(re.findall(r"(?m)^ ?(\d{1,2}\.) ", document.source.text))
        labels = Counter(b.label for b in document.blocks if b.kind == "paragraph" and b.label)
        wanted += printed.total()
        found += (printed & labels).total()
    assert wanted > 5 * COUNT
    assert found >= 0.95 * wanted


def test_annexes_lists_and_headings_are_found(read_back: tuple[Document, ...]) -> None:
    for document in read_back:
        annexes = re.findall(r"(?m)^ ?ANNEXE : ", document.source.text)
        assert len(document.parts) == 1 + len(annexes)
    kinds = Counter(block.kind for document in read_back for block in document.blocks)
    assert kinds["heading"] > COUNT
    assert kinds["list-item"] > COUNT
    assert any(len(document.parts) > 1 for document in read_back)


def test_dates_are_read_and_spread_over_the_years(read_back: tuple[Document, ...]) -> None:
    years = [int(document.metadata.date[:4]) for document in read_back]
    assert min(years) >= 1990
    assert max(years) <= 2025
    assert len(set(years)) > 20


def test_some_documents_have_a_sidecar_and_it_agrees_with_the_text(
    corpus: Path, read_back: tuple[Document, ...], tmp_path: Path
) -> None:
    described = sorted((corpus / "documents").rglob("*.yaml"))
    assert COUNT / 4 < len(described) < COUNT * 3 / 4
    bare = tmp_path / "content"
    shutil.copytree(corpus, bare)
    for path in (bare / "documents").rglob("*.yaml"):
        path.unlink()
    for path, document in zip(documents(bare), read_back, strict=True):
        assert document_of(path, bare).metadata.date == document.metadata.date


def test_paragraphs_seldom_come_back(read_back: tuple[Document, ...]) -> None:
    texts = Counter(
        block.text
        for document in read_back
        for block in document.blocks
        if block.kind == "paragraph" and len(block.text.split()) > 60
    )
    assert len(texts) > 0.9 * texts.total()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("La réunion s'est tenue à Cracovie. Elle a adopté un texte.", 2),
        ("Le Président, M. Bush, a parlé.", 1),
        ("Conformément à l'art. XII et au par. Premier, elle siège.", 1),
        ("Le TNP a été signé à New York. « Il demeure », dit-elle.", 2),
        ("Elle s'est tenue à l'O.N.U. Genève en prend acte.", 1),
    ],
)
def test_a_sentence_ends_only_where_that_is_sure(text: str, count: int) -> None:
    assert len(sentences(text)) == count
    assert " ".join(sentences(text)) == text
