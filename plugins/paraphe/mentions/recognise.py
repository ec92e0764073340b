"""Document + Authority -> candidates: every place that may name an instrument."""

from collections.abc import Iterator

from paraphe.authority import Authority, NameFound, NumberFound, fold, identifier
from paraphe.model import Block, Document, Mention

from .anaphora import anaphoras
from .candidate import candidate, without_overlaps
from .coordinated import coordinated
from .nested import nested

EXCLUSION = "exclusion"


def recognise(document: Document, authority: Authority) -> tuple[Mention, ...]:
    """The candidates of a document in reading order, without overlaps, all of them open.

    ``rule`` says what found each: ``number:<series>:<verdict>``, ``name``, ``sigle``,
    ``contextual``, ``coordinated`` or ``anaphora``.
    """
    found: list[Mention] = []
    for block in document.blocks:
        folded = fold(block.text)
        kept = without_overlaps(_candidates(block, folded, authority))
        found += (mention for mention in kept if mention.rule != EXCLUSION)
    return tuple(found)


def _candidates(block: Block, folded: str, authority: Authority) -> Iterator[Mention]:
    for number in authority.citations.find(block.text, folded):
        yield _numbered(block, number, authority)
    for name in authority.find(block.text, folded):
        for start, end, entries in nested(name, folded, authority):
            yield _named(block, NameFound(start, end, entries))
    yield from coordinated(block, folded, authority)
    yield from anaphoras(block, folded, authority)


def _numbered(block: Block, number: NumberFound, authority: Authority) -> Mention:
    proposed = ""
    if number.verdict not in ("foreign", "misfit", "unknown") and len(number.series) == 1:
        proposed = identifier(authority.series[number.series[0]], number.values)
    rule = f"number:{'|'.join(number.series)}:{number.verdict}"
    return candidate(block, (number.start, number.end), rule, instrument=proposed)


def _named(block: Block, name: NameFound) -> Mention:
    span = (name.start, name.end)
    entry = name.entries[0]
    if entry.kind == "exclusion":
        return candidate(block, span, EXCLUSION)
    if entry.kind == "contextual":
        return candidate(block, span, "contextual", "short")
    if entry.kind == "abbreviation":
        return candidate(block, span, "sigle", "short", entry.instrument)
    return candidate(block, span, "name", "full", entry.instrument)
