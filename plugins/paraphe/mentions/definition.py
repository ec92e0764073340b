"""Short forms that a document gives, and from where on they hold."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from paraphe.authority import Authority, key
from paraphe.model import Document, Mention, Span

from .formula import Formula, TermKind, formulas
from .initials import phrase_before
from .subject import subject

_COMPLETING = ("protocole", "amendement", "annexe")
"""Texts to another one, whose names are cut where that one's begins."""


class Definition(NamedTuple):
    """That a term stands for a text from [start, end) of the block with the number ``place`` on.

    ``subject`` is the (eid, start) of the candidate that names the text, None for something that
    is no instrument. ``anywhere``: before it, too, since nothing else could be meant; there
    ``proposed`` is what the candidate's own words say, "" if that is not certain. ``implicit``:
    no formula gives the term, it is the beginning of a long name.
    """

    term: str
    kind: TermKind
    place: int
    span: Span
    subject: tuple[str, int] | None
    anywhere: bool = False
    proposed: str = ""
    implicit: bool = False


Definitions = Mapping[str, tuple[Definition, ...]]
"""By the key of the term (see ``authority.key``), in reading order."""


def definitions(
    document: Document,
    candidates: Sequence[Mention],
    authority: Authority,
    *,
    unknown: bool = False,
) -> Definitions:
    """Every short form that a document defines, for an instrument or for something else.

    ``unknown``: only those that no record knows.
    """
    by_block: dict[str, list[Mention]] = {}
    for mention in candidates:
        by_block.setdefault(mention.eid, []).append(mention)
    found: dict[str, list[Definition]] = {}
    for place, block in enumerate(document.blocks):
        mentions = by_block.get(block.eid)
        if mentions is None:
            continue
        given = [*_shortened(place, mentions, authority)]
        for formula in formulas(block.text, authority):
            if not (unknown and authority.stands_for(block.text[formula.start : formula.end])):
                given += _defined(formula, place, block.text, mentions, authority)
        for definition in given:
            found.setdefault(key(definition.term), []).append(definition)
    return {known: _settled(given) for known, given in found.items()}


def _shortened(
    place: int, mentions: Sequence[Mention], authority: Authority
) -> Iterator[Definition]:
    """« Protocole facultatif se rapportant au Pacte … »: its first words are a name afterwards."""
    for mention in mentions:
        text = mention.text
        if mention.rule != "name" or not (" " in text and text.casefold().startswith(_COMPLETING)):
            continue
        known = {entry.instrument for entry in authority.stands_for(text)}
        if mention.instrument not in known:
            where, span = (mention.eid, mention.start), (mention.start, mention.end)
            yield Definition(text, "name", place, span, where, False, mention.instrument, True)


def _settled(given: Sequence[Definition]) -> tuple[Definition, ...]:
    """In reading order; first words that two instruments share are the name of neither."""
    ordered = sorted(given, key=_place)
    if len({d.proposed for d in given if d.implicit}) < 2:
        return tuple(ordered)
    return tuple(d._replace(subject=None) if d.implicit else d for d in ordered)


def _place(definition: Definition) -> tuple[int, int]:
    return definition.place, definition.span[0]


def _defined(
    formula: Formula, place: int, text: str, mentions: Sequence[Mention], authority: Authority
) -> Iterator[Definition]:
    term = text[formula.start : formula.end]
    before = mentions[: bisect_left(mentions, formula.opening, key=lambda m: m.start)]
    named = subject(formula, before, text, authority)
    span = (formula.start, formula.end)
    known = bool(authority.stands_for(term))
    if named is not None:
        open_ = formula.kind == "sigle" and not known
        where = (named.eid, named.start)
        yield Definition(term, formula.kind, place, span, where, open_, named.instrument)
    elif formula.kind == "sigle" and known:
        if phrase_before(term, text[: formula.opening]) and not _is_beside(before, formula):
            yield Definition(term, formula.kind, place, span, None)
    elif formula.explicit or formula.kind == "head":
        yield Definition(term, formula.kind, place, span, None)


def _is_beside(before: Sequence[Mention], formula: Formula) -> bool:
    """Whether a name or an abbreviation of an instrument stands right before a formula."""
    return bool(before) and bool(before[-1].instrument) and formula.opening - before[-1].end <= 3


def definition_of(mention: Mention, place: int, given: Sequence[Definition]) -> Definition | None:
    """Of the definitions of a term the one that holds in the block with that number, if any."""
    before = bisect_right(given, (place, mention.start), key=_place)
    said = (d for d in reversed(given[:before]) if _same_case(mention.text, d))
    if (last := next(said, None)) is not None:
        return last
    later = (d for d in given[before:] if d.anywhere and _same_case(mention.text, d))
    return next(later, None)


def _same_case(text: str, definition: Definition) -> bool:
    if definition.kind == "sigle":
        return text == definition.term
    return text[0].isupper() or definition.term[0].islower()
