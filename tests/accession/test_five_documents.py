"""The documents of the archive, made into files of every form, come back as they were."""

import tomllib
from pathlib import Path

import pytest

from paraphe.authority import Authority, load
from paraphe.model import Document
from paraphe.source import documents
from tests.accession import likeness, making

CONTENT = Path(__file__).resolve().parents[2] / "content"
PATHS = documents(CONTENT)
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load(CONTENT)


def document(path: Path) -> Document:
    """A document as its text alone tells it."""
    return likeness.read(path.read_text("utf-8"), f"documents/x/{path.name}")


def hold(made: Document, data: bytes, form: str, authority: Authority) -> None:
    found = likeness.compare(
        likeness.published(made, authority),
        likeness.published(likeness.taken(data, form), authority),
    )
    told = "\n".join(found.differences)
    assert found.blocks >= FLOORS[form]["blocks"], told
    assert found.kinds >= FLOORS[form]["kinds"], told
    assert found.labels >= FLOORS[form]["labels"], told
    assert found.mentions >= FLOORS[form]["mentions"], told
    assert (found.lost, found.added) == (0, 0), told


@pytest.mark.parametrize("form", making.FORMS)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_file_gives_the_paragraphs_labels_and_mentions_of_the_text(
    path: Path, form: str, pandoc: Path, authority: Authority
) -> None:
    made = document(path)
    hold(made, making.make(made, form, pandoc), form, authority)


@pytest.mark.browser
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_print_gives_the_paragraphs_labels_and_mentions_of_the_text(
    path: Path, pandoc: Path, chromium: Path, tmp_path: Path, authority: Authority
) -> None:
    made = document(path)
    html = making.laid_out(making.make(made, "html", pandoc).decode())
    hold(made, making.printed(html, chromium, tmp_path), "pdf", authority)
