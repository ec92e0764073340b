"""content/instruments/ -> Authority, or every problem that the records have."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from paraphe.model import ArchiveError, Problem, Series, Severity
from paraphe.records import Record, read_records

from . import schema
from .authority import Authority
from .check import check
from .fold import fold
from .names import Entry
from .records import Named, entries, instrument, series


def load(content: Path, refused: Collection[Path] = ()) -> Authority:
    """Read the authority file of a content folder; no ``instruments`` folder: an empty one.

    ``refused`` are files that are not read.

    Raises ArchiveError with every problem found in the records.
    """
    folder = content / "instruments"
    problems: list[Problem] = []
    found = sorted(set(folder.glob("*.yaml")).difference(refused))
    counted = sorted(set(folder.glob("series/*.yaml")).difference(refused))
    records = [*_read(found, content, schema.INSTRUMENT, problems)]
    numbered = [*_read(counted, content, schema.SERIES, problems)]
    problems += _twice(records) + _twice(numbered)
    named = [(r, n) for r in records if (n := _names(r, problems)) is not None]
    instruments = {r.data["id"]: instrument(r) for r, _ in named}
    made = [s for r in numbered if (s := _series(r, problems))]
    names, sigles = _index(named, problems)
    authority = Authority(
        instruments=dict(sorted(instruments.items())),
        series={s.id: s for s in sorted(made, key=lambda s: s.id)},
        names=names, sigles=sigles,
        near={r.data["id"]: tuple(map(fold, r.data["near"])) for r in records if "near" in r.data},
    )  # fmt: skip
    problems += check(authority)
    if problems:
        raise ArchiveError(*sorted(set(problems)))
    return authority


def _read(
    paths: list[Path], content: Path, shape: schema.Schema, problems: list[Problem]
) -> Iterator[Record]:
    for path in paths:
        try:
            yield from read_records(path, content, shape)
        except ArchiveError as error:
            problems += error.problems


def _twice(records: list[Record]) -> list[Problem]:
    first: dict[str, Record] = {}
    return [
        _problem(r, ("id",), "duplicate-id", f"« {r.data['id']} » is the id of another record "
                 f"({other.path}:{other.line}).", "Give one of the two another id.")
        for r in records if (other := first.setdefault(r.data["id"], r)) is not r
    ]  # fmt: skip


def _names(record: Record, problems: list[Problem]) -> tuple[Named, ...] | None:
    try:
        return tuple(entries(record))
    except ValueError as error:
        message = f"In « {record.data['id']} »: {error}."
        hint = "[…] may be absent, {…|…} is a choice."
        problems.append(_problem(record, ("names",), "bad-name", message, hint))
        return None


def _series(record: Record, problems: list[Problem]) -> Series | None:
    try:
        return series(record)
    except re.error as error:
        message = f"A pattern of « {record.data['id']} » does not serve: {error}."
        hint = "A regular expression of Python's re module, with a group (?P<number>…)."
        problems.append(_problem(record, ("pattern",), "bad-pattern", message, hint))
        return None


def _index(
    records: list[tuple[Record, tuple[Named, ...]]], problems: list[Problem]
) -> tuple[dict[str, tuple[Entry, ...]], dict[str, tuple[Entry, ...]]]:
    """Names and abbreviations of all records; one that two records claim is a problem."""
    found: tuple[dict[str, dict[Entry, Record]], ...] = ({}, {})
    for record, named in records:
        for sigle, known, entry in named:
            claims = found[sigle].get(known)
            if claims is None:
                found[sigle][known] = {entry: record}
            elif all(e.instrument != entry.instrument for e in claims):
                claims[entry] = record
    for claims_of in found:
        for known, claims in claims_of.items():
            problems += _shared(known, claims)
    return _settled(found[0]), _settled(found[1])


def _shared(known: str, claims: dict[Entry, Record]) -> list[Problem]:
    plain = {e: r for e, r in claims.items() if e.kind != "exclusion"}
    if len(plain) < 2 or all(e.kind == "contextual" for e in plain):
        return []
    ids = ", ".join(sorted(e.instrument for e in plain))
    return [
        _problem(r, ("names",), "shared-name", f"« {known} » is a name of several records: {ids}.",
                 "Put it under « contextual » in each of them.")
        for e, r in plain.items() if e.kind != "contextual"
    ]  # fmt: skip


def _settled(claims_of: dict[str, dict[Entry, Record]]) -> dict[str, tuple[Entry, ...]]:
    """A name is an exclusion only where it is nothing else."""
    settled: dict[str, tuple[Entry, ...]] = {}
    same: dict[tuple[Entry, ...], tuple[Entry, ...]] = {}
    for known in sorted(claims_of):
        claims = claims_of[known]
        entries_of = tuple(sorted(claims, key=_instrument) if len(claims) > 1 else claims)
        named = tuple(e for e in entries_of if e.kind != "exclusion")
        # One tuple for all the names that stand for the same: the authority is pickled smaller.
        shared = named or entries_of
        settled[known] = same.setdefault(shared, shared)
    return settled


def _instrument(entry: Entry) -> str:
    return entry.instrument


def _problem(record: Record, key: tuple[str, ...], code: str, message: str, hint: str) -> Problem:
    return Problem(record.path, record.line_of(*key), code, Severity.ERROR, message, hint)
