"""Which of several texts a passage is about."""

import re

from paraphe.model import Mention

from .context import Context
from .referent import Referent
from .sentence import sentence_of, sentences

_OVER = ("heading", "part-title")
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
    for over in (context.sections[place], *reversed(context.titles)):
        if over < place:
            told = context.spoken.at(over)
            found = {r.instrument for r in told if r.instrument and head in r.heads}
            if found and context.blocks[over].kind in _OVER:
                return found
    return set()


def is_taken(candidate: Mention, context: Context) -> bool:
    """Whether « l'Accord » already stood for a text without record in the same part."""
    part = context.part_of(context.places[candidate.eid])
    return candidate.text[0].isupper() and (part, candidate.text) in context.foreign
