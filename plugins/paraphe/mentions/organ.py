"""Whose a number is that its own words do not tell: its sentence says so, or its document."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from paraphe.authority import OTHER_SUBJECT, POSSESSIVE, SENTENCE, SUBJECT, Numbered
from paraphe.authority import borne_out as sustained
from paraphe.model import Mention, Series

from .context import Context

FOREIGN = "foreign"
_BEFORE, _AFTER = 800, 200
"""Characters of a sentence that are looked at: some are pages long."""

_SPEAKER = 100
"""Characters of the longest line that names an organ and nothing else."""

_SUBJECT = re.compile(r"(?:(?<!\w)(?<!de )l(?:[ea] |')|^|[(;:] ?)$")
"""Before an organ of which something is said; « la décision n° 7/03 du Conseil » is not of it."""


class Sentence(NamedTuple):
    """The folded sentence that a number stands in, before it and after it."""

    before: str
    after: str


def sentence_of(candidate: Mention, context: Context) -> Sentence:
    """The sentence of a candidate."""
    folded = context.folded[candidate.eid]
    text = context.blocks[context.places[candidate.eid]].text
    begin, end = max(0, candidate.start - _BEFORE), min(len(text), candidate.end + _AFTER)
    for stop in SENTENCE.finditer(text, begin, end):
        if stop.start() >= candidate.end:
            end = stop.start()
            break
        if stop.end() <= candidate.start:
            begin = stop.end()
    return Sentence(folded[begin : candidate.start], folded[candidate.end : end])


def alternatives(candidate: Mention, context: Context) -> tuple[Numbered, ...]:
    """The series that write a number as the candidate does; none where a symbol is cited."""
    names = candidate.rule.split(":")[1].split("|")
    head = context.authority.series[names[0]].head
    folded = context.folded[candidate.eid]
    series = context.authority.citations.numbered.get(head, ())
    matches = ((one, one.item.search(folded, candidate.start, candidate.end)) for one in series)
    found = [(numbered, match) for numbered, match in matches if match]
    # The whole number: of « 48/13 » the 13 is one, too.
    whole = min(((match.start(), -match.end()) for _, match in found), default=None)
    return tuple(one for one, match in found if (match.start(), -match.end()) == whole)


def named(of: Sequence[Numbered], sentence: Sentence) -> str:
    """The series whose organ the sentence names, ``FOREIGN`` for another one, "" for none.

    The organ that is nearest before the number counts; « sa », « ses » may also stand before one
    that follows as the subject: « Dans sa résolution 32/2, le Conseil des droits de l'homme ».
    """
    last, nearest = max(
        ((_last(one, sentence.before), one.series.id) for one in of), default=(0, "")
    )
    if last:
        return nearest
    if not is_possessive(sentence):
        return ""
    subject = SUBJECT.match(sentence.after)
    if subject:
        at = subject.end()
        if found := [one.series.id for one in of if _begins(one, sentence.after, at)]:
            return found[0]
        if OTHER_SUBJECT.match(sentence.after, subject.start("article")):
            return FOREIGN
    return FOREIGN if OTHER_SUBJECT.search(sentence.before) else ""


def speaker(of: Sequence[Numbered], candidate: Mention, context: Context) -> str:
    """The series whose organ speaks in a text of its own: « Le Conseil de sécurité, » above.

    Such a line is the subject of all paragraphs under it; "" where there is none.
    """
    for block in reversed(context.blocks[: context.places[candidate.eid]]):
        folded = context.folded[block.eid]
        if len(folded) > _SPEAKER:
            continue
        for one in of:
            if one.owner and re.fullmatch(rf"(?:l[ea] |l')?(?:{one.owner.pattern}),?", folded):
                return one.series.id
    return ""


def is_possessive(sentence: Sentence) -> bool:
    """Whether the number is said to be of the organ that the sentence is about."""
    return bool(POSSESSIVE.search(sentence.before))


def _last(numbered: Numbered, text: str) -> int:
    """Where the organ of a series is named last in a text, 0 for nowhere."""
    places = [0]
    for pattern in filter(None, (numbered.owner, numbered.short)):
        places += [found.end() for found in pattern.finditer(text)
                   if _SUBJECT.search(text, max(0, found.start() - 5), found.start())]  # fmt: skip
    return max(places)


def _begins(numbered: Numbered, text: str, at: int) -> bool:
    return any(pattern and pattern.match(text, at) for pattern in (numbered.owner, numbered.short))


def borne_out(series: Series, verdict: str, candidate: Mention, context: Context) -> bool:
    """Whether the document up to here holds what a number of the series without its organ needs."""
    return sustained(series, verdict, lambda pattern: context.holds(pattern, candidate.eid))
