"""A file is read as it is, or told as an error with its path, line, reason and hint."""

from pathlib import Path

import pytest

from paraphe.model import ArchiveError
from paraphe.source import documents, read, read_sidecar


def put(content: Path, name: str, data: bytes = b"Un texte.\n") -> Path:
    path = content / "documents" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_newlines_and_damage_are_kept_and_a_byte_order_mark_is_not(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", "\ufeffUn\r\nmot \ufffd\n".encode())
    source = read(path, tmp_path)
    assert source.text == "Un\r\nmot \ufffd\n"
    assert source.path == "documents/a.txt"
    assert source.size == path.stat().st_size


@pytest.mark.parametrize(
    ("name", "data", "code", "line"),
    [
        ("latin.txt", "un\ndeux\ntrois é".encode("latin-1"), "not-utf-8", 3),
        ("vide.txt", b" \n\t\n", "empty-document", 0),
        ("zero.md", b"", "empty-document", 0),
        ("image.gif", b"GIF89a", "unknown-format", 0),
        (
            "tete.md",
            b"---\ntitle: Un accord\ndate: 2004-05-03\n---\n\nLe texte.\n",
            "front-matter",
            1,
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, name: str, data: bytes, code: str, line: int
) -> None:
    with pytest.raises(ArchiveError) as caught:
        read(put(tmp_path, name, data), tmp_path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)
    assert problem.path == f"documents/{name}"
    assert problem.hint


@pytest.mark.parametrize(
    "data",
    [
        b"---\n\nUn texte.\n\n---\n",
        b"---\nUn texte sans cles\n---\n",
        b"Un texte.\n---\na: b\n---\n",
    ],
)
def test_lines_of_dashes_alone_are_no_front_matter(tmp_path: Path, data: bytes) -> None:
    assert read(put(tmp_path, "filet.md", data), tmp_path).text == data.decode()


def test_documents_come_by_id_and_sidecars_and_hidden_files_do_not(tmp_path: Path) -> None:
    for name in ("b/zeta.txt", "a/alpha.md", "a/alpha.yaml", "a/.alpha.txt.swp", ".git/x.txt"):
        put(tmp_path, name)
    assert [path.name for path in documents(tmp_path)] == ["alpha.md", "zeta.txt"]


@pytest.mark.parametrize(
    ("names", "code", "hint"),
    [
        (["a/x.txt", "b/x.md"], "duplicate-id", "Rename"),
        (["Le Texte.txt"], "bad-id", "le-texte.txt"),
        (["-x.txt"], "bad-id", "x.txt"),
        (["x.pdf"], "unknown-format", ".txt"),
        (["lettre-1.txt", "letre-1.yaml"], "sidecar-alone", "lettre-1.yaml"),
        (["a/x-1.md", "a/x-1.yaml", "a/neuf.md", "a/x-2.yaml"], "sidecar-alone", "only « neuf »"),
    ],
)
def test_no_file_is_quietly_missing(tmp_path: Path, names: list[str], code: str, hint: str) -> None:
    for name in names:
        put(tmp_path, name)
    with pytest.raises(ArchiveError) as caught:
        documents(tmp_path)
    (problem,) = caught.value.problems
    assert problem.code == code
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("title: A\ndatte: 2018\n", "unknown-key", 2),
        ("title: A\ndate: 23 avril 2018\n", "bad-value", 2),
        ("title: A\n\ndate: 2018-02-30\n", "bad-date", 3),
        ("restored: [titre]\n", "bad-value", 1),
        ("corrections:\n  - quote: a\n    correct: b\n", "missing-key", 2),
        ("- title: A\n- title: B\n", "second-record", 2),
    ],
)
def test_a_mistake_in_a_sidecar_is_told_with_its_line(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    path = put(tmp_path, "a.txt")
    put(tmp_path, "a.yaml", text.encode())
    with pytest.raises(ArchiveError) as caught:
        read_sidecar(path, tmp_path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)


@pytest.mark.parametrize("date", ["2018", "2018-04", "2018-04-23"])
def test_a_date_may_be_a_year_a_month_or_a_day(tmp_path: Path, date: str) -> None:
    path = put(tmp_path, "a.txt")
    put(tmp_path, "a.yaml", f"date: {date}\n".encode())
    sidecar = read_sidecar(path, tmp_path)
    assert sidecar is not None
    assert sidecar.fields["date"] == date


def test_a_document_needs_no_sidecar(tmp_path: Path) -> None:
    assert read_sidecar(put(tmp_path, "a.txt"), tmp_path) is None
    put(tmp_path, "a.yaml", b"# rien encore\n")
    assert read_sidecar(tmp_path / "documents" / "a.txt", tmp_path) is None
