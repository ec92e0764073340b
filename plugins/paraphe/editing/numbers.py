"""Numbers that look like citations, and that no series and no record knows."""

import re
from collections.abc import Iterator

from paraphe.authority import fold
from paraphe.model import Block, Case, Span

from .free import Taken, free_cases, is_free
from .lexicon import ACTS, COUNTED
from .spots import Spots

UNMATCHED = "Aucune série ne connaît ce numéro."
_OWN = frozenset({"reference", "notice", "dateline", "signature"})
"""What stands there is the document's own symbol, not one that it cites."""

# A figure is rarer than any letter: what stands before is asked of the few that there are.
_NUMBER = re.compile(
    r"\d(?<=[ o°ºs].)(?!\d*k(?!\w))[\w/.-]*\w(?: [(\[](?:\d{4}|[ivxl]+)[)\]])?"
    rf"(?!\w|(?: |-)?(?:{'|'.join(COUNTED)})(?!\w))"
)
_ACT = re.compile(
    rf"(?<![\w-])(?:{'|'.join(ACTS)})s? (?:\([a-z]{{2,6}}(?:, ?[a-z]+)?\) )?(?:n ?[o°º]s? ?)?\Z"
)
_LONGEST_ACT = 80
_SYMBOL = re.compile(
    r"(?<![\w/.@’'-])[A-Z]{1,8}(?:[.-][A-Z0-9]+)*(?:\(\d+\))?"
    r"(?:/(?:[A-Z0-9][A-Z0-9.-]*(?:\(\d+\))?|\(\d+\)))+(?<![.-])(?![\w/@])"
)
_DIGIT = re.compile(r"\d")


def unmatched_numbers(spots: Spots, spans: Taken) -> Iterator[Case]:
    """A case for each number behind the name of an act, and for each symbol with a stroke."""
    own = fold(spots.document.metadata.symbol)
    seen: set[str] = set()
    for block in spots.document.blocks:
        if block.kind in _OWN or not _DIGIT.search(block.text):
            continue
        for span in _found(block):
            words = block.text[slice(*span)]
            if words not in seen and fold(words) != own and is_free(spans, block, span):
                seen.add(words)
                yield from free_cases(spots, spans, words, "number-unmatched", UNMATCHED)


def _found(block: Block) -> Iterator[Span]:
    yield from _numbered(fold(block.text))
    if "/" in block.text:
        for match in _SYMBOL.finditer(block.text):
            if _DIGIT.search(match.group()):
                yield match.span()


def _numbered(text: str) -> Iterator[Span]:
    """Numbers with the act before them, of a folded text."""
    end = 0
    for number in _NUMBER.finditer(text):
        first = max(end, number.start() - _LONGEST_ACT)
        if act := _ACT.search(text, first, number.start()):
            end = number.end()
            yield act.start(), end
