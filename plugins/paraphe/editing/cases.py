"""Document + mentions -> cases: all that a document leaves to its editor."""

from collections.abc import Sequence

from paraphe.authority import Authority
from paraphe.model import Case, Document, Mention

from .abbreviations import undefined_abbreviations
from .free import taken
from .numbers import unmatched_numbers
from .open_mentions import open_mentions
from .spots import Spots


def cases(
    document: Document, mentions: Sequence[Mention], authority: Authority
) -> tuple[Case, ...]:
    """Every case of a document, in the order of its lines; what a ruling settled is none."""
    spots, spans = Spots(document), taken(document, mentions)
    found = (
        *open_mentions(spots, mentions, authority),
        *unmatched_numbers(spots, spans),
        *undefined_abbreviations(spots, spans, authority),
    )
    return tuple(sorted(found, key=lambda case: (case.line, case.code, case.words)))
