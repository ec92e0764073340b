"""What the edition did to the text as received, told to the reader."""

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from paraphe.model import Block, Document, Mark, Repair, RepairKind

from .dress import dress
from .french import capitalised, counted
from .inline import extent_lost
from .nest import escaped
from .places import place_in
from .readings import LOST, is_supplied, narrowed, shown_marks
from .titles import part_names

REPAIR_NAMES: dict[RepairKind, str] = {
    "join": "phrase raccordée",
    "unwrap": "bloc de lignes rassemblé",
    "furniture": "élément de page écarté",
    "markup": "balisage converti",
    "structure": "structure établie",
    "move": "passage déplacé",
    "lacuna": "lacune",
    "correction": "correction",
}
"""The French noun of each kind of repair, in the order of the page."""

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class EditionNote:
    """A note of the edition: its call and its text as HTML."""

    letter: str
    html: str


@dataclass(frozen=True, slots=True)
class RepairLine:
    """A repair as the page lists it: plain text; ``eid`` and ``place`` are "" where it has none."""

    eid: str
    place: str
    reason: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RepairGroup:
    """The repairs of one kind, in the order of the source."""

    heading: str
    lines: tuple[RepairLine, ...]


@dataclass(frozen=True, slots=True)
class Apparatus:
    """``letters`` are calls by (eid, start); ``notes`` by eid; ``state`` sums all up in words."""

    letters: Mapping[tuple[str, int], str]
    notes: Mapping[str, tuple[EditionNote, ...]]
    state: str
    groups: tuple[RepairGroup, ...]


def apparatus(document: Document) -> Apparatus:
    """The edition's notes, lettered in reading order, and every repair by kind."""
    letters: dict[tuple[str, int], str] = {}
    notes: dict[str, tuple[EditionNote, ...]] = {}
    names = _letters()
    for block in (block for block in document.blocks if block.marks):
        for place, mark in sorted(_noted(block), key=lambda noted: noted[0]):
            letter = letters[block.eid, place] = next(names)
            note = EditionNote(letter, _note(block, mark))
            notes[block.eid] = (*notes.get(block.eid, ()), note)
    return Apparatus(letters, notes, _state(document), tuple(_groups(document)))


def _letters() -> Iterator[str]:
    """The calls: a, b … z, aa, ab and so on."""
    pending = [""]
    while True:
        pending = [head + letter for head in pending for letter in string.ascii_lowercase]
        yield from pending


def _noted(block: Block) -> Iterator[tuple[int, Mark]]:
    """What a note tells of, and where its call is: corrections, and losses that none supplies."""
    shown = tuple(shown_marks(block))
    for mark, touched in zip(block.marks, shown, strict=True):
        if mark.kind == "correction" or (mark.kind == "lacuna" and not is_supplied(mark, shown)):
            yield touched.start, mark


def _note(block: Block, mark: Mark) -> str:
    if mark.kind == "lacuna":
        return f"{escaped(_extent(_lost(mark)))} dans le fichier source."
    touched = narrowed(block.text, mark)
    lacunae = [m for m in block.marks if m.kind == "lacuna" and is_supplied(m, [touched])]
    told = f", {_extent(sum(map(_lost, lacunae))).lower()}" if lacunae else ""
    who = "Conjecture" if lacunae else "Correction"
    reason = f" {_shown(_sentence(mark.label))}" if mark.label else ""
    received = _shown(f"« {block.text[mark.start : mark.end]} »")
    given = _shown(f"« {mark.value} »")
    return f"{given}\u00a0: le fichier source porte {received}{told}.{reason} {who} de l’édition."


def _shown(text: str) -> str:
    return escaped(dress(text)).replace(LOST, "[…]")


def _lost(lacuna: Mark) -> int:
    return int(lacuna.value) if lacuna.value.isdecimal() else 0


def _extent(lost: int) -> str:
    return extent_lost(lost) if lost else "Passage perdu"


def _sentence(text: str) -> str:
    text = capitalised(text.strip())
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _state(document: Document) -> str:
    kinds = [mark.kind for block in document.blocks for mark in block.marks]
    conjectures = sum(
        mark.kind == "correction" and LOST in block.text[mark.start : mark.end]
        for block in document.blocks
        for mark in block.marks
    )
    tallies = [
        counted(kinds.count("page-break"), "saut de page rétabli"),
        counted(kinds.count("correction") - conjectures, "correction", feminine=True),
        counted(kinds.count("lacuna"), "lacune", feminine=True),
    ]
    if conjectures:
        tallies.append(counted(conjectures, "conjecture", feminine=True))
    return capitalised(", ".join(tallies))


def _groups(document: Document) -> Iterator[RepairGroup]:
    names = part_names(document)
    repairs = sorted(document.repairs, key=lambda repair: repair.source)
    for kind, noun in REPAIR_NAMES.items():
        lines = tuple(_line(document, repair, names) for repair in repairs if repair.kind == kind)
        if lines:
            yield RepairGroup(counted(len(lines), noun), lines)


def _line(document: Document, repair: Repair, names: Mapping[int, str]) -> RepairLine:
    return RepairLine(
        repair.eid,
        place_in(document.block(repair.eid), names) if repair.eid else "",
        dress(capitalised(repair.reason)),
        _visible(repair.before),
        _visible(repair.after),
    )


def _visible(text: str) -> str:
    """A reading of the file with its line ends shown, and its middle left out where it is long."""
    shown = text.replace("\r\n", "\n").replace("\f", "⇟").replace("\n", "↵")
    if len(shown) <= _LONGEST:
        return shown
    head, tail = shown[: _LONGEST // 2], shown[-_LONGEST // 3 :]
    return f"{head.rsplit(' ', 1)[0]} […] {tail.split(' ', 1)[-1]}"
