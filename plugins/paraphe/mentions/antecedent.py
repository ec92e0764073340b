"""What a generic word stands for: the one instrument in reach that is called so."""

import re
from collections.abc import Iterator

from paraphe.authority import fold
from paraphe.model import Mention

from .anaphora import heads_of, is_demonstrative
from .candidate import settled
from .context import Context


def antecedents(candidate: Mention, context: Context) -> Mention:
    """Link a generic word if exactly one instrument in reach has it as its head."""
    head = fold(candidate.text)
    if _is_own(candidate, head, context):
        return settled(candidate, "unlinked", reason="Désigne sans doute le texte lui-même.")
    for reach, mentions in _reaches(candidate, context):
        ids = {m.instrument for m in mentions
               if head in heads_of(context.authority, m.instrument, m.rule)}  # fmt: skip
        if len(ids) == 1:
            reason = f"Seul instrument de ce nom {reach}."
            return settled(candidate, "linked", ids.pop(), reason)
        if ids:
            reason = f"Plusieurs instruments de ce nom {reach} : {', '.join(sorted(ids))}."
            return settled(candidate, "ambiguous", reason=reason)
    return settled(
        candidate, "unlinked", reason="Aucun instrument de ce nom n’est nommé plus haut."
    )


def _is_own(candidate: Mention, head: str, context: Context) -> bool:
    """Whether the part is itself such a text by its title: in a treaty « le Traité » is that."""
    part = context.blocks[context.places[candidate.eid]].part
    titles = (b for b in context.blocks if b.part == part and b.kind == "part-title")
    return any(re.match(rf"{head}(?!\w)", context.folded[b.eid]) for b in titles)


def _reaches(candidate: Mention, context: Context) -> Iterator[tuple[str, list[Mention]]]:
    """The mentions before a generic word, in the same paragraph and then farther away.

    A small letter reaches no farther than its paragraph, a demonstrative the one before it.
    """
    linked = context.linked
    place = context.places[candidate.eid]
    part = context.blocks[place].part
    yield "dans le paragraphe", [m for m in linked if m.eid == candidate.eid]
    if is_demonstrative(context.folded[candidate.eid], candidate.start):
        last = [m for m in linked if context.places[m.eid] == place - 1]
        if place and context.blocks[place - 1].part == part:
            yield "dans le paragraphe qui précède", last
    if candidate.text[0].isupper():
        same = [m for m in linked if context.blocks[context.places[m.eid]].part == part]
        yield "plus haut dans cette partie", same
        yield "plus haut dans le document", linked
