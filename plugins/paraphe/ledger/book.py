"""The ledger of a document: a file of plain text, one line an identifier; see docs/ledger.md."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from paraphe.model import Document, Problem, Severity

from .words import squeezed

HEAD = (
    "# The published identifiers of this document and the words that each stands for.",
    "# `invoke ledger` writes this file; what an archivist may write in it: docs/ledger.md.",
)
UNLABELLED = "¶"

_WORDS = re.compile(r"([A-Za-z0-9_-]+) \| (\S.*?) \|(?: (.*))?")
_EQUAL = re.compile(r"([A-Za-z0-9_-]+) = ([A-Za-z0-9_-]+)")
_PART = re.compile(r"part ([A-Za-z0-9_-]+)")
_REMOVED = re.compile(r"removed ([A-Za-z0-9_-]+)(?: (\d{4}-\d\d-\d\d))?(?: « ?(.*?) ?»)?")
_REWRITTEN = re.compile(r"rewritten ([A-Za-z0-9_-]+) « ?(.*?) ?(?:…|\.\.\.)? ?»")
_MOVED = re.compile(r"moved:? ([a-z0-9][a-z0-9-]*)")
_WAS = re.compile(r"was ([a-z0-9][a-z0-9-]*)")
_WITHDRAWN = re.compile(r"withdrawn(?: (\d{4}-\d\d-\d\d))?(?: « ?(.*?) ?»)?")


@dataclass(frozen=True, slots=True)
class Line:
    """An identifier and its words: ``part`` is the eid of the part, ``number`` the file's line."""

    eid: str
    label: str
    words: str
    part: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Removal:
    """That a text was taken away: on a day (ISO 8601) and for a reason, each "" if not said."""

    day: str
    reason: str
    number: int


@dataclass(frozen=True, slots=True)
class Saying:
    """What an archivist says of an identifier: another identifier, or the first words of a text."""

    value: str
    number: int


@dataclass(slots=True)
class Ledger:
    """A ledger as read, in the order of the file; ``path`` is relative to the content folder.

    ``parts`` maps the eid of a part to its line. ``faults`` are lines that mean nothing.
    """

    path: str
    text: str
    lines: list[Line] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)
    aliases: dict[str, Saying] = field(default_factory=dict)
    removed: dict[str, Removal] = field(default_factory=dict)
    rewritten: dict[str, Saying] = field(default_factory=dict)
    moved: str = ""
    withdrawn: Removal | None = None
    was: tuple[str, ...] = ()
    faults: list[Problem] = field(default_factory=list)

    @property
    def eids(self) -> frozenset[str]:
        """Every identifier that was ever published."""
        return frozenset((*(line.eid for line in self.lines), *self.parts))

    def is_dead(self, line: Line) -> bool:
        """Whether a line has no text of its own by what is said: an alias, or removed."""
        return line.eid in self.aliases or self.removal(line) is not None

    def removal(self, line: Line) -> Removal | None:
        """Who says that a line was removed: itself, its part, or the one that it is an alias of."""
        said = self.removed.get(line.eid) or self.removed.get(line.part)
        return said or self.removed.get(self.root(line.eid))

    def target(self, eid: str) -> str:
        """What an alias leads to; "" for what is none."""
        return self.aliases[eid].value if eid in self.aliases else ""

    def root(self, eid: str) -> str:
        """What it leads to in the end, itself where it is no alias."""
        seen: set[str] = set()
        while eid in self.aliases and eid not in seen:
            seen.add(eid)
            eid = self.aliases[eid].value
        return eid

    def is_part(self, eid: str) -> bool:
        """Whether an identifier is, or was, that of a part."""
        return eid in self.parts or (eid.startswith("att_") and "__" not in eid)

    def words_of_part(self, part: str) -> str:
        """The words of its first line, by which a reader knows it."""
        return next((line.words for line in self.lines if line.part == part), "")


