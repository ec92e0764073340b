"""An archivist's word that a text was written anew: the line, and the block that it is now."""

from collections.abc import Sequence

from paraphe.model import Problem, Severity

from .book import Ledger, Line
from .words import key


def told_pairs(
    ledger: Ledger, old: Sequence[Line], new: Sequence[Line]
) -> tuple[dict[int, int], list[Problem]]:
    """The pairs that the ledger gives, by index; words that begin no block, or several, as faults.

    Once the new words are recorded the line says nothing any more.
    """
    if not ledger.rewritten:
        return {}, []
    places = {line.eid: i for i, line in enumerate(old)}
    keys = [key(line.words) for line in new]
    pairs: dict[int, int] = {}
    faults: list[Problem] = []
    for eid, said in ledger.rewritten.items():
        wanted = key(said.value)
        found = [j for j, each in enumerate(keys) if wanted and each.startswith(wanted)]
        if len(found) != 1 or found[0] in pairs.values() or eid not in places:
            faults.append(_fault(ledger, eid, len(found)))
        else:
            pairs[places[eid]] = found[0]
    return pairs, faults


def _fault(ledger: Ledger, eid: str, count: int) -> Problem:
    said = ledger.rewritten[eid]
    message = f"« {said.value} » begins {count or 'no'} text{'s' * (count > 1)} of the document."
    if count == 1:
        message = (
            f"« {eid} » cannot be the text that begins « {said.value} »: one of them is taken."
        )
    hint = "Copy the first words from the page, as many as make it the only one."
    return Problem(ledger.path, said.number, "ledger-words", Severity.ERROR, message, hint)
