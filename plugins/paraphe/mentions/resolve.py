"""Candidates -> mentions: what each stands for, or why it stays open."""

from collections.abc import Callable, Mapping, Sequence

from paraphe.authority import Authority
from paraphe.model import Document, Mention

from .antecedent import antecedents
from .candidate import settled
from .cited_number import cited_number
from .context import Context
from .defined import DEFINED, defined_otherwise
from .definition import definitions
from .doubt import doubt
from .homonym import HOMONYM, homonyms
from .own import OWN, own_names
from .rulings import RULED, ruled
from .shortened import is_near, shortened
from .stranger import STRANGE
from .told import by_definition


def resolve(
    document: Document, candidates: Sequence[Mention], authority: Authority
) -> tuple[Mention, ...]:
    """Give every candidate of a document its instrument, form, status and reason, in order.

    What an editor ruled on comes first: it is a mention of the rule ``sidecar``.
    """
    candidates = ruled(document, candidates)
    context = Context.of(document, authority, definitions(document, candidates, authority))
    own = own_names(document, candidates)
    other = defined_otherwise(document, candidates, authority)
    alike = homonyms(document, candidates, authority)
    for candidate in candidates:
        if candidate.rule == RULED:
            context.add(candidate)
        elif (candidate.eid, candidate.start) in own:
            context.add(settled(candidate, "unlinked", reason=OWN))
        elif (candidate.text, candidate.instrument) in other:
            context.add(settled(candidate, "unlinked", reason=DEFINED))
        elif (candidate.text, candidate.instrument) in alike:
            context.add(settled(candidate, "unlinked", reason=HOMONYM))
        else:
            context.add(_resolved(candidate, context))
    return tuple(mention for mention in context.resolved if not _ordinary(mention))


def _ordinary(mention: Mention) -> bool:
    """A generic word with a small letter and no antecedent is French like any other."""
    if mention.rule in STRANGE:
        return True
    small = mention.rule in ("anaphora", "contextual") and mention.text[0].islower()
    return small and mention.status == "unlinked"


def _resolved(candidate: Mention, context: Context) -> Mention:
    rule = candidate.rule.split(":")[0]
    if rule in STRANGE:
        return candidate
    told = None if rule == "number" else by_definition(candidate, context)
    return told or _RULES.get(rule, _named)(candidate, context)


def _named(candidate: Mention, context: Context) -> Mention:
    if reason := doubt(candidate, context):
        return settled(candidate, "unlinked", reason=reason)
    return settled(candidate, "linked", candidate.instrument)


def _coordinated(candidate: Mention, context: Context) -> Mention:
    before = context.resolved[-1] if context.resolved else None
    certain = not candidate.rule.endswith("contextual") or is_near(candidate, context)
    if certain and before and before.eid == candidate.eid and before.status == "linked":
        return settled(candidate, "linked", candidate.instrument)
    return settled(candidate, "unlinked", reason="Le nom qui précède n’est pas certain.")


_RULES: Mapping[str, Callable[[Mention, Context], Mention]] = {
    "number": cited_number, "contextual": shortened, "anaphora": antecedents,
    "coordinated": _coordinated,
}  # fmt: skip
