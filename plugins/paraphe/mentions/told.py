"""A short form means what the document said that it does."""

from paraphe.model import Mention

from .anaphora import ANAPHORA, is_demonstrative
from .candidate import settled
from .context import Context
from .definition import Definition
from .occurrence import DEFINED
from .reach import reaches
from .stranger import STRANGE

OTHERWISE = "Le document emploie ce nom pour autre chose."
_OPEN = "Le texte que ce nom abrège n’a pas de lien."


def by_definition(candidate: Mention, context: Context) -> Mention | None:
    """What a term that the document defined stands for; None where no definition holds."""
    definition = context.definition(candidate)
    if definition is None:
        lost = candidate.rule == DEFINED
        return settled(candidate, "unlinked", reason=_OPEN) if lost else None
    if candidate.rule == ANAPHORA and _points_elsewhere(candidate, definition, context):
        return None
    named = context.settled(definition.subject) if definition.subject else None
    if named and named.status == "linked":
        return _linked(candidate, named.instrument, named.text)
    if named is None and definition.proposed:
        return _linked(candidate, definition.proposed, definition.term)
    if _is_plain(candidate, definition):
        return None
    reason = _OPEN if named and named.rule not in STRANGE else OTHERWISE
    return settled(candidate, "unlinked", reason=reason)


def _linked(candidate: Mention, instrument: str, words: str) -> Mention | None:
    """The link that a definition gives, None where the record's own name does so already."""
    if instrument == candidate.instrument:
        return None
    return settled(candidate, "linked", instrument, f"Le document abrège ainsi « {words} ».")


def _is_plain(candidate: Mention, definition: Definition) -> bool:
    """Whether a record's own name is meant, though the document seems to give it to another text.

    Not so an abbreviation, which many things share.
    """
    return definition.kind == "name" and bool(candidate.instrument)


def _points_elsewhere(candidate: Mention, definition: Definition, context: Context) -> bool:
    """Whether « cette convention » may point to a text named nearer than the defined one."""
    if not is_demonstrative(context.folded[candidate.eid], candidate.start):
        return False
    here = (context.places[candidate.eid], candidate.start)
    head = candidate.text.casefold()
    named = None if definition.subject is None else context.settled(definition.subject)
    meant = named.instrument if named else ""
    return any(
        head in (h.casefold() for h in told.heads) and told.instrument != meant
        for reach in reaches(candidate, True, False, context)
        for told in reach.referents
        if (told.place, told.start) < here
    )
