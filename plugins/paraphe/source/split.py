"""Source -> Draft: the rules that make blocks of lines, in their order."""

from collections.abc import Callable

from paraphe.model import Repair, Source

from .draft import Draft, Piece, Sheet
from .footnotes import find_footnotes
from .furniture import (
    drop_cover,
    drop_mastheads,
    drop_page_numbers,
    drop_rules,
    drop_running_heads,
    join_lone_signs,
)  # fmt: skip
from .headings import find_headings, set_levels
from .items import label_items
from .joins import join_sentences
from .lines import cut_lines
from .markers import read_markers
from .markup import read_markup
from .paragraphs import gather_paragraphs, measure
from .parts import find_parts
from .runins import mark_run_ins
from .tables import gather_tables
from .titles import gather_datelines, gather_signatures, gather_titles

RULES: tuple[Callable[[Sheet], Sheet], ...] = (
    read_markup,
    gather_tables,
    join_lone_signs,
    drop_rules,
    drop_page_numbers,
    drop_running_heads,
    drop_cover,
    measure,
    read_markers,
    gather_paragraphs,
    drop_mastheads,
    find_footnotes,
    gather_titles,
    gather_datelines,
    gather_signatures,
    join_sentences,
    find_headings,
)


def split(source: Source) -> Draft:
    """The blocks of a source, without identity, and every step that made them."""
    sheet = cut_lines(source.text)
    for rule in RULES:
        sheet = rule(sheet)
    sheet, parts = find_parts(sheet)
    for rule in (label_items, set_levels, mark_run_ins):
        sheet = rule(sheet)
    return Draft(_notes_last(sheet.pieces), parts, sheet.emphases, sheet.repairs, sheet.calls)


def _notes_last(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Footnotes at the foot of their part, the move recorded where there was one."""
    moved: list[Piece] = []
    for index, piece in enumerate(pieces):
        rest = pieces[index + 1 :] if piece.kind == "footnote" else ()
        if any(p.part == piece.part and p.kind != "footnote" for p in rest):
            reason = "note mise au pied de sa partie"
            repair = Repair("move", "footnote", (piece.start, piece.end), reason, after=piece.text)
            moved.append(piece._replace(repairs=(*piece.repairs, repair)))
        else:
            moved.append(piece)
    return tuple(sorted(moved, key=lambda p: (p.part, p.kind == "footnote")))
