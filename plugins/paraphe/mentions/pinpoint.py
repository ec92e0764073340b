"""Mentions -> mentions with the provisions that are cited of each: « article VI du TNP »."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from paraphe.authority import fold
from paraphe.model import Block, Document, Mention, Pinpoint

from . import pinpoint_links as links
from .pinpoint_bare import bare_provisions
from .pinpoint_path import pin, related
from .pinpoint_units import Unit, units
from .pinpoint_words import MAY_FOLLOW, OWN_BODY, legible, may_lead

_BEFORE, _NEAR, _EDGE, _AFTER = 240, 80, 40, 140


def pinpoint(document: Document, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give each linked mention the provisions that the words beside it name, in order.

    A provision without its instrument becomes a mention of its own where that is certain.
    """
    found: list[Mention] = []
    for eid, group in groupby(mentions, key=lambda mention: mention.eid):
        block, here = document.block(eid), list(group)
        pinned = list(_pinned(block, here))
        found += bare_provisions(document, block, pinned)
    return tuple(found)


def _pinned(block: Block, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of a block; what stands before one is its own before it is another's."""
    folded = fold(block.text)
    leading = [_leading(block, folded, mentions, at) for at in range(len(mentions))]
    for at, mention in enumerate(mentions):
        pin = leading[at]
        if pin is None and mention.status == "linked" and not _is_part(block, mentions, at):
            pin = _following(block, folded, mention, _limit(mentions, leading, at, folded))
        yield replace(mention, pinpoint=pin) if pin else mention


def _is_part(block: Block, mentions: Sequence[Mention], at: int) -> bool:
    """Whether the instrument before is one of this one's: « Protocole V de la Convention »."""
    if not at or mentions[at].start - mentions[at - 1].end > _NEAR:
        return False
    return links.BELONGS.fullmatch(block.text, mentions[at - 1].end, mentions[at].start) is not None


def _limit(
    mentions: Sequence[Mention], leading: Sequence[Pinpoint | None], at: int, folded: str
) -> int:
    """Where the words that may belong to a mention end: at the next, or at its provision."""
    if at + 1 == len(mentions):
        return len(folded)
    following = leading[at + 1]
    return following.start if following else mentions[at + 1].start


def _leading(block: Block, folded: str, mentions: Sequence[Mention], at: int) -> Pinpoint | None:
    """The provisions named before a mention: « le paragraphe 2 de l'article III du »."""
    mention = mentions[at]
    low = max(mentions[at - 1].end if at else 0, mention.start - _BEFORE)
    near = max(low, mention.start - _NEAR)
    if mention.status != "linked" or not may_lead(folded[near : mention.start]):
        return None
    for begin in dict.fromkeys((near, low)):
        shown = legible(block.text[begin : mention.start], folded[begin : mention.start])
        chain = _chain_before(shown, begin, list(units(block.text, shown, begin)))
        # What begins so near the edge may go on before it.
        if not chain or chain[0].start - begin > _EDGE:
            break
    if not chain or (_is_shared(shown, begin, chain[-1]) and _goes_on(folded, mentions, at)):
        return None
    return pin(block, shown, begin, chain)


def _chain_before(shown: str, low: int, named: Sequence[Unit]) -> list[Unit]:
    """The units that lead up to a mention without a break."""
    if not named or not _leads(shown[named[-1].end - low :], named):
        return []
    first = len(named) - 1
    while first and related(shown, low, named[first - 1], named[first]):
        first -= 1
    return list(named[first:])


def _leads(gap: str, named: Sequence[Unit]) -> bool:
    """Whether the words behind the last provision lead to the instrument."""
    last = named[-1]
    if of := links.OF.fullmatch(gap):
        # « comme il est dit au paragraphe 4, de la Convention découlent … »
        return not of["comma"] or len(named) > 1
    if last.kind in ("annex", "appendix"):
        return links.TO.fullmatch(gap) is not None
    if last.kind == "article" and links.COMMON.fullmatch(gap):
        return True
    return last.is_short and gap == " "


def _is_shared(shown: str, low: int, last: Unit) -> bool:
    return shown.startswith(" des ", last.end - low)


def _goes_on(folded: str, mentions: Sequence[Mention], at: int) -> bool:
    """Whether another instrument is named in the same breath, so that either may be meant."""
    if at + 1 == len(mentions):
        return False
    return folded[mentions[at].end : mentions[at + 1].start] in (" et ", ", ", " ou ", ", et ")


def _following(block: Block, folded: str, mention: Mention, limit: int) -> Pinpoint | None:
    """The provisions named after a mention: « (art. VI) », « , en son article VI »."""
    low, high = mention.end, min(limit, mention.end + _AFTER)
    if not MAY_FOLLOW.match(folded, low, high):
        return None
    shown = legible(block.text[low:high], folded[low:high])
    named = list(units(block.text, shown, low))
    if not named or not (lead := shown[: named[0].start - low]):
        return None
    last = 0
    while last + 1 < len(named) and related(shown, low, named[last], named[last + 1]):
        last += 1
    chain = named[: last + 1]
    after = legible(block.text[chain[-1].end :][:40], folded[chain[-1].end :][:40])
    if not _belongs(lead, after, chain, mention):
        return None
    return pin(block, shown, low, chain)


def _belongs(lead: str, after: str, chain: Sequence[Unit], mention: Mention) -> bool:
    """Whether what stands between and behind says that the provision is the instrument's."""
    if links.OWNED.fullmatch(lead):
        return True
    # A communiqué has paragraphs itself: after a treaty they may be meant, not so after a number.
    numbered = mention.rule.startswith("number:")
    outermost = min(chain, key=lambda unit: unit.rank).kind
    if links.COMPLEMENT.match(after) or not (numbered or outermost in OWN_BODY):
        return False
    if links.NOTABLY.fullmatch(lead):
        return True
    if links.BRACKET.fullmatch(lead):
        return after.startswith((")", ";", ",")) and ("oir " not in lead or outermost in OWN_BODY)
    if links.INSERTED.fullmatch(lead):
        return after.startswith(",") and outermost in OWN_BODY
    return links.PLAIN.fullmatch(lead) is not None and links.CLOSED.match(after) is not None
