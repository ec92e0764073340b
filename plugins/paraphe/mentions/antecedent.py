"""What a generic word stands for: the one text in reach that is called so, if it has a record."""

from collections.abc import Sequence

from paraphe.authority import fold
from paraphe.model import Mention

from .anaphora import HARD, TREATIES, is_aforesaid, is_demonstrative, speaks_of_text
from .candidate import settled
from .context import OTHER, Context
from .reach import Reach, reaches
from .referent import Referent
from .salience import is_subject, is_taken, topics

ITSELF = "Désigne sans doute le texte lui-même."
_NONE = "Aucun instrument de ce nom n’est nommé plus haut."


def antecedents(candidate: Mention, context: Context) -> Mention:
    """Link a generic word if exactly one text in reach has it as its head, and it has a record."""
    head = fold(candidate.text)
    place = context.places[candidate.eid]
    pointing = is_demonstrative(context.folded[candidate.eid], candidate.start)
    if not pointing and context.is_own(place, head):
        return settled(candidate, "unlinked", reason=ITSELF)
    for reach in reaches(candidate, pointing, _is_far(candidate, head, context), context):
        named = _named(head, reach.referents)
        if named:
            return _chosen(candidate, head, pointing, reach, named, context)
    return settled(candidate, "unlinked", reason=_NONE)


def _is_far(candidate: Mention, head: str, context: Context) -> bool:
    """Whether a word may leave its paragraph: with a capital, « article 3 de », « ladite »."""
    if candidate.text[0].isupper():
        return True
    folded = context.folded[candidate.eid]
    if head in TREATIES and not is_demonstrative(folded, candidate.start):
        return True
    if head in HARD:
        return speaks_of_text(folded, (candidate.start, candidate.end))
    return is_aforesaid(folded, candidate.start)


def _named(head: str, referents: Sequence[Referent]) -> list[Referent]:
    """The texts called so. Of several in the singular the plural may speak: « ces conventions »."""
    named = [r for r in referents if head in r.heads]
    if head.endswith("s"):
        single = [r for r in referents if head[:-1] in r.heads and head not in r.heads]
        if len({r.instrument or r for r in single}) > 1:
            named += (r._replace(instrument="") for r in single)
    return named


def _chosen(
    candidate: Mention,
    head: str,
    pointing: bool,
    reach: Reach,
    named: list[Referent],
    context: Context,
) -> Mention:
    ids = {r.instrument for r in named}
    if len(ids) > 1 and not pointing:
        ids = topics(candidate, head, context) & ids or ids
    if ids == {""}:
        return settled(candidate, "unlinked", reason=f"{OTHER} {reach.words}.")
    if len(ids) == 1:
        (instrument,) = ids
        meant = [r for r in named if r.instrument == instrument]
        if not (pointing or reach.far or _agrees(candidate, head, meant, context)):
            other = topics(candidate, head, context) | {instrument}
            return _open(candidate, other, "dans le paragraphe et sous ce titre")
        reason = f"Seul instrument de ce nom {reach.words}."
        return settled(candidate, "linked", instrument, reason)
    return _open(candidate, ids, reach.words)


def _agrees(candidate: Mention, head: str, meant: Sequence[Referent], context: Context) -> bool:
    """Whether the text meant is also what its section speaks of, or stands out itself."""
    if is_taken(candidate, context):
        return False
    over = topics(candidate, head, context)
    if not over or meant[0].instrument in over:
        return True
    return any(r.spelled or is_subject(r, context) for r in meant)


def _open(candidate: Mention, ids: set[str], words: str) -> Mention:
    known = ", ".join(sorted(i or "un texte sans notice" for i in ids))
    reason = f"Plusieurs textes de ce nom {words} : {known}."
    return settled(candidate, "ambiguous", reason=reason)
