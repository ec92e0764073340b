"""Ledgers without their document: where it went, and where each of its identifiers leads now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from paraphe.model import Former, Problem, Severity

from .book import Ledger, parse
from .trace import trace
from .words import key, quotation

_TELLING = 40
_ASKED = 20


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a document: the page at its old address, or what is wrong.

    ``heir`` is the id that takes its ledger over, "" where none does.
    """

    former: Former | None = None
    heir: str = ""
    problems: tuple[Problem, ...] = ()


def fate(
    identifier: str,
    ledgers: Mapping[str, Ledger],
    documents: frozenset[str],
    found_in: Callable[[Ledger], str],
) -> Fate:
    """Say what became of a document that has a ledger and is not there.

    ``ledgers`` are those of all documents that are not there, and of those that they moved to;
    ``found_in`` looks for the document that has the words of one, "" for none.
    """
    ledger = ledgers[identifier]
    if ledger.withdrawn:
        gone = ledger.withdrawn
        anchors = {line.eid: "" for line in ledger.lines} | dict.fromkeys(ledger.parts, "")
        return Fate(Former(f"/documents/{identifier}/", _title(ledger), "", anchors, gone.day,
                           gone.reason))  # fmt: skip
    if not ledger.moved:
        return Fate(problems=(_vanished(identifier, ledger, found_in(ledger)),))
    target = _end(identifier, ledgers)
    if target not in documents:
        return Fate(problems=(_nowhere(ledger, target),))
    anchors, problems = _anchors(identifier, ledger, ledgers.get(target))
    former = Former(f"/documents/{identifier}/", _title(ledger), f"/documents/{target}/", anchors)
    return Fate(former, "" if target in ledgers else target, problems)


def read_ledger(identifier: str, text: str) -> Ledger:
    """The ledger of a document, at its place in the content folder."""
    return parse(text, f"ledger/documents/{identifier}.txt")


def shares_words(ledger: Ledger, text: str) -> bool:
    """Whether a text has most of some longer texts of a ledger."""
    letters = key(text)
    asked = [k for line in ledger.lines if len(k := key(line.words)) >= _TELLING][:_ASKED]
    return bool(asked) and 2 * sum(each in letters for each in asked) > len(asked)


def _end(identifier: str, ledgers: Mapping[str, Ledger]) -> str:
    seen = {identifier}
    target = ledgers[identifier].moved
    while target in ledgers and ledgers[target].moved and target not in seen:
        seen.add(target)
        target = ledgers[target].moved
    return target


def _anchors(
    identifier: str, ledger: Ledger, there: Ledger | None
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Where each identifier leads; those whose words the other document does not have, as errors.

    A document that took this ledger over has every identifier as it was.
    """
    eids = [*ledger.parts, *(line.eid for line in ledger.lines)]
    if there is None or identifier in there.was:
        return {eid: eid for eid in eids}, ()
    found = trace(ledger.lines, there.lines)
    places = {**found.pairs.to_new, **found.merged}
    anchors, problems = dict.fromkeys(eids, ""), []
    for i, line in enumerate(ledger.lines):
        if i in places:
            anchors[line.eid] = there.lines[places[i]].eid
        elif ledger.removal(line) is None:
            problems.append(_left_behind(ledger, line.eid, line.number, line.words))
    for part in ledger.parts:
        own = (anchors[line.eid] for line in ledger.lines if line.part == part)
        anchors[part] = next(filter(None, own), "")
    return anchors, tuple(problems)


def _title(ledger: Ledger) -> str:
    titled = (line.words for line in ledger.lines if line.eid == "title")
    return next(titled, "") or quotation(next((line.words for line in ledger.lines), ""))


def _vanished(identifier: str, ledger: Ledger, new: str) -> Problem:
    hint = "Write here « withdrawn « why, in French » », or « moved » with its new id."
    if new:
        hint = f"Write here « moved {new} »: that document has its text."
    message = f"« {identifier} » is published, and no document has this id."
    return Problem(ledger.path, 1, "document-vanished", Severity.ERROR, message, hint)


def _nowhere(ledger: Ledger, target: str) -> Problem:
    message = f"The document moved to « {target} », and no document has this id."
    return Problem(ledger.path, 1, "document-vanished", Severity.ERROR, message,
                   "Write the id that it has now behind « moved ».")  # fmt: skip


def _left_behind(ledger: Ledger, eid: str, number: int, words: str) -> Problem:
    message = f"« {eid} » is published as « {quotation(words)} », not in « {ledger.moved} »."
    return Problem(ledger.path, number, "identifier-vanished", Severity.ERROR, message,
                   f"Write here « removed {eid} « why, in French » ».")  # fmt: skip
