"""Which of several texts a passage is about."""

import re

from paraphe.model import Mention

from .context import Context
from .referent import Referent, heads_of
from .sentence import sentence_of, sentences

OTHER = "Un texte qui n’a pas de notice porte ce nom"
_OPENING = re.compile(r"(?:l[ea]s? |l')?")


def is_subject(told: Referent, context: Context) -> bool:
    """Whether a text is what its sentence begins with."""
    block = context.blocks[told.place]
    starts = sentences(block.text)
    begin = starts[sentence_of(starts, told.start)]
    return _OPENING.fullmatch(context.folded[block.eid], begin, told.start) is not None


def topics(candidate: Mention, head: str, context: Context) -> set[str]:
    """The instruments of this head that the heading, or else the title, over a mention names."""
    place = context.places[candidate.eid]
    part = context.part_of(place)
    for kinds, stop in ((("heading",), True), (("part-title",), False)):
        for at in range(place - 1, -1, -1):
            block = context.blocks[at]
            if stop and context.part_of(at) != part:
                break
            if block.kind in kinds:
                found = {m.instrument for m in context.linked if m.eid == block.eid
                         and head in heads_of(context.authority, m.instrument, m.rule)}  # fmt: skip
                if found:
                    return found
                if stop:
                    break
    return set()


def is_taken(candidate: Mention, context: Context) -> bool:
    """Whether « l'Accord » already stood for a text without record in the same part."""
    part = context.part_of(context.places[candidate.eid])
    return candidate.text[0].isupper() and any(
        m.text == candidate.text
        and m.status == "unlinked"
        and m.reason.startswith(OTHER)
        and context.part_of(context.places[m.eid]) == part
        for m in context.resolved
    )
