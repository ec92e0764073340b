"""What a new edition of a document changed, as lines for its history."""

from collections import Counter
from collections.abc import Iterator, Sequence

from .book import UNLABELLED, Ledger, Line, lines_of
from .follow import Followed

Change = tuple[str, str]
"""What happened (``changed``, ``added`` …), and of what: an eid, or an eid and former words."""


def changes(followed: Followed, past: str) -> tuple[Change, ...]:
    """Every change since the ledger, in the order of the text; () where nothing is new.

    ``past`` is the history so far: a removal stands in the ledger before it is an edition's.
    ``changed`` and ``renumbered`` give the former number and words, ``split`` the identifiers that
    have the words now, ``joined`` the one that has them.
    """
    if followed.ledger is None:
        return (("published", ""),)
    return (*_texts(followed, followed.ledger), *_others(followed, followed.ledger, past))


def history(found: Sequence[Change], day: str) -> str:
    """The lines that are added to the history of a document."""
    return "".join(f"{' '.join(filter(None, (day, what, of)))}\n" for what, of in found)


def told(identifier: str, found: Sequence[Change]) -> str:
    """One line for the archivist: how much of everything was recorded."""
    counts = Counter(what for what, _ in found)
    listed = ", ".join(f"{count} {what}" for what, count in counts.items() if what != "published")
    return f"{identifier}: {listed or ('published' if found else 'written anew')}"


def _texts(followed: Followed, ledger: Ledger) -> Iterator[Change]:
    before = {line.eid: line for line in ledger.lines}
    for line in lines_of(followed.document):
        former = before.get(line.eid)
        if former is None:
            yield "added", line.eid
            continue
        if ledger.is_dead(former):
            yield "returned", line.eid
        if former.words != line.words:
            yield "changed", _of(former)
        elif former.label != line.label:
            yield "renumbered", _of(former)
        if line.eid in followed.moved:
            yield "moved", line.eid
        if line.eid in followed.split:
            yield "split", " ".join(followed.split[line.eid])


def _others(followed: Followed, ledger: Ledger, past: str) -> Iterator[Change]:
    known = {line.eid: line for line in ledger.lines}
    gone = _gone(past)
    for alias, target in followed.document.aliases.items():
        if ledger.target(alias) != target:
            yield "joined", f"{alias} {target}" + (_words(known[alias]) if alias in known else "")
    for stone in followed.document.tombstones:
        if stone.eid not in gone:
            yield "removed", stone.eid + (_words(known[stone.eid]) if stone.eid in known else "")


def _gone(past: str) -> frozenset[str]:
    """The identifiers that the last word of the history on them says to be removed."""
    last: dict[str, str] = {}
    for line in past.splitlines():
        _, what, eid, *_ = (*line.split(" ", 3), "", "")
        if what in ("removed", "returned"):
            last[eid] = what
    return frozenset(eid for eid, what in last.items() if what == "removed")


def _of(line: Line) -> str:
    return f"{line.eid}{_words(line)}"


def _words(line: Line) -> str:
    return f" | {line.label.replace('|', '¦') or UNLABELLED} | {line.words}".rstrip()
