"""How far a generic word looks for what it stands for: first near, then farther away."""

from collections.abc import Iterator, Sequence
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
    referents: Sequence[Referent]
    far: bool = False


def reaches(candidate: Mention, pointing: bool, far: bool, context: Context) -> Iterator[Reach]:
    """The distances that a generic word may look over, one after the other.

    ``pointing``: « cette convention » takes the last one named, so its sentences are looked over
    one by one. Without ``far`` it reaches no farther than its paragraph.
    """
    place = context.places[candidate.eid]
    here = [r for r in context.spoken.at(place) if r.end <= candidate.start]
    if pointing:
        yield from _backwards(candidate, place, here, context)
        if place and context.part_of(place - 1) == context.part_of(place):
            yield from _last_of(candidate, place - 1, context)
    else:
        yield Reach("dans le paragraphe", here)
        yield Reach("dans le paragraphe dont c’est un point", _governing(place, context), True)
    if far:
        yield from _beyond(candidate, place, context)


def _beyond(candidate: Mention, place: int, context: Context) -> Iterator[Reach]:
    """The section, the part and, for a capital, the document; there « un accord » is no rival."""
    capital = candidate.text[0].isupper()
    part = context.part_of(place)
    first = place
    while first and context.part_of(first - 1) == part:
        first = context.sections[first - 1]
    distances = [(context.sections[place], "sous ce titre"), (first, "plus haut dans cette partie")]
    for start, words in [*distances, (0, "plus haut dans le document")][: 3 if capital else 2]:
        known = context.spoken.since(start, fold(candidate.text))
        yield Reach(words, [r for r in known if r.capital or r.instrument or not capital], True)


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


def _last_of(candidate: Mention, place: int, context: Context) -> Iterator[Reach]:
    """The paragraph before, read backwards; a word that may mean other things, its end only."""
    starts = sentences(context.blocks[place].text)
    soft = fold(candidate.text) not in HARD
    for number in range(len(starts) - 1, max(-1, len(starts) - 2) if soft else -1, -1):
        told = [r for r in context.spoken.at(place) if sentence_of(starts, r.start) == number]
        yield Reach("dans le paragraphe qui précède", told)


def _governing(place: int, context: Context) -> Sequence[Referent]:
    """What the paragraph names that an item belongs to."""
    above = place
    while above >= 0 and context.blocks[above].kind == "list-item":
        above -= 1
    if above == place or above < 0 or context.part_of(above) != context.part_of(place):
        return ()
    return context.spoken.at(above)
