"""A ledger and its history -> the editions of a document, with the words that each of them had."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import PurePosixPath

from paraphe.model import Change, ChangeKind, Correction, Edition, Problem, Severity, Wording

from .book import UNLABELLED, parse
from .fields import FIELDS

_LINE = re.compile(r"(\d{4}-\d\d-\d\d) ([a-z]+)(?: (\S+)(?: (.*))?)?")
_WORDED = re.compile(r"(?:(\S+) )?\| (\S.*?) \|(?: (.*))?")
_BARE = frozenset({"added", "returned", "moved"})
_WORDS = frozenset({"changed", "renumbered"})
_ENDS = frozenset({"joined", "removed"})


Ended = tuple[str, str]
"""``removed``, or ``joined`` and the identifier that has its words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a history: on a day, what happened, of what, and the rest of it."""

    day: str
    what: str
    of: str
    rest: str
    wording: Wording | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class Retold:
    """The editions, oldest first; ``faults`` are lines of the history that mean nothing."""

    editions: tuple[Edition, ...] = ()
    faults: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Day:
    """An edition while it is told: its lines, and those that took a text of its own away."""

    entries: list[Entry] = field(default_factory=list)
    ended: list[Entry] = field(default_factory=list)


def retell(ledger: str, past: str, path: str) -> Retold:
    """Tell every edition from the ledger's text and the history's, which lies at ``path``.

    The ledger says how each text is since the last edition, the history what it was before.
    """
    entries, faults = _read(past, path)
    if not entries:
        return Retold((), faults)
    known = parse(ledger, "")
    days, dead = _days(entries)
    state = {
        line.eid: Wording(line.label, line.words) for line in known.lines if line.eid not in dead
    }
    order = {line.eid: place for place, line in enumerate(known.lines)}
    name, told = PurePosixPath(path).stem, []
    fields = _corrections(days)
    for day, corrections in zip(reversed(days), reversed(fields), strict=True):
        after = dict(state)
        _undo(day, state)
        renamed = [entry.of for entry in day.entries if entry.what == "renamed"]
        formerly = renamed[0] if renamed else ""
        told.append(Edition(
            day.entries[0].day, name, after, _changes(day, state, after, order), corrections,
            formerly, any(entry.what == "published" for entry in day.entries),
        ))  # fmt: skip
        name = formerly or name
    return Retold(tuple(reversed(told)), faults)


def read_fields(past: str) -> dict[str, str]:
    """The last value of each field that a history tells."""
    entries, _ = _read(past, "")
    return {entry.of: entry.rest for entry in entries if entry.what == "about"}


def ended(past: str) -> dict[str, Ended]:
    """What became of each identifier that has no text of its own since the last edition."""
    entries, _ = _read(past, "")
    found: dict[str, Ended] = {}
    for entry in entries:
        if entry.what in _ENDS:
            found[entry.of] = entry.what, entry.target
        elif entry.what in ("returned", "added"):
            found.pop(entry.of, None)
    return found


def _read(past: str, path: str) -> tuple[list[Entry], tuple[Problem, ...]]:
    """The lines by their days; a merge of two branches leaves them in another order."""
    entries, faults = [], []
    for number, raw in enumerate(past.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if entry := _entry(line):
            entries.append(entry)
        else:
            faults.append(_unread(path, number, line))
    return sorted(entries, key=lambda entry: entry.day), tuple(faults)


def _entry(line: str) -> Entry | None:
    found = _LINE.fullmatch(line)
    if not found:
        return None
    day, what, of, rest = found[1], found[2], found[3] or "", found[4] or ""
    if what == "published" or (what in _BARE and of) or (what in ("renamed", "split") and of):
        return Entry(day, what, of, rest)
    if what == "about" and of in FIELDS:
        return Entry(day, what, of, rest.removeprefix("|").strip())
    worded = _WORDED.fullmatch(rest)
    if what in _WORDS and worded and not worded[1]:
        return Entry(day, what, of, rest, _wording(worded))
    if what in _ENDS and of:
        # What is no text (a part), or had no words of its own, ends without them.
        target = (worded[1] or "") if worded else rest.strip()
        return Entry(day, what, of, rest, _wording(worded) if worded else None, target)
    return None


def _wording(found: re.Match[str]) -> Wording:
    return Wording("" if found[2] == UNLABELLED else found[2], found[3] or "")


def _days(entries: Sequence[Entry]) -> tuple[list[_Day], frozenset[str]]:
    """The lines by their day, and the identifiers that have no text of their own in the end."""
    days: list[_Day] = []
    dead: set[str] = set()
    for _, group in groupby(entries, key=lambda entry: entry.day):
        day = _Day()
        for entry in group:
            day.entries.append(entry)
            if entry.what in _ENDS and entry.of not in dead:
                dead.add(entry.of)
                day.ended.append(entry)
            elif entry.what in ("returned", "added"):
                dead.discard(entry.of)
        days.append(day)
    return days, frozenset(dead)


def _undo(day: _Day, state: dict[str, Wording]) -> None:
    """Make of what was after an edition what was before it."""
    ended = {id(entry) for entry in day.ended}
    for entry in reversed(day.entries):
        if entry.what == "published":
            state.clear()
        elif entry.what in ("added", "returned"):
            state.pop(entry.of, None)
        elif entry.wording and (entry.what in _WORDS or id(entry) in ended):
            state[entry.of] = entry.wording


def _changes(
    day: _Day, before: Mapping[str, Wording], after: Mapping[str, Wording], order: Mapping[str, int]
) -> tuple[Change, ...]:
    """What an edition did to each text, in the order of the ledger; nothing in the first one."""
    if not before:
        return ()
    said: dict[str, dict[str, Entry]] = {}
    for entry in day.entries:
        if entry.what not in ("about", "renamed", "published"):
            said.setdefault(entry.of, {})[entry.what] = entry
    found = [
        Change(eid, kinds, before.get(eid), after.get(eid), _leads(own))
        for eid, own in said.items()
        if (kinds := tuple(_kinds(own, before.get(eid), after.get(eid))))
    ]
    return tuple(sorted(found, key=lambda change: order.get(change.eid, len(order))))


def _kinds(
    own: Mapping[str, Entry], before: Wording | None, after: Wording | None
) -> Iterator[ChangeKind]:
    if after is None:
        if before is not None:
            yield "joined" if "joined" in own else "removed"
        return
    if before is None:
        yield "returned" if "returned" in own else "added"
        return
    if "split" in own:
        yield "split"
    elif before.words != after.words:
        yield "changed"
    if before.label != after.label:
        yield "renumbered"
    if "moved" in own:
        yield "moved"


def _leads(own: Mapping[str, Entry]) -> tuple[str, ...]:
    if "split" in own:
        return tuple(own["split"].rest.split())
    return (own["joined"].target,) if "joined" in own and own["joined"].target else ()


def _corrections(days: Sequence[_Day]) -> list[tuple[Correction, ...]]:
    """The fields that each edition gave another value; what is told for the first time is none."""
    values: dict[str, str] = {}
    found = []
    for day in days:
        former = dict(values)
        values |= {entry.of: entry.rest for entry in day.entries if entry.what == "about"}
        found.append(tuple(
            Correction(name, former.get(name, ""), values[name])
            for name in FIELDS
            if former and values.get(name, "") != former.get(name, "")
        ))  # fmt: skip
    return found


def _unread(path: str, number: int, line: str) -> Problem:
    hint = "Take it from the last commit; `invoke ledger` writes this file."
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        hint = "A merge was left half done: keep the lines of both sides and take this one out."
    return Problem(path, number, "ledger-line", Severity.ERROR,
                   f"« {line[:60]} » says nothing that a history can say.", hint)  # fmt: skip
