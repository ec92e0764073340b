"""Bytes -> Source; and which files of the content folder are documents."""

import difflib
import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from paraphe.model import ArchiveError, Problem, Severity, Source

SUFFIXES = frozenset({".txt", ".md"})
SIDECARS = frozenset({".yaml", ".yml"})
FOLDER = "documents"
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_BOM = "\ufeff"


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
        raise ArchiveError(
            Problem(relative, line, "not-utf-8", Severity.ERROR,
                    f"The file is not UTF-8: {error.reason} at byte {error.start}.",
                    "Find the encoding that it was written in, and convert it to UTF-8.")
        ) from error  # fmt: skip
    if not text or text.isspace():
        raise ArchiveError(
            Problem(relative, 0, "empty-document", Severity.ERROR, "The file holds no text.",
                    "Put the text into it, or take it out of the content folder.")
        )  # fmt: skip
    return Source(relative, hashlib.sha256(data).hexdigest(), len(data), text)


def documents(content: Path) -> tuple[Path, ...]:
    """The documents under ``content/documents``, by id; sidecars and hidden files aside.

    Raises ArchiveError with every file that cannot be one: a suffix that is not known, an id
    that no address can be made of, an id that two files share, a sidecar without its document.
    """
    folder = content / FOLDER
    files = sorted(_files(folder))
    texts = [p for p in files if p.suffix.lower() not in SIDECARS]
    problems = [p for path in texts for p in _faults(path, content)]
    problems += _shared_ids(texts, content)
    stems = {path.with_suffix("") for path in texts}
    for path in files:
        if path.suffix.lower() in SIDECARS and path.with_suffix("") not in stems:
            problems.append(_orphan(path, content, stems))
    if problems:
        raise ArchiveError(*sorted(problems))
    return tuple(sorted(texts, key=lambda p: (p.stem, p.as_posix())))


def _files(folder: Path) -> Iterator[Path]:
    """The files under a folder; hidden ones, and all in hidden folders, aside."""
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in names if not name.startswith("."))


def _faults(path: Path, content: Path) -> list[Problem]:
    relative = path.relative_to(content).as_posix()
    if path.suffix.lower() not in SUFFIXES:
        return [_unknown_suffix(path, relative)]
    if _ID.fullmatch(path.stem):
        return []
    near = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "g7-toronto-2018"
    return [
        Problem(relative, 0, "bad-id", Severity.ERROR,
                f"« {path.stem} » cannot be the id of a document: small letters a to z, figures "
                "and hyphens only.", f"Name the file « {near}{path.suffix} ».")
    ]  # fmt: skip


def _shared_ids(texts: list[Path], content: Path) -> list[Problem]:
    by_id: dict[str, list[str]] = defaultdict(list)
    for path in texts:
        by_id[path.stem].append(path.relative_to(content).as_posix())
    return [
        Problem(path, 0, "duplicate-id", Severity.ERROR,
                f"The id « {name} » is that of {paths[0]} too.", "Rename one of the two files.")
        for name, paths in by_id.items() for path in paths[1:]
    ]  # fmt: skip


def _orphan(path: Path, content: Path, stems: set[Path]) -> Problem:
    near = difflib.get_close_matches(path.stem, sorted(stem.name for stem in stems), 1)
    hint = f"Did you mean « {near[0]}{path.suffix} »?" if near else "Name it as its document."
    return Problem(path.relative_to(content).as_posix(), 0, "sidecar-alone", Severity.ERROR,
                   "No document stands beside this file.", hint)  # fmt: skip


def _unknown_suffix(path: Path, relative: str) -> Problem:
    known = ", ".join(sorted(SUFFIXES))
    return Problem(relative, 0, "unknown-format", Severity.ERROR,
                   f"A file of the form « {path.suffix or path.name} » cannot be read.",
                   f"Known are {known}: convert the file, or move it elsewhere.")  # fmt: skip