def image(document: Document) -> str:
    """The ledger of a document in which nothing has happened yet."""
    lines = [*HEAD]
    parts = {part.number: part.eid for part in document.parts}
    part = ""
    for block in document.blocks:
        if parts.get(block.part, "") != part:
            part = parts[block.part]
            lines.append(f"part {part or 'main'}")
        lines.append(written(block.eid, block.label, block.corrected))
    return "\n".join((*lines, ""))


def written(eid: str, label: str, words: str) -> str:
    """The line of an identifier."""
    label = squeezed(label).replace("|", "¦") or UNLABELLED
    return f"{eid} | {label} | {squeezed(words)}".rstrip()


def lines_of(document: Document) -> list[Line]:
    """The blocks of a document as a ledger would have them."""
    parts = {part.number: part.eid for part in document.parts}
    return [
        Line(block.eid, squeezed(block.label), squeezed(block.corrected), parts.get(block.part, ""))
        for block in document.blocks
    ]


def parse(text: str, path: str) -> Ledger:
    """Read the text of a ledger; what cannot be read is told in ``faults``."""
    ledger = Ledger(path, text)
    known: dict[str, Line] = {}
    part = ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if found := _WORDS.fullmatch(line):
            eid, label, words = found[1], found[2], found[3] or ""
            entry = Line(eid, "" if label == UNLABELLED else label, words, part, number)
            if eid not in known:
                known[eid] = entry
                ledger.lines.append(entry)
            elif known[eid].words != words:
                ledger.faults.append(_twice(path, number, eid))
        elif found := _PART.fullmatch(line):
            part = "" if found[1] == "main" else found[1]
            if part:
                ledger.parts.setdefault(part, number)
        elif not _say(ledger, line, number):
            ledger.faults.append(_unread(path, number, line))
    ledger.faults += _unknown(ledger)
    return ledger


def _say(ledger: Ledger, line: str, number: int) -> bool:
    """Take in what an archivist said; False for a line that says nothing."""
    if found := _EQUAL.fullmatch(line):
        ledger.aliases[found[1]] = Saying(found[2], number)
    elif found := _REMOVED.fullmatch(line):
        ledger.removed[found[1]] = Removal(found[2] or "", found[3] or "", number)
    elif found := _REWRITTEN.fullmatch(line):
        ledger.rewritten[found[1]] = Saying(found[2], number)
    elif found := _MOVED.fullmatch(line):
        ledger.moved = found[1]
    elif found := _WITHDRAWN.fullmatch(line):
        ledger.withdrawn = Removal(found[1] or "", found[2] or "", number)
    elif found := _WAS.fullmatch(line):
        ledger.was = (*ledger.was, found[1])
    else:
        return False
    return True


def _unknown(ledger: Ledger) -> Iterator[Problem]:
    """Sayings about identifiers that were never published."""
    said: Mapping[str, int] = {
        **{eid: each.number for eid, each in ledger.aliases.items()},
        **{eid: each.number for eid, each in ledger.removed.items()},
        **{eid: each.number for eid, each in ledger.rewritten.items()},
    }
    eids = ledger.eids
    for eid, number in said.items():
        if eid not in eids:
            yield Problem(ledger.path, number, "ledger-unknown", Severity.ERROR,
                          f"No identifier « {eid} » was published.",
                          "Write one that begins a line of this file.")  # fmt: skip


def _twice(path: str, number: int, eid: str) -> Problem:
    return Problem(path, number, "ledger-twice", Severity.ERROR,
                   f"« {eid} » stands twice, with other words.",
                   "Keep the line with the words that were published.")  # fmt: skip


def _unread(path: str, number: int, line: str) -> Problem:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        hint = "A merge was left half done: keep the lines of both sides and take this one out."
    else:
        hint = "Write « removed », « rewritten », « moved », « withdrawn » or « a = b »."
    return Problem(path, number, "ledger-line", Severity.ERROR,
                   f"« {line[:60]} » says nothing that a ledger can say.", hint)  # fmt: skip
