"""A text in two languages, side by side: each paragraph beside the one that says the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from paraphe.model import Block

from .address import rooted
from .body import gutter
from .composition import Composition
from .dress import dress, own
from .french import capitalised, language
from .pairs import Pair, pairs
from .titles import shown_title
from .tongue import named_in, spoken_in

_HEADS = {"part-title": "h2", "heading": "h3"}
_ITEM = " item"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two languages: its name with a capital, its code, title and rooted address."""

    name: str
    code: str
    title: str
    spoken: str
    address: str


@dataclass(frozen=True, slots=True)
class FacingPage:
    """``html`` are the pairs, one a line; ``alone`` counts what has no partner on each side."""

    sides: tuple[Side, Side]
    html: str
    alone: tuple[int, int]


def facing_page(first: Composition, second: Composition) -> FacingPage:
    """Both texts; a row has the identifier of the first, each cell its own behind its language."""
    rows = pairs(first.document.blocks, second.document.blocks)
    alone = sum(b is None for _, b in rows), sum(a is None for a, _ in rows)
    html = "\n".join(_row(row, first, second) for row in rows)
    return FacingPage((_side(first), _side(second)), html, alone)


def _side(composition: Composition) -> Side:
    code, document = composition.language, composition.document
    title = dress(document.metadata.title, code)
    return Side(capitalised(language(code)), code, title, spoken_in(code), rooted(document.url))


def _row(row: Pair, first: Composition, second: Composition) -> str:
    anchor = f' id="{row[0].eid}"' if row[0] else ""
    cells = "".join(_cells(row, first, second))
    return f'<div class="pair"{anchor}>{cells}</div>'


def _cells(row: Pair, first: Composition, second: Composition) -> Iterator[str]:
    for block, composition in zip(row, (first, second), strict=True):
        yield _cell(block, composition) if block else _absent(composition.language)


def _cell(block: Block, composition: Composition) -> str:
    code = composition.language
    tag = _HEADS.get(block.kind, "p")
    item = _ITEM if block.kind == "list-item" else ""
    shown = shown_title(composition.document, block) if block.kind == "part-title" else block
    text = composition.away(shown)
    held = f"<table>{text}</table>" if block.kind == "table" else text
    tag = "div" if block.kind == "table" else tag
    number = gutter(block, rooted(composition.document.url, block.eid), f"lire {named_in(code)}")
    return (
        f'<div class="side {block.kind}{item}" id="{code}-{block.eid}">{number}'
        f'<{tag}{spoken_in(code)} data-kept="{own(block.text)}">{held}</{tag}></div>'
    )


def _absent(code: str) -> str:
    return f'<p class="absent">Sans équivalent {named_in(code)}.</p>'
