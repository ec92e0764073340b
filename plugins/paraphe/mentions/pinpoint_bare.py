"""Provisions without their instrument, where there is no doubt: « Le TNP … . Son article VI … »."""

import re
from collections.abc import Iterator, Sequence

from paraphe.authority import fold
from paraphe.model import BARE, Block, Document, Mention

from .pinpoint_links import COMPLEMENT
from .pinpoint_path import pin, related
from .pinpoint_units import Unit, units
from .pinpoint_words import legible

_CUES = ("article", "chapitre", "preambule", "paragraphe", "annexe", "alinea")
_POSSESSIVE = re.compile(r"(?i:(?<!\w)(?:son|sa|ses) $)")
_DEFINITE = re.compile(r"(?i:(?<!\w)(?:l'|les |aux? |du |des |le )$)")
_OWNER = re.compile(
    r"(?<!\w)(?:loi|lois|constitutions?|decrets?|ordonnance|statuts?|reglements?|accords?|"
    r"chartes?|codes?|conventions?|traites?|pactes?|protocoles?|resolutions?|decisions?|rapports?|"
    r"declarations?|contrats?|documents?|communiques?|lettres?|notes?|directives?|plans?|"
    r"programmes?|memorandums?|textes?|projets?|arrangements?|initiatives?|actes?|"
    r"presse|journal|livre)(?!\w)"
)
"""Words for what may have articles: where one stands beside, a provision may be of that."""

_SURE = frozenset({"article", "chapter", "preamble"})
_REASON = "Disposition du seul instrument que nomme le paragraphe."


def bare_provisions(document: Document, block: Block, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a block, and in their places the provisions that stand alone.

    One instrument must be all that the block speaks of. Its provision is then told by « son », or
    goes on from another of the same kind: « l'article III du TNP … l'article IV … ».
    """
    instruments = {mention.instrument for mention in mentions}
    folded = fold(block.text)
    if len(instruments) != 1 or "" in instruments or not any(cue in folded for cue in _CUES):
        return list(mentions)
    if _OWNER.search(_without(folded, mentions)):
        return list(mentions)
    own = _has_articles(document, block)
    found = [*mentions]
    for chain, lead, after in _free(block, folded, mentions):
        before = [m for m in found if m.end <= chain[0].start]
        if before and not COMPLEMENT.match(after) and _is_told(chain, lead, before, own=own):
            made = _made(block, chain, mentions[0].instrument)
            found += [made] if made else []
    return sorted(found, key=lambda mention: mention.start)


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
) -> Iterator[tuple[list[Unit], str, str]]:
    """Provisions in none of the mentions, with the words before and behind them."""
    shown = legible(block.text, folded)
    taken = [mention.reach for mention in mentions]
    free = [unit for unit in units(block.text, shown, 0)
            if not any(low < unit.end and unit.start < high for low, high in taken)]  # fmt: skip
    while free:
        count = 1
        while count < len(free) and related(shown, 0, free[count - 1], free[count]):
            count += 1
        chain, free = free[:count], free[count:]
        yield chain, shown[: chain[0].start], shown[chain[-1].end :]


def _is_told(chain: Sequence[Unit], lead: str, before: Sequence[Mention], *, own: bool) -> bool:
    """Whether the words say whose provision it is."""
    outermost = min(chain, key=lambda unit: unit.rank).kind
    if _POSSESSIVE.search(lead[-5:]):
        return True
    if outermost not in _SURE or own or not _DEFINITE.search(lead[-5:]):
        return False
    pinned = [m.pinpoint for m in before if m.pinpoint]
    return bool(pinned) and pinned[-1].provisions[0].steps[0].kind == outermost


def _made(block: Block, chain: Sequence[Unit], instrument: str) -> Mention | None:
    """The mention of a bare provision: its words are the pinpoint."""
    where = pin(block, legible(block.text, fold(block.text)), 0, chain)
    if where is None:
        return None
    return Mention(
        block.eid, where.start, where.end, where.text, instrument, "anaphoric", BARE, "linked",
        _REASON, where,
    )  # fmt: skip
