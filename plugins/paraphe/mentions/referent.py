"""What a generic word may stand for: the texts that a document has spoken of, in reading order."""

from functools import lru_cache
from typing import NamedTuple

from paraphe.authority import Authority, fold
from paraphe.model import Mention

from .numbered import numbered
from .rulings import RULED
from .stranger import STRANGE


class Referent(NamedTuple):
    """A text at a place: the number of its block, [start, end) there, the folded words for it.

    ``instrument`` is "" for a text that has no record. ``spelled`` says that the words at this
    place begin with one of the heads, so that « la Convention » repeats them.
    """

    place: int
    start: int
    end: int
    instrument: str
    heads: frozenset[str]
    spelled: bool
    capital: bool


@lru_cache(maxsize=4096)
def heads_of(authority: Authority, instrument: str, rule: str) -> frozenset[str]:
    """The folded generic words that may stand for an instrument that a mention named."""
    record = authority.instruments.get(instrument)
    if record is None and rule == RULED:
        record = numbered(instrument, authority)
    words = set(map(fold, record.heads)) if record else set()
    if rule.startswith("number:"):
        words |= {authority.series[i].head for i in rule.split(":")[1].split("|") if i}
    return frozenset(words)


@lru_cache(maxsize=4096)
def _first_word(text: str) -> str:
    return fold(text).split(" ", 1)[0].split("'", 1)[0]


def referent(mention: Mention, place: int, authority: Authority) -> Referent | None:
    """What a resolved mention adds to the texts spoken of, None for nothing.

    A name or number that was left open is there, too, as a text without record: it is in the way.
    """
    first = _first_word(mention.text)
    if mention.rule in STRANGE:
        heads = frozenset({first})
    elif mention.status == "linked":
        heads = heads_of(authority, mention.instrument, mention.rule)
        heads |= {first} if mention.form == "anaphoric" else set()
    elif mention.rule.startswith("number:"):
        heads = heads_of(authority, "", mention.rule)
    elif mention.rule.startswith("name"):
        heads = frozenset({first})
    else:
        return None
    spelled = first in heads or first.rstrip("s") in heads
    capital = mention.text[0].isupper()
    instrument = mention.instrument if mention.status == "linked" else ""
    return Referent(place, mention.start, mention.end, instrument, heads, spelled, capital)
