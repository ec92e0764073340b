"""What every converter yields: the passages of a file in reading order."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

PassageKind = Literal["heading", "paragraph", "item", "note", "table", "page"]


@dataclass(frozen=True, slots=True)
class Run:
    r"""Words set alike; a line's end in them is ``\n``. ``note`` is the key of a note called here.

    The ``text`` of a call is its sign where the file prints one of its own (``*``), else "".
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    note: str = ""


Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or what stands in a paragraph's place.

    ``label`` is the number or sign that the file prints by itself (``7.``, ``a)``, ``•``);
    ``level`` the depth of a heading, from 1; ``key`` that of a note; ``rows`` are a table's, its
    first ``heads`` rows heading it. A passage of kind ``page`` is the end of a page.
    """

    kind: PassageKind
    runs: tuple[Run, ...] = ()
    label: str = ""
    level: int = 0
    key: str = ""
    rows: tuple[tuple[Cell, ...], ...] = ()
    heads: int = 0

    @property
    def text(self) -> str:
        """Its words, emphasis and calls aside."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What an archivist should look at: ``about`` a field of the sidecar, or "" for the text.

    ``words`` are from the file, or "".
    """

    reason: str
    words: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """A file as read. ``stated`` are fields of a sidecar that the file itself states."""

    passages: tuple[Passage, ...]
    doubts: tuple[Doubt, ...] = ()
    stated: dict[str, str | tuple[str, ...]] = field(default_factory=dict)


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs, those set alike made one, empty ones left out."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if last and not last.note and not run.note and _look(last) == _look(run):
            found[-1] = replace(last, text=last.text + run.text)
        elif run.text or run.note:
            found.append(run)
    return tuple(found)


def _look(run: Run) -> tuple[bool, bool]:
    return run.strong, run.emphasis


HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Figures set high, which call notes and head them."""
