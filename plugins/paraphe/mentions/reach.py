"""How far a generic word looks for what it stands for: first near, then farther away."""

from collections.abc import Iterator
from typing import NamedTuple

from paraphe.authority import fold
from paraphe.model import Mention

from .anaphora import HARD
from .context import Context
from .referent import Referent
from .sentence import sentence_of, sentences


class Reach(NamedTuple):
    """The texts spoken of within one distance, and how a reason says that distance in French.

    ``far``: beyond the paragraph.
    """

    words: str
    referents: list[Referent]
    far: bool = False


def reaches(candidate: Mention, pointing: bool, far: bool, context: Context) -> Iterator[Reach]:
    """The distances that a generic word may look over, one after the other.

    ``pointing``: « cette convention » takes the last one named, so its sentences are looked over
    one by one. Without ``far`` it reaches no farther than its paragraph.
    """
    place = context.places[candidate.eid]
    before = context.referents
    here = [r for r in before if r.place == place and r.end <= candidate.start]
    if pointing:
        yield from _backwards(candidate, place, here, context)
        last = [r for r in before if r.place == place - 1]
        if place and context.part_of(place - 1) == context.part_of(place):
            yield from _last_of(candidate, last, place - 1, context)
    else:
        yield Reach("dans le paragraphe", here)
        yield Reach("dans le paragraphe dont c’est un point", _governing(place, context), True)
    if far:
        part = context.part_of(place)
        known = [r for r in before if r.capital or r.instrument or candidate.text[0].islower()]
        yield Reach(
            "sous ce titre", [r for r in known if r.place >= _section(place, context)], True
        )
        yield Reach(
            "plus haut dans cette partie",
            [r for r in known if context.part_of(r.place) == part],
            True,
        )
        if candidate.text[0].isupper():
            yield Reach("plus haut dans le document", known, True)


def _backwards(
    candidate: Mention, place: int, here: list[Referent], context: Context
) -> Iterator[Reach]:
    starts = sentences(context.blocks[place].text)
    own = sentence_of(starts, candidate.start)
    soft = fold(candidate.text) not in HARD
    for number in range(own, max(-1, own - 2) if soft else -1, -1):
        yield Reach(
            "dans le paragraphe", [r for r in here if sentence_of(starts, r.start) == number]
        )


def _last_of(
    candidate: Mention, last: list[Referent], place: int, context: Context
) -> Iterator[Reach]:
    """The paragraph before, read backwards; a word that may mean other things, its end only."""
    starts = sentences(context.blocks[place].text)
    soft = fold(candidate.text) not in HARD
    for number in range(len(starts) - 1, max(-1, len(starts) - 2) if soft else -1, -1):
        yield Reach(
            "dans le paragraphe qui précède",
            [r for r in last if sentence_of(starts, r.start) == number],
        )


def _governing(place: int, context: Context) -> list[Referent]:
    """What the paragraph names that an item belongs to."""
    above = place
    while above >= 0 and context.blocks[above].kind == "list-item":
        above -= 1
    if above == place or above < 0 or context.part_of(above) != context.part_of(place):
        return []
    return [r for r in context.referents if r.place == above]


def _section(place: int, context: Context) -> int:
    """The number of the heading over a block, or of the first block of its part."""
    at = place
    while at > 0 and context.part_of(at - 1) == context.part_of(place):
        if context.blocks[at].kind == "heading":
            break
        at -= 1
    return at
