"""The blocks of a part, one behind the other -> what lies in what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from paraphe.model import Block, Document, Tombstone

Piece = Block | Tombstone

_LEADING = frozenset({"part-title", "dateline", "notice", "reference"})
_CLOSING = frozenset({"signature", "dateline"})
_OPEN = frozenset({"paragraph", "list-item"})
"""Kinds that other blocks lie in, as their identifiers say."""


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a text and what lies in it, in reading order."""

    piece: Piece
    children: list["Node"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Divided:
    """A part: what stands above its text, the text, and what closes it."""

    lead: tuple[Block, ...]
    body: tuple[Node, ...]
    close: tuple[Block, ...]


def pieces_of(document: Document, part: int, left: frozenset[str]) -> list[Piece]:
    """The blocks and tombstones of a part in reading order, without those ``left`` out."""
    stones: dict[str, list[Tombstone]] = {}
    blocks = [block for block in document.blocks if block.part == part]
    there = {block.eid for block in blocks}
    for stone in document.tombstones:
        if stone.part == part:
            stones.setdefault(stone.after if stone.after in there else "", []).append(stone)
    found: list[Piece] = [*stones.get("", ())]
    for block in blocks:
        if block.eid not in left:
            found.append(block)
        found += stones.get(block.eid, ())
    return found


def divide(pieces: Sequence[Piece]) -> Divided:
    """Tell the head and the close of a part from its text, and nest the text."""
    lead: list[Block] = []
    early: list[Piece] = []
    at = 0
    for at, piece in enumerate([*pieces, None]):  # noqa: B007 - where it ended is what is asked
        if isinstance(piece, Tombstone):
            early.append(piece)
        elif piece is not None and piece.kind in _LEADING:
            lead.append(piece)
        else:
            break
    rest = [*early, *pieces[at:]]
    close: list[Block] = []
    while rest and isinstance(last := rest[-1], Block) and last.kind in _CLOSING:
        close.insert(0, last)
        rest.pop()
    return Divided(tuple(lead), nest(rest), tuple(close))


def nest(pieces: Iterable[Piece]) -> tuple[Node, ...]:
    """Sections hold what follows them, paragraphs what their identifier begins."""
    roots: list[Node] = []
    open_nodes: list[Node] = []
    for piece in pieces:
        node = Node(piece)
        while open_nodes and not _holds(open_nodes[-1].piece, piece):
            open_nodes.pop()
        (open_nodes[-1].children if open_nodes else roots).append(node)
        open_nodes.append(node)
    return tuple(roots)


def _holds(outer: Piece, inner: Piece) -> bool:
    if isinstance(outer, Tombstone):
        return False
    if outer.kind == "heading":
        is_heading = isinstance(inner, Block) and inner.kind == "heading"
        return not is_heading or _level(inner) > outer.level
    return outer.kind in _OPEN and inner.eid.startswith(f"{outer.eid}__") and not _heads(inner)


def _heads(piece: Piece) -> bool:
    return isinstance(piece, Block) and piece.kind == "heading"


def _level(piece: Piece) -> int:
    return piece.level if isinstance(piece, Block) else 0
