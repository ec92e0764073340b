"""What holds inside a group of an .rtf, and where its text goes."""

import re
from dataclasses import dataclass, field, replace

from ..flow import Passage, Run, merged
from ..grids import as_passages

DROPPED = frozenset({
    "fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl", "generator",
    "info", "pict", "object", "objdata", "themedata", "colorschememapping", "datastore", "fldinst",
    "latentstyles", "xmlnstbl", "mmathPr", "filetbl", "revtbl", "bkmkstart", "bkmkend", "template",
    "nonshppict", "atnid", "atnauthor", "annotation", "atrfstart", "atrfend", "atndate", "comment",
    "listpicture", "pgdsctbl", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "tc", "xe", "sp",
})  # fmt: skip
MARGINS = frozenset({
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
})  # fmt: skip
LABELS = frozenset({"listtext", "pntext"})
SIGNS = {
    "tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "emdash": "—", "endash": "–", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "softline": "\n",
}  # fmt: skip
ESCAPED = {"\\": "\\", "{": "{", "}": "}", "~": "\u00a0", "_": "\u2011", "\n": "\n", "\r": "\n"}


@dataclass(slots=True)
class State:
    """What holds inside a group; a copy is made where one opens."""

    strong: bool = False
    emphasis: bool = False
    high: bool = False
    hidden: bool = False
    deleted: bool = False
    skip: int = 1
    dropped: bool = False
    target: "Stream | None" = None
    fresh: bool = True


@dataclass(slots=True)
class Stream:
    """Where text goes: the body, a note, a margin, a label."""

    kind: str
    key: str = ""
    runs: list[Run] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    cells: list[tuple[Passage, ...]] = field(default_factory=list)
    cell: list[Passage] = field(default_factory=list)
    rows: list[tuple[tuple[Passage, ...], ...]] = field(default_factory=list)
    label: str = ""
    heading: int = 0
    in_table: bool = False


_FIRST = re.compile(r"^[\s¹²³⁴⁵⁶⁷⁸⁹⁰]*")


def lead_cut(runs: list[Run]) -> tuple[Run, ...]:
    """A note without the number that stands at its head as well as where it is called."""
    found = list(merged(runs))
    if found:
        found[0] = replace(found[0], text=_FIRST.sub("", found[0].text))
    return tuple(found)


def end_table(stream: Stream) -> None:
    """Give the rows that were gathered to the passages, as a table."""
    if stream.cells or stream.cell:
        stream.rows.append((*stream.cells, tuple(stream.cell)))
        stream.cells, stream.cell = [], []
    if stream.rows:
        stream.passages += as_passages(stream.rows, 1)
        stream.rows = []
