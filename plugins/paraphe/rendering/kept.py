"""Identifiers that outlived their text: where they stand in the page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from paraphe.model import Document, Tombstone

from .dress import dress
from .french import FIXED, day
from .nest import escaped

_MANY = 3
"""Tombstones of one place, day and reason that stand one by one."""

_REMOVED = {
    "para": "Paragraphe retiré", "p": "Paragraphe retiré", "al": "Alinéa retiré",
    "point": "Alinéa retiré", "sec": "Intertitre retiré", "title": "Titre retiré",
    "note": "Note retirée", "att": "Annexe retirée", "signature": "Signature retirée",
    "ref": "Référence retirée",
}  # fmt: skip
"""Element of an identifier → what a reader is told."""


def aliases_by_target(document: Document) -> Mapping[str, str]:
    """The anchors of all aliases of a block or part, as HTML, by its identifier."""
    found: dict[str, str] = {}
    for alias, target in document.aliases.items():
        found[target] = found.get(target, "") + f'<span class="alias" id="{alias}"></span>'
    return found


def stones_by_place(document: Document) -> Mapping[tuple[int, str], tuple[Tombstone, ...]]:
    """Tombstones by their part and the block that they stand behind, "" for the part's head.

    One whose place is not there stands at the head of the document: it is never left out.
    """
    if not document.tombstones:
        return {}
    parts = {block.eid: block.part for block in document.blocks}
    headed = {part.number for part in document.parts}
    found: dict[tuple[int, str], tuple[Tombstone, ...]] = {}
    for stone in document.tombstones:
        place = (stone.part if stone.part in headed else 1, "")
        if stone.after in parts:
            place = (parts[stone.after], stone.after)
        found[place] = (*found.get(place, ()), stone)
    return found


def tombstones(stones: Iterable[Tombstone], tag: str, told: Mapping[str, str]) -> str:
    """The tombstones of one place; many that went together are folded up.

    ``told`` are rooted addresses at which the history tells of a removal, by identifier.
    """
    return "".join(
        "".join(_stone(stone, tag, told) for stone in each)
        if len(each) <= _MANY else _folded(each, tag, told)
        for each in _together(stones)
    )  # fmt: skip


def _together(stones: Iterable[Tombstone]) -> Iterator[Sequence[Tombstone]]:
    for _, group in groupby(stones, key=lambda stone: (stone.day, stone.reason)):
        yield tuple(group)


def _stone(stone: Tombstone, tag: str, told: Mapping[str, str]) -> str:
    element = stone.eid.rsplit("__", 1)[-1].split("_", 1)[0]
    what = _REMOVED.get(element, "Passage retiré")
    return (
        f'<{tag} class="tombstone" data-ed><p id="{stone.eid}">{what}{_when(stone)}{FIXED}: '
        f"{_quoted(stone)}{_why(stone)}{_history(stone, told)}</p></{tag}>"
    )


def _folded(stones: Sequence[Tombstone], tag: str, told: Mapping[str, str]) -> str:
    first = stones[0]
    lines = "".join(
        f'<li id="{stone.eid}">{_quoted(stone)}{_history(stone, told)}</li>' for stone in stones
    )
    return (
        f'<{tag} class="tombstone" data-ed><details><summary>{len(stones)}{FIXED}passages retirés'
        f"{_when(first)}</summary>{f'<p>{_why(first).strip()}</p>' if first.reason else ''}"
        f"<ul>{lines}</ul></details></{tag}>"
    )


def _history(stone: Tombstone, told: Mapping[str, str]) -> str:
    """A link to the whole text that was removed."""
    if stone.eid not in told:
        return ""
    return f' <a href="{told[stone.eid]}">Son texte, dans l’historique</a>'


def _when(stone: Tombstone) -> str:
    return f" le {day(stone.day)}" if stone.day else ""


def _quoted(stone: Tombstone) -> str:
    return f"«{FIXED}{escaped(dress(stone.quote))}{FIXED}»"


def _why(stone: Tombstone) -> str:
    return f" {escaped(dress(stone.reason.rstrip('.')))}." if stone.reason else ""
