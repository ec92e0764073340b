"""Bytes -> Source; and which files of the content folder are documents."""

import difflib
import hashlib
import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from paraphe.model import ArchiveError, Problem, Severity, Source

SUFFIXES = frozenset({".txt", ".md"})
SIDECARS = frozenset({".yaml", ".yml"})
FOLDER = "documents"
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(?:#[^\n]*\n)*[A-Za-z_][\w -]*:[^\n]*\n(?:(?!---|\.\.\.)[^\n]*\n)*"
    r"(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
"""Two lines of dashes or dots at the head of a file of Markdown, keys and values between them."""
_BOM = "\ufeff"
_HINT = "Find the encoding that it was written in, and convert it to UTF-8."
_OTHER_MARKS = {
    b"\xff\xfe": "It begins as UTF-16 does: save it as UTF-8.",
    b"\xfe\xff": "It begins as UTF-16 does: save it as UTF-8.",
}


def read(path: Path, content: Path) -> Source:
    """Read a document as received: UTF-8, its newlines untouched, a byte order mark dropped.

    Raises ArchiveError for a suffix that is not known, bytes that are not UTF-8, a file with
    nothing in it. U+FFFD in the text is damage to be shown, no error.
    """
    relative = path.relative_to(content).as_posix()
    if path.suffix.lower() not in SUFFIXES:
        raise ArchiveError(_unknown_suffix(path, relative))
    data = path.read_bytes()
    try:
        text = data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = next((hint for mark, hint in _OTHER_MARKS.items() if data.startswith(mark)), _HINT)
        raise ArchiveError(
            Problem(relative, line, "not-utf-8", Severity.ERROR,
                    f"The file is not UTF-8: {error.reason} at byte {error.start}.", hint)
        ) from error  # fmt: skip
    if (at := text.find("\0")) >= 0:
        raise ArchiveError(
            Problem(relative, text.count("\n", 0, at) + 1, "not-text", Severity.ERROR,
                    "The file holds the sign U+0000, which no text has.",
                    "Save it as text in UTF-8: it is a file of another kind, or in UTF-16.")
        )  # fmt: skip
    if not text or text.isspace():
        raise ArchiveError(
            Problem(relative, 0, "empty-document", Severity.ERROR, "The file holds no text.",
                    "Put the text into it, or take it out of the content folder.")
        )  # fmt: skip
    if path.suffix.lower() == ".md" and _FRONT_MATTER.match(text):
        raise ArchiveError(
            Problem(relative, 1, "front-matter", Severity.ERROR,
                    "The file begins with front matter, which is no part of the text received.",
                    "Let `invoke new` take the file in, or put what stands between the two lines "
                    f"« --- » into « {path.stem}.yaml » and take it out.")
        )  # fmt: skip
    return Source(relative, hashlib.sha256(data).hexdigest(), len(data), text)


@dataclass(frozen=True, slots=True)
class Listing:
    """The documents of a content folder that can be read, by id, and what is wrong with others.

    ``sidecars`` holds the sidecar of each document that has one.
    """

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...]
    sidecars: Mapping[Path, Path] = field(default_factory=dict)


def documents(content: Path) -> tuple[Path, ...]:
    """The documents under ``content/documents``, by id; sidecars and hidden files aside.

    Raises ArchiveError with every file that cannot be one (see ``list_documents``).
    """
    listing = list_documents(content)
    if listing.problems:
        raise ArchiveError(*listing.problems)
    return listing.paths


def list_documents(content: Path, refused: Collection[Path] = ()) -> Listing:
    """The documents but for those refused, and every file that cannot be one.

    That is: a suffix that is not known, an id that no address can be made of, an id that two
    files share, a sidecar without its document or beside another.
    """
    files = sorted(path for path in _files(content / FOLDER) if path not in refused)
    texts = [p for p in files if p.suffix.lower() not in SIDECARS]
    sidecars = {p: _stem(p) for p in files if p.suffix.lower() in SIDECARS}
    faults = {path: _faults(path, content) for path in texts}
    problems = [problem for found in faults.values() for problem in found]
    problems += _shared_ids(texts, content)
    stems = {_stem(path): path for path in (*refused, *texts)}
    alone = [path for path, stem in sidecars.items() if stem not in stems]
    bare = stems.keys() - sidecars.values()
    problems += [_orphan(path, content, bare) for path in alone]
    problems += _second_sidecars(sidecars, content)
    good = (path for path in texts if not faults[path])
    return Listing(
        # Stable: those of one id stay in the order of their folders.
        tuple(sorted(good, key=lambda path: path.stem)),
        tuple(sorted(problems)),
        {stems[stem]: path for path, stem in sidecars.items() if stem in stems},
    )


def _files(folder: Path) -> Iterator[Path]:
    """The files under a folder; hidden ones, and all in hidden folders, aside."""
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        within = Path(root)
        yield from (within / name for name in names if not name.startswith("."))


def _stem(path: Path) -> str:
    """A path without its suffix: what a document and its sidecar share."""
    return os.path.splitext(path)[0]  # noqa: PTH122 - of every file


def _faults(path: Path, content: Path) -> list[Problem]:
    is_known = path.suffix.lower() in SUFFIXES
    if is_known and _ID.fullmatch(path.stem):
        return []
    relative = path.relative_to(content).as_posix()
    if not is_known:
        return [_unknown_suffix(path, relative)]
    near = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "g7-toronto-2018"
    return [
        Problem(relative, 0, "bad-id", Severity.ERROR,
                f"« {path.stem} » cannot be the id of a document: small letters a to z, figures "
                "and hyphens only.", f"Name the file « {near}{path.suffix} ».")
    ]  # fmt: skip


def _shared_ids(texts: list[Path], content: Path) -> list[Problem]:
    by_id: dict[str, Path] = {}
    return [
        Problem(path.relative_to(content).as_posix(), 0, "duplicate-id", Severity.ERROR,
                f"The id « {path.stem} » is that of {first.relative_to(content).as_posix()} too.",
                "Rename one of the two files.")
        for path in texts if (first := by_id.setdefault(path.stem, path)) is not path
    ]  # fmt: skip


def _second_sidecars(sidecars: Mapping[Path, str], content: Path) -> list[Problem]:
    first: dict[str, Path] = {}
    return [
        Problem(path.relative_to(content).as_posix(), 0, "second-sidecar", Severity.ERROR,
                f"« {other.name} » describes the document already.", "Keep one of the two.")
        for path, stem in sidecars.items()
        if (other := first.setdefault(stem, path)) != path
    ]  # fmt: skip


def _orphan(path: Path, content: Path, bare: set[str]) -> Problem:
    """``bare`` are the texts without a sidecar: the one that was renamed is among them."""
    paths = [Path(stem) for stem in bare]
    near = difflib.get_close_matches(path.stem, sorted(text.name for text in paths), 1)
    beside = sorted(text.name for text in paths if text.parent == path.parent)
    hint = "Name it as its document."
    if near:
        hint = f"Did you mean « {near[0]}{path.suffix} »?"
    elif len(beside) == 1:
        hint = f"Name it as its document: only « {beside[0]} » has no such file."
    return Problem(path.relative_to(content).as_posix(), 0, "sidecar-alone", Severity.ERROR,
                   "No document stands beside this file.", hint)  # fmt: skip


def _unknown_suffix(path: Path, relative: str) -> Problem:
    known = ", ".join(sorted(SUFFIXES))
    return Problem(relative, 0, "unknown-format", Severity.ERROR,
                   f"A file of the form « {path.suffix or path.name} » cannot be read.",
                   f"Known are {known}: convert the file, or move it elsewhere.")  # fmt: skip
