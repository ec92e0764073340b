"""Content folder -> Archive: every step of the pipeline, over all documents, in total order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from paraphe.authority import Authority, load
from paraphe.mentions import instruments_of, invert, recognise, resolve
from paraphe.model import (
    Archive,
    ArchiveError,
    Document,
    Instrument,
    Mention,
    Problem,
    Severity,
)
from paraphe.source import build, documents, read, read_sidecar, split


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one source yields."""

    document: Document
    mentions: tuple[Mention, ...]


def assemble(content: Path) -> Archive:
    """Read a content folder whole.

    Raises ArchiveError with every error of every source, sidecar and record, so that an editor
    mends them in one round.
    """
    errors: list[Problem] = []
    authority = Authority()
    paths: tuple[Path, ...] = ()
    try:
        authority = load(content)
    except ArchiveError as error:
        errors += error.problems
    try:
        paths = documents(content)
    except ArchiveError as error:
        errors += error.problems
    readings = tuple(_readings(paths, content, authority, errors))
    if errors:
        raise ArchiveError(*sorted(errors))
    return _archive(readings, authority)


def read_document(path: Path, content: Path, authority: Authority) -> Reading:
    """Read one source with its sidecar; ArchiveError with all that stops it."""
    source = read(path, content)
    document = build(split(source), source, read_sidecar(path, content))
    errors = [p for p in document.problems if p.severity is Severity.ERROR]
    if errors:
        raise ArchiveError(*errors)
    return Reading(document, resolve(document, recognise(document, authority), authority))


def _readings(
    paths: Iterable[Path], content: Path, authority: Authority, errors: list[Problem]
) -> Iterator[Reading]:
    for path in paths:
        try:
            yield read_document(path, content, authority)
        except ArchiveError as error:
            errors += error.problems


def _archive(readings: tuple[Reading, ...], authority: Authority) -> Archive:
    ordered = sorted((reading.document for reading in readings), key=lambda d: d.id)
    # A second, stable sort: newest first, and by id within a day.
    ordered.sort(key=lambda d: d.metadata.date, reverse=True)
    mentions = {reading.document.id: reading.mentions for reading in readings}
    return Archive(
        documents=tuple(ordered),
        mentions=mentions,
        instruments=_instruments(chain.from_iterable(mentions.values()), authority),
        backlinks=invert(ordered, mentions),
        problems=tuple(sorted(p for reading in readings for p in reading.document.problems)),
    )


def _instruments(mentions: Iterable[Mention], authority: Authority) -> dict[str, Instrument]:
    known = {**authority.instruments, **instruments_of(mentions, authority)}
    return dict(sorted(known.items()))
