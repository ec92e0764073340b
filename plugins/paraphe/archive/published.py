"""The ledgers of a content folder: which document has which, and what has no document any more."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from paraphe.ledger import Ledger, fate, former_instruments, read_ledger, register, shares_words
from paraphe.model import Archive, ArchiveError, Former, Problem, Severity

FOLDER = Path("ledger", "documents")
HISTORY = Path("ledger", "history")
INSTRUMENTS = Path("ledger", "instruments.txt")
_SEARCHED = 500
"""Documents that are asked whether they are the one that is missing."""


@dataclass(frozen=True, slots=True)
class Published:
    """``ledgers`` says where the ledger of a document lies: its own, or that of its former id.

    ``histories`` says where its history lies, for those that have one. ``former`` are the old
    addresses of documents; ``problems`` what nobody allowed.
    """

    ledgers: Mapping[str, Path] = field(default_factory=dict)
    former: tuple[Former, ...] = ()
    problems: tuple[Problem, ...] = ()
    histories: Mapping[str, Path] = field(default_factory=dict)


def read_past(path: Path | None, content: Path) -> str:
    """The text of a history, "" where there is none."""
    return read_text(path, content) if path else ""


def read_text(path: Path, content: Path) -> str:
    """The text of a ledger; ArchiveError where it is not UTF-8."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        name = path.relative_to(content).as_posix()
        raise ArchiveError(
            Problem(name, 0, "not-utf-8", Severity.ERROR, "The ledger is not UTF-8.",
                    "Take it from the last commit, or convert it to UTF-8.")
        ) from error  # fmt: skip


def published(content: Path, paths: Sequence[Path], refused: Collection[Path] = ()) -> Published:
    """List the ledgers, but for those refused, and read those whose document is not there."""
    files = sorted((content / FOLDER).glob("*.txt"))
    own = {path.stem: path for path in files if path not in refused}
    pasts = {path.stem: path for path in (content / HISTORY).glob("*.txt") if path not in refused}
    documents = frozenset(path.stem for path in paths)
    orphans = sorted(own.keys() - documents)
    if not orphans:
        return Published(own, histories=_histories(own, pasts))
    try:
        ledgers = _ledgers(orphans, own, content)
    except ArchiveError as error:
        return Published(own, (), error.problems)
    heirs = dict(own)
    former: list[Former] = []
    problems = [problem for ledger in ledgers.values() for problem in ledger.faults]
    unpublished = [path for path in paths if path.stem not in own][:_SEARCHED]
    for identifier in orphans:
        found = fate(identifier, ledgers, documents, lambda ledger: _heir(ledger, unpublished))
        problems += found.problems
        if found.heir in heirs:
            problems.append(_second(ledgers[identifier], found.heir))
        elif found.heir:
            heirs[found.heir] = own[identifier]
        if found.former:
            former.append(found.former)
    return Published(heirs, tuple(former), tuple(problems), _histories(heirs, pasts))


def _histories(ledgers: Mapping[str, Path], pasts: Mapping[str, Path]) -> dict[str, Path]:
    """The history that lies beside the ledger of each document, or where its own would."""
    beside = {each: pasts[path.stem] for each, path in ledgers.items() if path.stem in pasts}
    return {**pasts, **beside}


def old_instruments(content: Path, archive: Archive) -> tuple[Former, ...]:
    """The old addresses of instruments; ArchiveError with those that nobody allowed to go."""
    path = content / INSTRUMENTS
    if not path.is_file():
        return ()
    former, problems = former_instruments(register(read_text(path, content)), archive.instruments)
    if problems:
        raise ArchiveError(*sorted(problems))
    return former


def _ledgers(orphans: Sequence[str], own: Mapping[str, Path], content: Path) -> dict[str, Ledger]:
    """Those of the documents that are not there, and of those that they moved to."""
    found = {each: read_ledger(each, read_text(own[each], content)) for each in orphans}
    for ledger in list(found.values()):
        if ledger.moved in own and ledger.moved not in found:
            path = own[ledger.moved]
            found[ledger.moved] = read_ledger(ledger.moved, read_text(path, content))
    return found


def _heir(ledger: Ledger, unpublished: Sequence[Path]) -> str:
    """The document without a ledger that has the words of one; "" for none."""
    for path in unpublished:
        if shares_words(ledger, path.read_bytes().decode("utf-8", "replace")):
            return path.stem
    return ""


def _second(ledger: Ledger, heir: str) -> Problem:
    return Problem(ledger.path, 1, "ledger-twice", Severity.ERROR,
                   f"Two documents moved to « {heir} », which has no ledger of its own yet.",
                   "Run `invoke ledger` after the first, then say the second.")  # fmt: skip
