"""What every converter yields: the passages of a file in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
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
    filled = (run for run in runs if run.text or run.note)
    for (note, strong, emphasis), group in groupby(filled, _look):
        alike = list(group)
        found += alike if note else [Run("".join(r.text for r in alike), strong, emphasis)]
    return tuple(found)


def _look(run: Run) -> tuple[str, bool, bool]:
    return run.note, run.strong, run.emphasis


def in_one(passages: Iterable[Passage]) -> tuple[Run, ...]:
    """The runs of passages as those of one, with their labels, a space between them."""
    runs: list[Run] = []
    for passage in passages:
        runs += [Run(" ")] if runs else []
        runs += [Run(f"{passage.label} ")] if passage.label else []
        runs += passage.runs
    return tuple(runs)


def beside_the_text(printed: Iterable[str]) -> Iterator[Doubt]:
    """That what is printed in the head or at the foot of pages is not in the text; each once."""
    for words in dict.fromkeys(" ".join(text.split()) for text in printed):
        if any(c.isalpha() for c in words):
            yield Doubt("Printed in the head or at the foot of the pages; it is not in the text.",
                        words)  # fmt: skip


HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Figures set high, which call notes and head them."""
