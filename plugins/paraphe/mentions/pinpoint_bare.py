"""Provisions without their instrument, where there is no doubt: « Le TNP … . Son article VI … »."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from paraphe.authority import fold
from paraphe.model import BARE, Block, Document, Mention, Provision, Step

from .pinpoint_links import ASIDE, COMPLEMENT
from .pinpoint_path import pin, related
from .pinpoint_units import Unit, units
from .pinpoint_words import RANKS, legible

_WORDS = "article|chapitre|preambule|paragraphe|annexe|alinea"
_BEGINS = re.compile(
    rf"(?<!\w)(?:(?P<own>s(?:on|es|a)) |(?:les|aux?|du|des|le) |[ld]')(?=(?:{_WORDS}))"
)
_OWNER = re.compile(
    r"(?<!\w)(?:loi|lois|constitutions?|decrets?|ordonnance|statuts?|reglements?|accords?|"
    r"chartes?|codes?|conventions?|traites?|pactes?|protocoles?|resolutions?|decisions?|rapports?|"
    r"declarations?|contrats?|documents?|communiques?|lettres?|notes?|directives?|plans?|"
    r"programmes?|memorandums?|textes?|projets?|arrangements?|initiatives?|actes?|"
    r"presse|journal|livre)(?!\w)"
)
"""Words for what may have articles: where one stands beside, a provision may be of that."""

_SOME_ANNEX = Step("annex", "")
_REACH = 160
_SURE = frozenset({"article", "chapter", "preamble"})
_SOLE = "Disposition du seul instrument que nomme le paragraphe."
_NEXT = "Disposition de l’instrument nommé juste avant."


def bare_provisions(document: Document, block: Block, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a block, and in their places the provisions that stand alone.

    One follows an instrument with but a bracket between (« … (TNP), en son article VI »), or one
    instrument is all that the block speaks of, and its provision is told by « son » or goes on
    from another of the same kind: « l'article III du TNP … l'article IV … ».
    """
    folded = fold(block.text)
    found = list(mentions)
    free = list(_free(block, folded, mentions)) if _may(folded) else []
    if not free:
        return found
    is_sole = len({m.instrument for m in mentions}) == 1 and not _OWNER.search(
        _without(folded, mentions)
    )
    own = _has_articles(document, block)
    for chain, is_possessed in free:
        before = [mention for mention in found if mention.end <= chain[0].start]
        if not before or before[-1].status != "linked":
            continue
        if is_possessed and ASIDE.fullmatch(_between(block, folded, before[-1], chain[0])):
            found += _made(block, chain, before[-1], _NEXT)
        elif is_sole and (is_possessed or (not own and _goes_on(chain, before))):
            found += _made(block, chain, before[-1], _SOLE)
    return sorted(found, key=lambda mention: mention.start)


def _between(block: Block, folded: str, mention: Mention, unit: Unit) -> str:
    start, end = mention.reach[1], unit.start
    return legible(block.text[start:end], folded[start:end])


def _may(folded: str) -> bool:
    """Whether a text may hold a provision at all: the cheap question first."""
    return (
        "article" in folded
        or "chapitre" in folded
        or " preambule" in folded
        or "paragraphe" in folded
    )


def _without(folded: str, mentions: Sequence[Mention]) -> str:
    """The text with the words of its mentions left out."""
    pieces: list[str] = []
    place = 0
    for mention in mentions:
        pieces.append(folded[place : mention.start])
        place = mention.end
    return " | ".join([*pieces, folded[place:]])


def _has_articles(document: Document, block: Block) -> bool:
    """Whether the part has articles itself, which « l'article 4 » then means."""
    return any(
        other.part == block.part and (
            fold(other.label).startswith("art")
            or (other.kind == "heading" and fold(other.text).startswith("article"))
        )
        for other in document.blocks
    )  # fmt: skip


def _free(
    block: Block, folded: str, mentions: Sequence[Mention]
) -> Iterator[tuple[list[Unit], bool]]:
    """Provisions in none of the mentions, and whether « son », « ses » stands before them."""
    taken = [mention.reach for mention in mentions]
    place = 0
    for begins in _BEGINS.finditer(folded):
        start = begins.end()
        end = min([low for low, _ in taken if low >= start], default=len(folded))
        if start < place or any(low <= start < high for low, high in taken):
            continue
        shown = legible(block.text[start:end], folded[start:end])[:_REACH]
        chain: list[Unit] = []
        for unit in units(block.text, shown, start):
            if unit.start != start if not chain else not related(shown, start, chain[-1], unit):
                break
            chain.append(unit)
        if chain and not COMPLEMENT.match(legible(*_behind(block.text, folded, chain[-1].end))):
            place = chain[-1].end
            yield chain, bool(begins["own"])


def _behind(text: str, folded: str, end: int) -> tuple[str, str]:
    return text[end : end + 30], folded[end : end + 30]


def _goes_on(chain: Sequence[Unit], before: Sequence[Mention]) -> bool:
    """Whether the last provision cited before was of the same kind, which no letter has itself."""
    outermost = min(chain, key=lambda unit: unit.rank).kind
    pinned = [mention.pinpoint for mention in before if mention.pinpoint]
    return (
        outermost in _SURE and bool(pinned) and pinned[-1].provisions[0].steps[0].kind == outermost
    )


def _made(block: Block, chain: Sequence[Unit], before: Mention, reason: str) -> Iterator[Mention]:
    """The mention of a bare provision, whose words are the pinpoint, if it is certain."""
    outer = _outer(chain, before)
    where = pin(block, legible(block.text, fold(block.text)), 0, chain)
    if where is None or outer is None or where.provisions[0].steps[0] == _SOME_ANNEX:
        return
    within = (Provision((*outer, *each.steps), each.last) for each in where.provisions)
    where = replace(where, provisions=tuple(within))
    yield Mention(
        block.eid, where.start, where.end, where.text, before.instrument, "anaphoric", BARE,
        "linked", reason, where,
    )  # fmt: skip


def _outer(chain: Sequence[Unit], before: Mention) -> tuple[Step, ...] | None:
    """What the last provision cited gives: « l'article IV du TNP, notamment ses paragraphes »."""
    rank = min(unit.rank for unit in chain)
    if before.pinpoint is None or rank <= RANKS["article"]:
        return ()
    provision, *others = before.pinpoint.provisions
    if others or provision.last or RANKS[provision.steps[-1].kind] >= rank:
        return None
    return provision.steps
