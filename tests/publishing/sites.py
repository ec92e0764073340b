"""Small sites for the tests of publishing, as a build leaves them."""

from collections.abc import Mapping
from pathlib import Path

from paraphe.store import SUMS, files, sum_of, write_sums

PAGE = '<!doctype html><title>{0}</title><p id="para_1">{0}</p><a href="{1}">…</a>'
FIRST = {
    "index.html": PAGE.format("Accueil", "documents/un/#para_1"),
    "documents/un/index.html": PAGE.format("Un", "../../"),
    "data/documents.json": "[]",
    "theme/style.css": "p { margin: 0 }",
    "theme/old.css": "",
    ".nojekyll": "",
}
SECOND = {
    **{path: text for path, text in FIRST.items() if path != "theme/old.css"},
    "index.html": PAGE.format("Accueil", "documents/deux/#para_1"),
    "documents/deux/index.html": PAGE.format("Deux", "../un/"),
    "theme/new.css": "",
}


def site(folder: Path, made: Mapping[str, str] = FIRST) -> Path:
    """A site of these files, with its SHA256SUMS."""
    for path, text in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    there = (path for path in files(folder) if path != SUMS)
    write_sums(folder, {path: sum_of(folder / path) for path in there})
    return folder


def held(folder: Path) -> dict[str, str]:
    """The files of a folder and their text, without SHA256SUMS and what git keeps."""
    return {
        path: (folder / path).read_text("utf-8")
        for path in files(folder)
        if path != SUMS and not path.startswith(".git/")
    }
