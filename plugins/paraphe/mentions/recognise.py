"""Document + Authority -> candidates: every place that may name an instrument."""

from collections.abc import Iterator

from paraphe.authority import Authority, NameFound, NumberFound, Scan, identifier
from paraphe.model import Block, Document, Mention

from .anaphora import anaphoras
from .candidate import candidate, without_overlaps
from .coordinated import coordinated
from .definition import definitions
from .nested import nested
from .occurrence import occurrences
from .stranger import EXCLUSION, strangers


def recognise(document: Document, authority: Authority) -> tuple[Mention, ...]:
    """The candidates of a document in reading order, without overlaps, all of them open.

    ``rule`` says what found each: ``number:<series>:<verdict>``, ``name``, ``sigle``,
    ``contextual``, ``coordinated``, ``defined``, ``anaphora``; ``stranger`` and
    ``exclusion`` are no mentions, but stand in the way of some.
    """
    found: list[Mention] = []
    for block in document.blocks:
        scan = authority.scan(block.text)
        found += without_overlaps(_candidates(block, scan, authority))
    return tuple(_with_terms(found, document, authority))


def _with_terms(
    found: list[Mention], document: Document, authority: Authority
) -> Iterator[Mention]:
    """The candidates with those that only a definition of the document itself tells."""
    known = definitions(document, found, authority, unknown=True)
    terms = [*occurrences(document, found, known, authority)]
    if not terms:
        yield from found
        return
    by_block: dict[str, list[Mention]] = {}
    for mention in (*found, *terms):
        by_block.setdefault(mention.eid, []).append(mention)
    for block in document.blocks:
        yield from without_overlaps(by_block.get(block.eid, ()))


def _candidates(block: Block, scan: Scan, authority: Authority) -> Iterator[Mention]:
    """What each rule finds; it is asked only where the scan has a word for it."""
    if scan.joints or scan.numbered:
        for number in authority.citations.find(scan):
            # A symbol in a block of references is the document's own.
            if block.kind != "reference" or authority.series[number.series[0]].head:
                yield _numbered(block, number, authority)
    for name in scan.names:
        for part in nested(name, scan.folded, authority):
            yield _named(block, part)
    if scan.plurals:
        yield from coordinated(block, scan, authority)
    if scan.heads:
        yield from anaphoras(block, scan, authority)
        yield from strangers(block, scan)


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
