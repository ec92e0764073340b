"""What `invoke check` prints: problems and cases, gravest first, then what recurs most."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from paraphe.model import Archive, Instrument, Problem, Severity

from .told import told, uncited
from .worklist import Group, Worklist, worklist

_LAYOUT = (
    "Look at the pages, too: a heading, a paragraph or an annex that no rule could tell is said "
    "in the sidecar of its document, under « structure: » (docs/records.md)."
)


@dataclass(frozen=True, slots=True)
class Report:
    """``lines`` end with the ``counts``; ``uncited`` are the records that nothing cites."""

    lines: tuple[str, ...]
    counts: Mapping[Severity, int]
    uncited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    severity: Severity
    code: str
    count: int
    lines: tuple[str, ...]


def report(
    archive: Archive | None, problems: Iterable[Problem], known: Collection[str], limit: int
) -> Report:
    """The report on an archive (None: it could not be read) and on the problems found.

    Of the notes of one code ``limit`` are told, 0 for all, and how many more there are.
    """
    work = worklist(archive, known) if archive else Worklist((), (), 0)
    entries = [*_entries(problems, work)]
    counts = Counter(dict.fromkeys(reversed(Severity), 0))
    for entry in entries:
        counts[entry.severity] += entry.count
    last = ", ".join(f"{n} {s.name.lower()}{'' if n == 1 else 's'}" for s, n in counts.items())
    records = archive.instruments if archive else {}
    hint = (_LAYOUT,) if archive and not work.groups and not counts[Severity.ERROR] else ()
    return Report(
        (*_limited(entries, limit), *hint, last), counts,
        tuple(_uncited(records[name]) for name in work.uncited),
    )  # fmt: skip


def _entries(problems: Iterable[Problem], work: Worklist) -> Iterator[_Entry]:
    """The gravest first; of one gravity cases before what is only told."""
    ordered = sorted(problems, key=lambda p: (-p.severity, p.path, p.line, p.code))
    if summary := uncited(work):
        ordered.append(summary)
    for severity in reversed(Severity):
        yield from (_case(group) for group in work.groups if group.severity is severity)
        yield from (_Entry(p.severity, p.code, 1, (str(p),)) for p in ordered
                    if p.severity is severity)  # fmt: skip


def _case(group: Group) -> _Entry:
    return _Entry(group.severity, group.code, group.count, tuple(told(group)))


def _limited(entries: Iterable[_Entry], limit: int) -> Iterator[str]:
    notes: Counter[str] = Counter()
    for entry in entries:
        notes[entry.code] += entry.severity is Severity.NOTE
        if not limit or notes[entry.code] <= limit:
            yield from entry.lines
    for code, count in notes.items():
        if limit and count > limit:
            yield f"… and {count - limit} more notes [{code}]; `invoke check --limit 0` lists all."


def _uncited(record: Instrument) -> str:
    return f"{record.path}:{record.line}: {record.id} — {record.title}"
