"""Words that no mention and no ruling has taken, as cases for the editor."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from paraphe.model import Block, Case, CaseCode, Document, Mention, Span

from .spots import Spots

Taken = dict[str, list[Span]]
"""Spans by the eid of their block."""


def taken(document: Document, mentions: Iterable[Mention]) -> Taken:
    """Where mentions and rulings stand."""
    found: Taken = defaultdict(list)
    for mention in mentions:
        found[mention.eid].append(mention.reach)
    for ruling in document.rulings:
        found[ruling.eid].append((ruling.start, ruling.end))
    return dict(found)


def is_free(spans: Taken, block: Block, span: Span) -> bool:
    """Whether nothing stands on a span of a block."""
    return not any(s < span[1] and span[0] < e for s, e in spans.get(block.eid, ()))


def free_cases(
    spots: Spots, spans: Taken, words: str, code: CaseCode, reason: str
) -> Iterator[Case]:
    """The same words, wherever they are free: one case, or one a place where some are taken."""
    places = spots.places(words)
    free = [(block, span) for block, span in places if is_free(spans, block, span)]
    if not free:
        return
    block, span = free[0]
    if len(free) == spots.alike(words):
        yield Case(code, block.eid, spots.line(block, span), words, words, len(free) > 1, reason,
                   count=len(free))  # fmt: skip
        return
    for block, span in free:
        quote, everywhere = spots.quote(block, span)
        yield Case(code, block.eid, spots.line(block, span), words, quote, everywhere, reason)
