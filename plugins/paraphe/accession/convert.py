"""A file of any form that is known -> the text of a source, and what to look at."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from .decoding import decode, mojibake
from .flow import Doubt, Flow
from .markdown import read_markdown
from .opendocument import read_opendocument
from .portable import read_portable
from .refusal import RefusedError
from .rich import read_rich
from .webpage import read_webpage
from .word import read_word
from .write import write

LARGEST = 200 * 2**20
"""Bytes of a file."""
_LARGEST_TEXT = 40 * 2**20
"""Bytes of a file that is text itself."""
_READERS: dict[str, Callable[[bytes], Flow]] = {
    ".docx": read_word, ".odt": read_opendocument, ".rtf": read_rich, ".html": read_webpage,
    ".htm": read_webpage, ".xhtml": read_webpage, ".mhtml": read_webpage, ".mht": read_webpage,
}  # fmt: skip
_TEXTS = {".txt": ".txt", ".text": ".txt", ".md": ".md", ".markdown": ".md"}
_MARKUP = frozenset({*_READERS, *_TEXTS} - {".docx", ".odt"})
FORMS = (*sorted({*_READERS, *_TEXTS, ".pdf"}),)
"""The suffixes that are taken in."""
_INSTEAD = {
    ".doc": "Open it in LibreOffice or Word, and save it as .docx.",
    ".pages": "Export it from Pages as .docx.",
    ".wpd": "Open it in LibreOffice, and save it as .odt.",
    ".epub": "Unpack it, and take in the .xhtml of its text.",
    ".png": "It is a picture: make a PDF with text of it by OCR (ocrmypdf), and take that in.",
    ".tif": "It is a picture: make a PDF with text of it by OCR (ocrmypdf), and take that in.",
    ".jpg": "It is a picture: make a PDF with text of it by OCR (ocrmypdf), and take that in.",
}  # fmt: skip
_CONTENTS = (
    (re.compile(rb"%PDF-"), (".pdf",)),
    (re.compile(rb"\s*\{\\rtf", re.IGNORECASE), (".rtf",)),
    (re.compile(rb"PK\x03\x04"), (".docx", ".odt")),
    (re.compile(rb"\xd0\xcf\x11\xe0"), (".doc",)),
)
"""How files of a form begin, whatever they are called."""


@dataclass(frozen=True, slots=True)
class Converted:
    """The ``text`` of a source of the form ``suffix``; ``stated`` are fields that the file states.

    ``is_whole`` says that the file is that text itself, byte for byte.
    """

    text: str
    suffix: str
    is_whole: bool
    doubts: tuple[Doubt, ...] = ()
    stated: dict[str, str | tuple[str, ...]] = field(default_factory=dict)


def convert(path: Path, data: bytes, known: frozenset[str] = frozenset()) -> Converted:
    """Read the file; ``known`` are the archive's words. RefusedError where it cannot be read."""
    suffix = path.suffix.lower()
    _check(path, suffix, data)
    if suffix in _TEXTS:
        return _text(data, _TEXTS[suffix])
    flow = read_portable(data, known) if suffix == ".pdf" else _READERS[suffix](data)
    text = write(flow.passages)
    if not any(c.isalnum() for c in text):
        raise RefusedError(
            "empty-document",
            "The file holds no text.",
            "Open it in its program, and look whether its text is a picture.",
        )
    return Converted(text, ".md", False, (*flow.doubts, *mojibake(text)), flow.stated)


def _check(path: Path, suffix: str, data: bytes) -> None:
    if suffix not in FORMS:
        raise RefusedError("unknown-format", f"A file of the form « {suffix or path.name} » cannot "
                           "be taken in.", _INSTEAD.get(suffix, f"Known are {', '.join(FORMS)}."),
                           )  # fmt: skip
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise RefusedError("empty-document", "The file holds no text.", "Get it again.")
    if suffix in _MARKUP and len(data) > _LARGEST_TEXT:
        raise RefusedError(
            "too-large",
            "The file is larger than any text.",
            "Cut it into its documents, or save it without its pictures.",
        )
    for opening, suffixes in _CONTENTS:
        if opening.match(data) and suffix not in suffixes and ".doc" not in suffixes:
            raise RefusedError("other-format", f"The file is called « {suffix} » and is none: it "
                               f"begins as {' or '.join(suffixes)} does.",
                               f"Name it « {path.stem}{suffixes[0]} », and try again.")  # fmt: skip


def _text(data: bytes, suffix: str) -> Converted:
    text, doubts = decode(data)
    stated: dict[str, str | tuple[str, ...]] = {}
    if "\x00" in text:
        raise RefusedError("not-text", "The file holds signs that no text has.",
                           "Look what it is; name it after its form.")  # fmt: skip
    if suffix == ".md":
        text, stated, more = read_markdown(text)
        doubts = (*doubts, *more)
    is_whole = text.encode() == data
    return Converted(text, suffix, is_whole, (*doubts, *mojibake(text)), stated)
