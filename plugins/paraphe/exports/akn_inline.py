"""The text of a block in Akoma Ntoso: references, emphasis, notes, losses, corrections."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from paraphe.model import Block, Document, Instrument, Mark, Mention
from paraphe.rendering.address import rooted
from paraphe.rendering.nest import Element, Insertion, cut, escaped, woven
from paraphe.rendering.readings import LOST, shown_marks

_AROUND = {
    "run-in": ('<inline name="run-in">', "</inline>", 1),
    "strong": ("<b>", "</b>", 2),
    "emphasis": ("<i>", "</i>", 3),
}
_AT = {"page-break": "<eop/>", "line-break": "<eol/>"}


@dataclass(frozen=True, slots=True)
class Scene:
    """A document and what its texts refer to.

    ``placed`` maps the footnotes that stand at their call to it, as (block, place in its text).
    ``aliases`` are the identifiers that lead to each block or part.
    """

    document: Document
    mentions: Mapping[str, Sequence[Mention]]
    instruments: Mapping[str, Instrument]
    placed: Mapping[str, tuple[str, int]]
    aliases: Mapping[str, Sequence[str]]


def placed_notes(document: Document) -> dict[str, tuple[str, int]]:
    """Each footnote that can stand at its first call: one of its own part."""
    notes = {block.eid: block for block in document.blocks if block.kind == "footnote"}
    found: dict[str, tuple[str, int]] = {}
    for block in document.blocks if notes else ():
        for mark in block.marks:
            note = notes.get(mark.value) if mark.kind == "note-call" else None
            if note and note.part == block.part and _can_hold(block, mark):
                found.setdefault(note.eid, (block.eid, mark.start))
    return found


def _can_hold(block: Block, call: Mark) -> bool:
    """Whether a note can stand at its call: not in a note, where it might lie in itself."""
    return block.kind != "footnote" and (block.kind != "table" or _cell_of(call, block) is not None)


def inline(block: Block, scene: Scene) -> str:
    """The words of a block as inline XML, the identifiers that lead to it before them."""
    names = "".join(map(_alias, scene.aliases.get(block.eid, ())))
    return names + _inline(block, scene.mentions.get(block.eid, ()), scene)


def cells(block: Block, scene: Scene) -> Iterator[tuple[int, bool, str]]:
    """The cells of a table in order: row, whether it heads others, its text as inline XML."""
    mentions = scene.mentions.get(block.eid, ())
    for cell in sorted((mark for mark in block.marks if mark.kind == "cell"), key=_place):
        own = [mark for mark in block.marks if _cell_of(mark, block) is cell]
        inside = [m for m in mentions if cell.start <= m.reach[0] and m.reach[1] <= cell.end]
        piece = replace(
            block, text=block.text[cell.start : cell.end],
            marks=tuple(
                replace(m, start=m.start - cell.start, end=m.end - cell.start) for m in own
            ),
        )  # fmt: skip
        there = [_moved(mention, -cell.start) for mention in inside]
        yield _place(cell)[0], cell.label == "head", _inline(piece, there, scene, cell.start)


def _cell_of(mark: Mark, block: Block) -> Mark | None:
    """The first cell that a mark stands in."""
    if mark.kind == "cell":
        return None
    return next(
        (
            cell
            for cell in block.marks
            if cell.kind == "cell" and cell.start <= mark.start and mark.end <= cell.end
        ),
        None,
    )


def _place(cell: Mark) -> tuple[int, int]:
    row, _, column = cell.value.partition(",")
    return int(row or 0), int(column or 0)


def _moved(mention: Mention, by: int) -> Mention:
    pinpoint = mention.pinpoint
    if pinpoint:
        pinpoint = replace(pinpoint, start=pinpoint.start + by, end=pinpoint.end + by)
    return replace(mention, start=mention.start + by, end=mention.end + by, pinpoint=pinpoint)


def _inline(block: Block, mentions: Sequence[Mention], scene: Scene, offset: int = 0) -> str:
    elements = [
        _reference(mention, scene.instruments[mention.instrument])
        for mention in mentions
        if mention.status == "linked"
    ]
    insertions: list[Insertion] = []
    told: set[tuple[str, int]] = set()
    for mark in shown_marks(block):
        if mark.kind == "note-call":
            at = mark.value, mark.start + offset
            placed = at not in told and scene.placed.get(mark.value) == (block.eid, at[1])
            told.add(at)
            insertions.append(_note_call(mark, scene, placed))
        elif mark.kind == "lacuna":
            insertions.append(Insertion(mark.start, mark.end, _omission(mark.value)))
        elif mark.kind == "correction":
            elements.append(_correction(mark))
        elif mark.kind in _AROUND:
            elements.append(Element(mark.start, mark.end, *_AROUND[mark.kind]))
        elif mark.kind in _AT:
            insertions.append(Insertion(mark.start, mark.start, _AT[mark.kind]))
    if not elements and not insertions:
        return escaped(block.text)
    solid = (element for element in elements if element.start < element.end)
    return woven(block.text, cut(solid, insertions), insertions)


def _reference(mention: Mention, instrument: Instrument) -> Element:
    fragment = mention.pinpoint.members[0].steps[0].eid if mention.pinpoint else ""
    address = rooted(instrument.url, fragment)
    kept = ' class="inferred"' if mention.form == "anaphoric" else ""
    return Element(*mention.reach, f'<ref href="{address}"{kept}>', "</ref>")


def _correction(mark: Mark) -> Element:
    reason = f' title="{escaped(mark.label)}"' if mark.label else ""
    given = escaped(mark.value).replace(LOST, "[…]")
    tail = f'<ins status="editorial"{reason}>{given}</ins>'
    return Element(mark.start, mark.end, '<del status="editorial">', "</del>", 4, tail)


def _omission(lost: str) -> str:
    count = int(lost) if lost.isdecimal() else 0
    told = f' title="{count} caractère{"s" * (count > 1)} perdu{"s" * (count > 1)}"'
    return f'<omissis status="incomplete"{told if count else ""}>[…]</omissis>'


def _note_call(mark: Mark, scene: Scene, placed: bool) -> Insertion:
    sign = escaped(mark.label or "*")
    if placed:
        note = scene.document.block(mark.value)
        markup = (
            f'<authorialNote eId="{note.eid}" marker="{sign}" placement="bottom">'
            f"<p>{inline(note, scene)}</p></authorialNote>"
        )
    else:
        markup = f'<noteRef href="#{mark.value}" marker="{sign}"/>'
    return Insertion(mark.start, mark.start, markup, apart=True)


def _alias(eid: str) -> str:
    return f'<marker name="alias" eId="{eid}"/>'
