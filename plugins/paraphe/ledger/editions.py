"""What a new edition of a document changed, as lines for its history."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from .book import UNLABELLED, Ledger, Line, lines_of
from .fields import new_fields
from .follow import Followed
from .retell import Ended, ended, read_fields

Change = tuple[str, str]
"""What happened (``changed``, ``added`` …), and of what: an eid, or an eid and former words."""


def changes(followed: Followed, past: str) -> tuple[Change, ...]:
    """Every change since the ledger, in the order of the text; () where nothing is new.

    ``past`` is the history so far: what an archivist said stands in the ledger before that.
    ``changed`` and ``renumbered`` give the former number and words, ``split`` the identifiers that
    have the words now, ``joined`` the one that has them. ``about`` gives the new value of a field.
    """
    fields = new_fields(followed.document.metadata, read_fields(past))
    about = (("about", f"{name} | {value}".rstrip()) for name, value in fields)
    if followed.ledger is None:
        return (("published", ""), *about)
    over = ended(past)
    texts, others = (
        _texts(followed, followed.ledger, over),
        _others(followed, followed.ledger, over),
    )
    return (*texts, *others, *about)


def history(found: Sequence[Change], day: str) -> str:
    """The lines that are added to the history of a document."""
    return "".join(f"{' '.join(filter(None, (day, what, of)))}\n" for what, of in found)


def told(identifier: str, found: Sequence[Change]) -> str:
    """One line for the archivist: how much of everything was recorded."""
    if ("published", "") in found:
        return f"{identifier}: published"
    return f"{identifier}: {counted(found) or 'written anew'}"


def counted(found: Sequence[Change]) -> str:
    """How many changes of each kind: « 2 changed, 1 added »."""
    counts = Counter("metadata" if what == "about" else what for what, _ in found)
    return ", ".join(f"{count} {what}" for what, count in counts.items())


def _texts(followed: Followed, ledger: Ledger, over: Mapping[str, Ended]) -> Iterator[Change]:
    before = {line.eid: line for line in ledger.lines}
    for line in lines_of(followed.document):
        former = before.get(line.eid)
        if former is None:
            yield "added", line.eid
            continue
        if line.eid in over:
            yield "returned", line.eid
        if former.words != line.words:
            yield "changed", _of(former)
        elif former.label != line.label:
            yield "renumbered", _of(former)
        if line.eid in followed.moved:
            yield "moved", line.eid
        if line.eid in followed.split:
            yield "split", f"{line.eid} {' '.join(followed.split[line.eid])}"


def _others(followed: Followed, ledger: Ledger, over: Mapping[str, Ended]) -> Iterator[Change]:
    """What has no text of its own any more, as far as the history does not say so."""
    known = {line.eid: line for line in ledger.lines}
    for alias, target in followed.document.aliases.items():
        if over.get(alias) != ("joined", target):
            yield "joined", f"{alias} {target}" + (_words(known[alias]) if alias in known else "")
    for stone in followed.document.tombstones:
        if over.get(stone.eid, ("", ""))[0] != "removed":
            yield "removed", stone.eid + (_words(known[stone.eid]) if stone.eid in known else "")


def _of(line: Line) -> str:
    return f"{line.eid}{_words(line)}"


def _words(line: Line) -> str:
    return f" | {line.label.replace('|', '¦') or UNLABELLED} | {line.words}".rstrip()
