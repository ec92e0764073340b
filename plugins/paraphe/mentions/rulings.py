"""An editor's rulings: what a sidecar says of some words comes before what any rule found."""

import difflib
from collections.abc import Iterator, Mapping, Sequence

from paraphe.authority import Authority
from paraphe.model import Document, Instrument, Mention, MentionForm, Problem, Ruling, Severity

from .numbered import numbered
from .stranger import STRANGE

RULED = "sidecar"
"""The rule of a mention that an editor has settled."""

LINKED = "Rattaché par l’éditeur."
LEFT = "L’éditeur n’y voit pas de renvoi."
_NEAREST = 3


def ruled(document: Document, candidates: Sequence[Mention]) -> tuple[Mention, ...]:
    """The candidates with those that an editor ruled on settled, and those that only he saw.

    A link takes the place of every candidate that it touches; « no link » leaves them open.
    """
    if not document.rulings:
        return tuple(candidates)
    order = {block.eid: place for place, block in enumerate(document.blocks)}
    links = [ruling for ruling in document.rulings if ruling.instrument]
    kept = [
        _left(candidate, document.rulings)
        for candidate in candidates
        if not any(_touches(candidate, ruling) for ruling in links)
    ]
    made = [_made(document, ruling, candidates) for ruling in links]
    return tuple(sorted([*kept, *made], key=lambda m: (order[m.eid], m.start)))


def ruled_instruments(document: Document, authority: Authority) -> Mapping[str, Instrument]:
    """The instruments without a record that an editor's rulings link to, by id."""
    made = (numbered(ruling.instrument, authority) for ruling in document.rulings)
    return {
        one.id: one for one in made if one is not None and one.id not in authority.instruments
    }  # fmt: skip


def check_rulings(document: Document, authority: Authority) -> Iterator[Problem]:
    """An error for each ruling whose instrument there is not, with the nearest that there are."""
    for ruling in document.rulings:
        known = ruling.instrument in authority.instruments
        if ruling.instrument and not known and numbered(ruling.instrument, authority) is None:
            message = f"There is no instrument « {ruling.instrument} »."
            near = difflib.get_close_matches(ruling.instrument, authority.instruments, _NEAREST)
            hint = (
                f"Did you mean {' or '.join(f'« {one} »' for one in near)}?" if near
                else "Add its record, or take the identifier that its address has."
            )  # fmt: skip
            yield Problem(
                document.sidecar, ruling.line, "unknown-instrument", Severity.ERROR, message, hint
            )


def _touches(mention: Mention, ruling: Ruling) -> bool:
    same = mention.eid == ruling.eid
    return same and mention.start < ruling.end and ruling.start < mention.end


def _left(candidate: Mention, rulings: Sequence[Ruling]) -> Mention:
    ruling = next((r for r in rulings if _touches(candidate, r)), None)
    if ruling is None or candidate.rule in STRANGE:
        return candidate
    return Mention(
        candidate.eid, candidate.start, candidate.end, candidate.text, "", candidate.form,
        RULED, "unlinked", ruling.reason or LEFT,
    )  # fmt: skip


def _made(document: Document, ruling: Ruling, candidates: Sequence[Mention]) -> Mention:
    text = document.block(ruling.eid).text[ruling.start : ruling.end]
    return Mention(
        ruling.eid, ruling.start, ruling.end, text, ruling.instrument,
        _form(ruling, candidates), RULED, "linked", ruling.reason or LINKED,
    )  # fmt: skip


def _form(ruling: Ruling, candidates: Sequence[Mention]) -> MentionForm:
    """What a rule took the same words for; words that only the editor saw name it."""
    place = (ruling.eid, ruling.start, ruling.end)
    for candidate in candidates:
        same = (candidate.eid, candidate.start, candidate.end) == place
        if same and candidate.rule not in STRANGE:
            return candidate.form
    return "full"
