"""Source -> Draft: the rules that make blocks of lines, in their order."""

from collections.abc import Callable

from paraphe.model import Source

from .closings import name_closings
from .draft import Draft, Sheet
from .footnotes import find_footnotes, notes_last
from .furniture import (
    drop_cover,
    drop_mastheads,
    drop_page_numbers,
    drop_rules,
    drop_running_heads,
    join_lone_signs,
)  # fmt: skip
from .hard_breaks import join_hard_breaks
from .headings import find_headings, set_levels
from .items import label_items
from .joins import join_sentences
from .languages import language_of
from .lines import cut_lines
from .markers import read_markers
from .markup import read_markup
from .page_heads import drop_page_heads
from .paragraphs import gather_paragraphs, measure
from .parts import find_parts
from .runins import mark_run_ins
from .signatories import part_signatories
from .signatures import gather_signatures
from .speech import speaking
from .tables import gather_tables
from .titles import gather_datelines, gather_titles

RULES: tuple[Callable[[Sheet], Sheet], ...] = (
    read_markup,
    part_signatories,
    gather_tables,
    join_lone_signs,
    drop_rules,
    drop_page_numbers,
    drop_page_heads,
    drop_running_heads,
    drop_cover,
    measure,
    read_markers,
    join_hard_breaks,
    gather_paragraphs,
    drop_mastheads,
    find_footnotes,
    gather_titles,
    gather_datelines,
    gather_signatures,
    join_sentences,
    name_closings,
    find_headings,
)


def split(source: Source, language: str = "") -> Draft:
    """The blocks of a source, without identity, and every step that made them.

    Without a ``language`` it is read as what it surely is, else as French.
    """
    found, sure = (language, True) if language else language_of(source.text)
    read_as = found if sure else "fr"
    with speaking(read_as):
        sheet = cut_lines(source.text)
        for rule in RULES:
            sheet = rule(sheet)
        sheet, parts = find_parts(sheet)
        for rule in (label_items, set_levels, mark_run_ins):
            sheet = rule(sheet)
    pieces = notes_last(sheet.pieces)
    return Draft(pieces, parts, sheet.emphases, sheet.repairs, sheet.calls, read_as)
