"""An abbreviation that a text defines as something else: « Théâtre national populaire (TNP) »."""

import re
from collections.abc import Sequence

from paraphe.authority import Authority, fold
from paraphe.model import Document, Mention

DEFINED = "Le document emploie ce sigle pour autre chose, ou ne dit pas pour quoi."
_WORDS_BEFORE = 25
_BEFORE = 1_000
"""Characters that hold so many words."""


def defined_otherwise(
    document: Document, candidates: Sequence[Mention], authority: Authority
) -> frozenset[tuple[str, str]]:
    """The (abbreviation, instrument) that a document defines without naming the instrument.

    « X (TNP) » defines: it does so for something else if the instrument's name stands nowhere in
    the document, nor one of its generic words among those before the bracket.
    """
    named = {m.instrument for m in candidates if m.rule.startswith(("name", "coordinated"))}
    return frozenset(
        (m.text, m.instrument)
        for m in candidates
        if m.rule == "sigle"
        and m.instrument not in named
        and not _repeats(m, candidates)
        and _defines(document, m, authority)
    )


def _repeats(mention: Mention, candidates: Sequence[Mention]) -> bool:
    """Whether another abbreviation of the instrument stands before it: « le PAGC (JCPOA) »."""
    return any(
        m.instrument == mention.instrument and m.eid == mention.eid and m.end < mention.start
        for m in candidates
    )


def _defines(document: Document, mention: Mention, authority: Authority) -> bool:
    text = document.block(mention.eid).text
    if not (text.endswith("(", 0, mention.start) and text.startswith(")", mention.end)):
        return False
    near = text[max(0, mention.start - _BEFORE) : mention.start]
    before = re.findall(r"\w+", fold(near))[-_WORDS_BEFORE:]
    record = authority.instruments[mention.instrument]
    heads = {fold(head) for head in record.heads}
    return bool(before) and not heads & set(before)
