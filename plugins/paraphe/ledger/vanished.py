"""Published identifiers that a build would lose, each with the line that allows it."""

from collections.abc import Iterator

from paraphe.model import Document, Problem, Severity

from .book import Ledger, Line
from .fates import Fates
from .trace import Trace
from .words import key, quotation

_FULL = 20
"""Letters from which a text that was said to be removed is told to stand there still."""


def unkept(ledger: Ledger, found: Trace, fates: Fates, document: Document) -> Iterator[Problem]:
    """Every identifier that would vanish or stand for another text; every removal that is none."""
    source = document.source.path
    lost = {line.eid for line in fates.vanished}
    places = found.pairs.places()
    index = {line.eid: i for i, line in enumerate(found.pairs.old)}
    for part in fates.parts:
        own = [line for line in ledger.lines if line.part == part]
        yield _part(ledger, part, own, source)
        if all(line.eid in lost for line in own):
            lost -= {line.eid for line in own}
    for line in fates.vanished:
        if line.eid in lost:
            place = places[0][index[line.eid]] if line.eid in index else None
            near = [j for j in found.pairs.free_new if places[1][j] == place]
            words = found.pairs.new[near[0]].words if near else ""
            yield _vanished(ledger, line, source, words)
    yield from _still_there(ledger, found)


def _vanished(ledger: Ledger, line: Line, source: str, instead: str) -> Problem:
    message = f"« {line.eid} » is published as « {quotation(line.words)} », not in {source} now."
    hint = f"Write here « removed {line.eid} « why, in French » »"
    if instead:
        hint += (
            f"; or, if that is the text that was written anew, "
            f"« rewritten {line.eid} « {quotation(instead)} » »"
        )
    hint += f"; or « {line.eid} = … » with the identifier whose text has its words."
    return Problem(ledger.path, line.number, "identifier-vanished", Severity.ERROR, message, hint)


def _part(ledger: Ledger, part: str, lines: list[Line], source: str) -> Problem:
    words = quotation(ledger.words_of_part(part))
    message = f"The part « {part} » (« {words} ») is published, not in {source} now."
    hint = f"Write here « removed {part} « why, in French » »: it holds for all {len(lines)} in it."
    return Problem(
        ledger.path, ledger.parts[part], "identifier-vanished", Severity.ERROR, message, hint
    )


def _still_there(ledger: Ledger, found: Trace) -> Iterator[Problem]:
    """A text that was said to be removed would come back under another address."""
    free = {found.pairs.new_keys[j] for j in found.pairs.free_new}
    for line in ledger.lines:
        removal = ledger.removal(line)
        if removal and len(key(line.words)) >= _FULL and key(line.words) in free:
            message = f"« {line.eid} » was removed, and its text is in the document."
            yield Problem(ledger.path, removal.number, "removed-and-there", Severity.ERROR, message,
                          "Take this line out: the text gets its identifier back.")  # fmt: skip
