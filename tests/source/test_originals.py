"""The file that a text was made from, as a sidecar names it."""

import hashlib
from pathlib import Path

import pytest

from paraphe.model import ArchiveError, Original
from paraphe.source import read_sidecar

DATA = b"the file received"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A document whose sidecar names its original."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "essai.docx").write_bytes(DATA)
    digest = hashlib.sha256(DATA).hexdigest()
    (tmp_path / "documents" / "essai.yaml").write_text(
        f"original:\n  file: originals/essai.docx\n  sha256: {digest}\n  name: Essai (2).docx\n"
    )
    return tmp_path / "documents" / "essai.md"


def test_an_original_that_is_what_was_received_is_known(path: Path, tmp_path: Path) -> None:
    sidecar = read_sidecar(path, tmp_path)
    assert sidecar is not None
    original = sidecar.fields["original"]
    assert (original.path, original.name) == ("originals/essai.docx", "Essai (2).docx")


def test_an_original_that_has_changed_stops_the_build(path: Path, tmp_path: Path) -> None:
    (tmp_path / "originals" / "essai.docx").write_bytes(DATA + b".")
    with pytest.raises(ArchiveError, match="original-changed") as stopped:
        read_sidecar(path, tmp_path)
    assert stopped.value.problems[0].line == 2


def test_an_original_that_is_gone_or_a_link_stops_the_build(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "originals" / "essai.docx"
    file.rename(tmp_path / "elsewhere.docx")
    with pytest.raises(ArchiveError, match="no-original"):
        read_sidecar(path, tmp_path)
    file.symlink_to(tmp_path / "elsewhere.docx")
    with pytest.raises(ArchiveError, match="no-original"):
        read_sidecar(path, tmp_path)


@pytest.mark.parametrize(
    "file", ["documents/x.docx", "originals/../../x", "/etc/passwd", "originals/a\\\\b"]
)
def test_no_original_lies_outside_its_folder(file: str, path: Path, tmp_path: Path) -> None:
    text = (tmp_path / "documents" / "essai.yaml").read_text()
    changed = text.replace("originals/essai.docx", f'"{file}"')
    (tmp_path / "documents" / "essai.yaml").write_text(changed)
    with pytest.raises(ArchiveError, match="bad-value"):
        read_sidecar(path, tmp_path)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("originals/g7/x.docx", "g7-x.original.docx"),
        ("originals/g7/x.pdf", "g7-x.original.pdf"),
        ("originals/g7/x.HTML", "g7-x.original.html.txt"),
        ("originals/g7/x.mht", "g7-x.original.mht.txt"),
    ],
)
def test_a_page_received_is_offered_as_text(path: str, name: str) -> None:
    assert Original(path, "0" * 64, "x").offered_as("g7-x") == name
