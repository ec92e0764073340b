"""Where a document uses the short forms that it defined and that no record knows."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from paraphe.authority import Authority, fold
from paraphe.model import Block, Document, Mention

from .anaphora import ANAPHORA, DETERMINED
from .candidate import candidate
from .definition import Definition, Definitions
from .following import TO_COME, is_completed
from .stranger import STRANGE

DEFINED = "defined"

# A name that goes on is the name of something else.
_COMPLETED = re.compile(r"-\w| (?:de |d'|du |des |sur |pour |contre |relati[fv]|concernant)")
_LETTERS = r"[\w\ufffd]"


def occurrences(
    document: Document,
    candidates: Sequence[Mention],
    known: Definitions,
    authority: Authority,
) -> Iterator[Mention]:
    """The terms of definitions that the authority has not found itself, where they hold."""
    strange = {(m.eid, m.start) for m in candidates if m.rule in STRANGE}
    defined = [d for d in chain.from_iterable(known.values())
               if d.subject is not None and d.subject not in strange
               and not authority.stands_for(d.term)]  # fmt: skip
    if not defined:
        return
    patterns = {definition: _pattern(definition) for definition in defined}
    for place, block in enumerate(document.blocks):
        for definition, pattern in patterns.items():
            if place >= definition.place or definition.anywhere:
                yield from _found(block, place, definition, pattern)


def _pattern(definition: Definition) -> re.Pattern[str]:
    if definition.kind == "sigle":
        return re.compile(rf"(?<![\w\ufffd/.‑-]){re.escape(definition.term)}(?![\w\ufffd/‑-]|\.\w)")
    words = r"[ \u00a0-]+".join(map(re.escape, re.split(r"[ -]+", fold(definition.term))))
    if definition.kind == "head":
        return re.compile(rf"{DETERMINED}(?P<term>{words})(?!{_LETTERS})")
    return re.compile(rf"(?<!{_LETTERS})(?P<term>{words})(?!{_LETTERS})")


def _found(
    block: Block, place: int, definition: Definition, pattern: re.Pattern[str]
) -> Iterator[Mention]:
    text = block.text
    if definition.kind == "sigle":
        # The expression begins with no letter, and so is slow where the text has none of it.
        if definition.term not in text:
            return
        for match in pattern.finditer(text):
            yield candidate(block, match.span(), DEFINED, "short")
        return
    folded = fold(text)
    if re.split(r"[ -]", fold(definition.term), maxsplit=1)[0] not in folded:
        return
    for match in pattern.finditer(folded):
        start, end = match.span("term")
        if place == definition.place and start < definition.span[0]:
            continue
        if text[start].islower() and definition.term[0].isupper():
            continue
        if definition.kind == "name" and not _COMPLETED.match(folded, end):
            yield candidate(block, (start, end), DEFINED, "short")
        elif definition.kind == "head" and _is_whole(folded, end):
            yield candidate(block, (start, end), ANAPHORA, "anaphoric")


def _is_whole(folded: str, end: int) -> bool:
    return not (is_completed(folded, end) or TO_COME.match(folded, end))
