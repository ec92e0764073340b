"""The ledger of instruments: the addresses that were published, and what became of them."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from paraphe.model import Former, Instrument, Problem, Severity

PATH = "ledger/instruments.txt"
HEAD = (
    "# The published addresses of instruments: /instruments/<id>/, and the title of each.",
    "# `invoke ledger` writes this file; what an archivist may write in it: docs/ledger.md.",
)

_TITLED = re.compile(r"([a-z0-9][a-z0-9-]*) \|(?: (.*))?")
_MOVED = re.compile(r"moved:? ([a-z0-9][a-z0-9-]*) ([a-z0-9][a-z0-9-]*)")
_WITHDRAWN = re.compile(r"withdrawn ([a-z0-9][a-z0-9-]*)(?: (\d{4}-\d\d-\d\d))?(?: « ?(.*?) ?»)?")


@dataclass(slots=True)
class Register:
    """The ledger of instruments as read: titles and their lines, and what is said, by id."""

    titles: dict[str, tuple[str, int]] = field(default_factory=dict)
    moved: dict[str, tuple[str, int]] = field(default_factory=dict)
    withdrawn: dict[str, tuple[str, str, int]] = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)


def register(text: str) -> Register:
    """Read the ledger of instruments; what cannot be read is told in ``faults``."""
    found = Register()
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if titled := _TITLED.fullmatch(line):
            found.titles[titled[1]] = (titled[2] or "", number)
        elif moved := _MOVED.fullmatch(line):
            found.moved[moved[1]] = (moved[2], number)
        elif gone := _WITHDRAWN.fullmatch(line):
            found.withdrawn[gone[1]] = (gone[2] or "", gone[3] or "", number)
        else:
            message = f"« {line[:60]} » says nothing that a ledger can say."
            hint = "Write « moved old new » or « withdrawn id « why, in French » »."
            found.faults.append(Problem(PATH, number, "ledger-line", Severity.ERROR, message, hint))
    return found


def former_instruments(
    known: Register, instruments: Mapping[str, Instrument]
) -> tuple[tuple[Former, ...], tuple[Problem, ...]]:
    """The pages at old addresses; every published one that has no instrument and no word on it."""
    former: list[Former] = []
    problems = [*known.faults, *_there_again(known, instruments)]
    for identifier, (title, number) in sorted(known.titles.items()):
        if identifier in instruments:
            continue
        url = f"/instruments/{identifier}/"
        if identifier in known.withdrawn:
            day, reason, _ = known.withdrawn[identifier]
            former.append(Former(url, title, "", {}, day, reason))
        elif (target := _end(identifier, known)) in instruments:
            former.append(Former(url, title, instruments[target].url, {}))
        else:
            problems.append(_vanished(identifier, title, number, instruments))
    return tuple(former), tuple(problems)


def entered(
    known: Register, instruments: Mapping[str, Instrument], today: str
) -> tuple[str, list[str]]:
    """The ledger after this edition, and the instruments that are new in it.

    ``today`` is the day of what was withdrawn on none.
    """
    titles = {identifier: title for identifier, (title, _) in known.titles.items()}
    new = [identifier for identifier in instruments if identifier not in titles]
    titles |= {identifier: instrument.title for identifier, instrument in instruments.items()}
    lines = [*HEAD]
    for identifier, title in sorted(titles.items()):
        lines.append(f"{identifier} | {' '.join(title.split())}".rstrip())
        if identifier in known.moved:
            lines.append(f"moved {identifier} {known.moved[identifier][0]}")
        if identifier in known.withdrawn:
            day, reason, _ = known.withdrawn[identifier]
            words = ("withdrawn", identifier, day or today, f"« {reason} »" if reason else "")
            lines.append(" ".join(filter(None, words)))
    return "\n".join((*lines, "")), new


def _end(identifier: str, known: Register) -> str:
    seen: set[str] = set()
    while identifier in known.moved and identifier not in seen:
        seen.add(identifier)
        identifier = known.moved[identifier][0]
    return identifier


def _there_again(known: Register, instruments: Mapping[str, Instrument]) -> Iterator[Problem]:
    said = {
        **{identifier: number for identifier, (_, number) in known.moved.items()},
        **{identifier: number for identifier, (_, _, number) in known.withdrawn.items()},
    }
    for identifier, number in said.items():
        if identifier in instruments:
            message = f"« {identifier} » has an instrument, whatever is said here."
            yield Problem(PATH, number, "ledger-unknown", Severity.ERROR, message,
                          "Take this line out.")  # fmt: skip
        elif identifier not in known.titles:
            message = f"No instrument « {identifier} » was published."
            yield Problem(PATH, number, "ledger-unknown", Severity.ERROR, message,
                          "Write an id that begins a line of this file.")  # fmt: skip


def _vanished(
    identifier: str, title: str, number: int, instruments: Mapping[str, Instrument]
) -> Problem:
    same = [i for i, each in instruments.items() if each.title == title]
    near = same or difflib.get_close_matches(identifier, instruments, 1)
    hint = f"Write here « withdrawn {identifier} « why, in French » »"
    hint += f", or « moved {identifier} {near[0]} »." if near else "."
    message = f"« {identifier} » (« {title} ») is published, and no record or text gives it now."
    return Problem(PATH, number, "instrument-vanished", Severity.ERROR, message, hint)
