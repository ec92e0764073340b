"""Files that cannot be taken in: each has its message, and none does harm."""

import io
import zipfile
from pathlib import Path

import pytest

from paraphe.accession import RefusedError, convert, take_in
from tests.accession import making

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(body: str, doctype: str = "") -> bytes:
    text = f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body>'
    return container({"word/document.xml": f"{text}</w:document>".encode()})


def container(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
DEEP = word("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000)
BOMB = container({"word/document.xml": b" " * (80 * 2**20)})
ENCRYPTED = container({
    "content.xml": b"<x/>", "META-INF/manifest.xml": b"<manifest:encryption-data/>",
})  # fmt: skip
PICTURE_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n"
)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0 old", "unknown-format"),
        ("a.xyz", b"text", "unknown-format"),
        ("a.docx", b"\xd0\xcf\x11\xe0 locked", "locked-or-old"),
        ("a.docx", b"PK\x03\x04 cut off", "damaged-file"),
        ("a.docx", container({"other.xml": b"<x/>"}), "damaged-file"),
        ("a.docx", container({"word/document.xml": b"<w:document"}), "damaged-file"),
        ("a.docx", BOMB, "zip-bomb"),
        ("a.docx", word("&b;", LAUGHS), "entity-bomb"),
        ("a.docx", DEEP, "too-deep"),
        ("a.docx", word("<w:p/>"), "empty-document"),
        ("a.docx", b"%PDF-1.7 ...", "other-format"),
        ("a.odt", ENCRYPTED, "locked"),
        ("a.odt", container({"content.xml": b"<x/>"}), "damaged-file"),
        ("a.rtf", b"not rich", "damaged-file"),
        ("a.rtf", b"{\\rtf1 " + b"{" * 5_000, "too-deep"),
        ("a.pdf", b"%PDF-1.7\nnothing", "damaged-file"),
        ("a.pdf", b"no pdf", "damaged-file"),
        ("a.pdf", PICTURE_PDF, "needs-ocr"),
        ("a.html", b"<div>" * 5_000 + b"x", "too-deep"),
        ("a.html", b"<html><script>alert(1)</script></html>", "empty-document"),
        ("a.txt", b"", "empty-document"),
        ("a.txt", b" \r\n\t", "empty-document"),
        ("a.txt", b"a\x00b text", "not-text"),
        ("a.md", b"---\na: &x [1]\nb: *x\n---\nText.", "front-matter"),
        ("a.md", b"---\na: [1\n---\nText.", "front-matter"),
    ],
)
def test_a_file_that_cannot_be_is_refused_with_what_to_do(
    name: str, data: bytes, code: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        convert(Path(name), data)
    assert refused.value.code == code
    assert refused.value.message.endswith(".")
    assert refused.value.hint


def test_a_scanned_pdf_is_told_how_it_gets_its_text() -> None:
    with pytest.raises(RefusedError) as refused:
        convert(Path("a.pdf"), PICTURE_PDF)
    assert "ocrmypdf" in refused.value.hint


def test_a_file_larger_than_any_text_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(201 * 2**20)
    taken, (problem,) = take_in([path], tmp_path / "content")
    assert (taken, problem.code) == ((), "too-large")
    assert not (tmp_path / "content").exists()


def test_a_part_that_is_larger_than_it_says_is_refused() -> None:
    data = bytearray(container({"word/document.xml": b" " * 2**20}))
    size = (2**20).to_bytes(4, "little")
    assert data.count(size) == 2
    lying = bytes(data.replace(size, (50).to_bytes(4, "little")))
    with pytest.raises(RefusedError):
        convert(Path("a.docx"), lying)


def test_nothing_that_a_page_refers_to_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        pytest.fail("the network was asked")

    monkeypatch.setattr("socket.socket.connect", never)
    page = (
        "<html><head><link rel=stylesheet href=http://127.0.0.1:9/x.css>"
        "<script src=http://127.0.0.1:9/x.js></script></head><body><p>Un texte assez long.</p>"
        "<img src=http://127.0.0.1:9/x.png><iframe src=http://127.0.0.1:9/></iframe></body></html>"
    )
    assert convert(Path("a.html"), page.encode()).text == "Un texte assez long.\n"


@pytest.mark.browser
def test_a_locked_pdf_is_told(chromium: Path, tmp_path: Path) -> None:
    data = making.printed("<p>Un texte.</p>", chromium, tmp_path)
    at = data.rindex(b"/Root")
    crypt = b"/Encrypt<</Filter/Standard/V 1/R 2/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")/P -4>>"
    locked = data[:at] + crypt + b"/ID[<00><00>]" + data[at:]
    with pytest.raises(RefusedError) as refused:
        convert(Path("a.pdf"), locked)
    assert refused.value.code in {"locked", "damaged-file"}
