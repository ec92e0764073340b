"""Files of any form -> documents of the archive: the text, its sidecar, the original kept."""

import hashlib
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from paraphe.model import ArchiveError, Document, Metadata, Problem, Severity, Source
from paraphe.source import build, documents, split
from paraphe.source.hyphens import words_of

from .convert import LARGEST, Converted, convert
from .flow import Doubt
from .notice import Finding, find, written
from .propose import Shelf, identifier, slug, survey
from .refusal import RefusedError

ORIGINALS = "originals"
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the archivist says of the files: an issuer's name or folder, id, language; or ""."""

    issuer: str = ""
    id: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A document taken in: paths of what was written, ``original`` None where the text is it."""

    given: Path
    source: Path
    sidecar: Path
    original: Path | None
    findings: tuple[Finding, ...]
    doubts: tuple[Doubt, ...]


def take_in(
    files: Sequence[Path], content: Path, wishes: Wishes = Wishes()
) -> tuple[tuple[Taken, ...], tuple[Problem, ...]]:
    """Take in each file: what became of those that could be, and a problem for each other one.

    Nothing that is there is ever written over; of a file that cannot be taken in nothing stays.
    """
    faults = _faults(files, wishes)
    if faults:
        return (), faults
    shelf = survey(content)
    known: frozenset[str] | None = None
    taken: list[Taken] = []
    problems: list[Problem] = []
    for path in files:
        try:
            data = _bytes(path)
            if known is None and data.startswith(b"%PDF-"):
                known = _words(content)
            converted = convert(path, data, known or frozenset())
            done = _shelve(path, data, converted, content, shelf, wishes)
        except RefusedError as error:
            problems.append(Problem(str(path), error.line, error.code, Severity.ERROR,
                                    error.message, error.hint))  # fmt: skip
        except ArchiveError as error:
            problems += error.problems
        else:
            taken.append(done)
            shelf = Shelf(shelf.folders, shelf.ids | {done.source.stem}, shelf.issuers)
    return tuple(taken), tuple(problems)


def _faults(files: Sequence[Path], wishes: Wishes) -> tuple[Problem, ...]:
    found: list[tuple[str, str, str]] = []
    if not files:
        found.append(("no-file", "No file was named.", "invoke new FILE …"))
    if wishes.id and len(files) > 1:
        found.append(("one-id", f"« {wishes.id} » can be the id of one document alone.",
                      "Take the files in one by one, or leave --id out."))  # fmt: skip
    if wishes.id and not _ID.fullmatch(wishes.id):
        near = slug(wishes.id) or "g7-toronto-2018"
        found.append(("bad-id", f"« {wishes.id} » cannot be an id: small letters a to z, figures "
                      "and hyphens only.", f"--id {near}"))  # fmt: skip
    if wishes.language and not _LANGUAGE.fullmatch(wishes.language):
        found.append(("bad-language", f"« {wishes.language} » is no code of a language.",
                      "--language fr"))  # fmt: skip
    return tuple(Problem("invoke new", 0, code, Severity.ERROR, message, hint)
                 for code, message, hint in found)  # fmt: skip


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise RefusedError("a-folder", "This is a folder.", "Name the files in it.")
        if not path.exists():
            raise RefusedError("no-such-file", "There is no such file.", "Look at the name.")
        if not path.is_file():
            raise RefusedError("not-a-file", "This is no file with text.", "Name a file.")
        if path.stat().st_size > LARGEST:
            raise RefusedError(
                "too-large",
                f"The file is larger than {LARGEST >> 20} MB.",
                "Save it without its pictures, or cut it into its documents.",
            )
        return path.read_bytes()
    except OSError as error:
        raise RefusedError("unreadable", f"The file cannot be read: {error.strerror}.",
                           "Look who may read it.") from error  # fmt: skip


def _words(content: Path) -> frozenset[str]:
    """The words of the archive's texts, by which words cut at a line's end are known."""
    try:
        paths = documents(content)
    except ArchiveError:
        return frozenset()
    return words_of(path.read_text("utf-8", "replace") for path in paths[:2000])


def _shelve(
    given: Path, data: bytes, converted: Converted, content: Path, shelf: Shelf, wishes: Wishes
) -> Taken:  # fmt: skip
    """Name the document, and write its files."""
    document = _document(converted, "documents/new.md")
    folder, stated = _issuer(document, converted, shelf, wishes)
    by_hand = wishes.issuer and stated.get("issuers") != converted.stated.get("issuers")
    findings = tuple(
        replace(finding, doubt="") if by_hand and finding.name == "issuers" else finding
        for finding in find(document, stated, wishes.language)
    )
    doubts = converted.doubts
    wanted = wishes.id or identifier(folder, _metadata(findings))
    name = wishes.id or shelf.free(wanted)
    if name != wanted:
        doubts = (*doubts, Doubt(f"The archive has a document that would be called the same: is "
                                 f"« {name} » another text?"))  # fmt: skip
    if name in shelf.ids:
        raise RefusedError("duplicate-id", f"The archive has a document « {name} ».",
                           "Give another --id; nothing was written.")  # fmt: skip
    source = content / "documents" / folder / f"{name}{converted.suffix}"
    sidecar = source.with_suffix(".yaml")
    original = content / ORIGINALS / folder / f"{name}{given.suffix.lower()}"
    told = {
        "file": original.relative_to(content).as_posix(),
        "sha256": hashlib.sha256(data).hexdigest(),
        "name": given.name,
    }
    files = {sidecar: written(findings, doubts, {} if converted.is_whole else told).encode()}
    if not converted.is_whole:
        files[original] = data
    files[source] = data if converted.is_whole else converted.text.encode()
    _write(files)
    kept = None if converted.is_whole else original
    return Taken(given, source, sidecar, kept, findings, doubts)


def _document(converted: Converted, path: str) -> Document:
    source = Source(path, "", len(converted.text), converted.text.removeprefix("\ufeff"))
    return build(split(source), source, None)


def _issuer(
    document: Document, converted: Converted, shelf: Shelf, wishes: Wishes
) -> tuple[str, Mapping[str, str | tuple[str, ...]]]:  # fmt: skip
    """The folder, and what the file and the archivist state."""
    stated = dict(converted.stated)
    if wishes.issuer in shelf.issuers:
        stated.setdefault("issuers", shelf.issuers[wishes.issuer])
        return wishes.issuer, stated
    if wishes.issuer:
        stated["issuers"] = (wishes.issuer,)
    issuers = stated.get("issuers") or document.metadata.issuers
    return shelf.folder_of(issuers if isinstance(issuers, tuple) else (issuers,)), stated


def _metadata(findings: Sequence[Finding]) -> Metadata:
    values = {f.name: f.value for f in findings if f.name in {"title", "date", "place", "symbol"}}
    told = {name: str(value) for name, value in values.items()}
    return Metadata(told["title"], told["date"], told["place"], symbol=told["symbol"])


def _write(files: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet, all or none; the last one makes the document."""
    done: list[Path] = []
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                done.append(path)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        for path in done:
            path.unlink(missing_ok=True)
        where = error.filename or next(iter(files))
        if isinstance(error, FileExistsError):
            raise RefusedError("in-the-way", f"{where} is there already.",
                               "Give another --id; nothing was written.") from error  # fmt: skip
        raise RefusedError(
            "not-written",
            f"{where} cannot be written: {error.strerror}.",
            "Look for room on the disk, and who may write there.",
        ) from error
