"""Content that git or a file system cannot hold, made where the test runs."""

import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path

Maker = Callable[[Path], None]
"""Puts something into a content folder."""

TEXT = "DÉCLARATION\n\n1. Nous rappelons le TNP.\n"
FOLDER = Path("documents/g7")


def holding(name: str, data: bytes | str) -> Maker:
    """A file of documents/g7 that holds these bytes."""

    def make(content: Path) -> None:
        path = content / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)

    return make


def sidecar(data: bytes) -> Maker:
    """A document whose sidecar holds these bytes."""

    def make(content: Path) -> None:
        holding("essai.txt", TEXT)(content)
        holding("essai.yaml", data)(content)

    return make


def _both(content: Path) -> None:
    holding("essai.txt", TEXT.encode("latin-1"))(content)
    holding("essai.yaml", b"titel: x\n")(content)


def linked(target: str, name: str = "essai.txt") -> Maker:
    """A symbolic link to a path."""

    def make(content: Path) -> None:
        (content.parent / "outside.txt").write_text(TEXT, "utf-8")
        (content / FOLDER / name).symlink_to(target)

    return make


def _pipe(content: Path) -> None:
    os.mkfifo(content / FOLDER / "essai.txt")


def _socket(content: Path) -> None:
    # A path of a socket may have a hundred bytes: it is made where it shall lie.
    here = Path.cwd()
    os.chdir(content / FOLDER)
    try:
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind("essai.txt")
    finally:
        os.chdir(here)


def _folder(content: Path) -> None:
    (content / FOLDER / "essai.txt").mkdir()


def _huge(content: Path) -> None:
    with (content / FOLDER / "essai.txt").open("wb") as file:
        file.truncate(200_000_000)


def _names(*names: str | bytes) -> Maker:
    def make(content: Path) -> None:
        for name in names:
            path = content / FOLDER / os.fsdecode(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(TEXT, "utf-8")

    return make


def _unreadable(content: Path) -> None:
    holding("essai.txt", TEXT)(content)
    (content / FOLDER / "essai.txt").chmod(0)


def _page(content: Path) -> None:
    (content / "pages" / "essai.md").write_bytes(b"Title: \xe9t\xe9\nSlug: essai\n\nTexte.\n")


def _record(content: Path) -> None:
    (content / "instruments" / "essai.yaml").write_bytes("- id: été\n".encode("latin-1"))


def _record_link(content: Path) -> None:
    (content / "instruments" / "essai.yaml").symlink_to("/etc/hostname")


MAKERS: Mapping[str, Maker] = {
    "document-and-sidecar": _both,
    "utf-16": holding("essai.txt", TEXT.encode("utf-16")),
    "utf-16-without-mark": holding("essai.txt", "1. Nous rappelons.\n".encode("utf-16-le")),
    "latin-1": holding("essai.txt", TEXT.encode("latin-1")),
    "mixed-encodings": holding("essai.txt", TEXT.encode() + TEXT.encode("latin-1")),
    "cut-in-a-letter": holding("essai.txt", "DÉCLARATION\n\nété"[:-1].encode() + b"\xc3"),
    "encoded-surrogates": holding("essai.txt", b"TEXTE \xed\xa0\x80\n"),
    "overlong-encoding": holding("essai.txt", b"TEXTE \xc0\xaf\n"),
    "nul-bytes": holding("essai.txt", TEXT + "2. \0\0\n"),
    "binary-named-as-text": holding("essai.txt", bytes(range(256))),
    "empty-file": holding("essai.txt", b""),
    "only-a-mark": holding("essai.txt", b"\xef\xbb\xbf"),
    "link-out-of-the-content": linked("../../../outside.txt"),
    "link-to-nothing": linked("nowhere.txt"),
    "link-to-itself": linked("essai.txt"),
    "link-to-a-folder": linked("../../pages", "pages"),
    "link-from-the-instruments": _record_link,
    "pipe": _pipe,
    "socket": _socket,
    "folder-named-as-text": _folder,
    "file-of-200-mb": _huge,
    "million-lines": holding("essai.txt", b"x\n" * 1_000_000),
    "line-of-10-mb": holding("essai.txt", b"x" * 10_000_000),
    "sidecar-of-5-mb": sidecar(b"note: " + b"x" * 5_000_000),
    "sidecar-in-utf-16": sidecar("title: x\n".encode("utf-16")),
    "sidecar-with-nul": sidecar(b"title: x\0\n"),
    "sidecar-in-latin-1": sidecar("title: été\n".encode("latin-1")),
    "sidecar-of-brackets": sidecar(b"title: " + b"[" * 100_000),
    "sidecar-of-dashes": sidecar(b"- " * 100_000),
    "record-in-latin-1": _record,
    "page-in-latin-1": _page,
    "name-of-a-device": _names("con.txt"),
    "folder-of-a-device": _names("aux/essai.txt"),
    "name-with-a-dot-at-its-end": _names("essai.txt."),
    "folder-with-a-space-at-its-end": _names("g8 /essai.txt"),
    "name-with-a-colon": _names("a:b.txt"),
    "name-with-a-backslash": _names("g7\\essai.txt"),
    "name-with-a-line-end": _names("a\nb.txt"),
    "name-that-turns-round": _names("essai-\u202etxt.exe.txt"),
    "name-that-is-not-utf-8": _names(b"\xe9t\xe9.txt"),
    "name-of-255-signs": _names("x" * 251 + ".txt"),
    "names-that-differ-in-case": _names("essai.txt", "essai.TXT"),
    "unreadable-file": _unreadable,
}
