"""How a candidate is made, and which of two that overlap is kept."""

from bisect import bisect_left
from collections.abc import Iterable

from paraphe.model import Block, Mention, MentionForm, MentionStatus

_GENERIC = frozenset({"anaphora", "stranger"})


def candidate(
    block: Block, span: tuple[int, int], rule: str, form: MentionForm = "full", instrument: str = ""
) -> Mention:
    """A mention that is still open; ``instrument`` is what its own words propose, "" if none."""
    start, end = span
    text = block.text[start:end]
    return Mention(block.eid, start, end, text, instrument, form, rule, "unlinked")


def settled(
    candidate: Mention, status: MentionStatus, instrument: str = "", reason: str = ""
) -> Mention:
    """A candidate with what it stands for, or with the reason why that is open."""
    return Mention(
        candidate.eid, candidate.start, candidate.end, candidate.text,
        instrument, candidate.form, candidate.rule, status, reason,
    )  # fmt: skip


def without_overlaps(candidates: Iterable[Mention]) -> list[Mention]:
    """In reading order the leftmost, of these the longest; what overlaps a kept one is dropped.

    A generic word yields to anything else: a name that begins inside it is the better reading.
    """
    ordered = sorted(candidates, key=_first)
    if len(ordered) < 2:
        return ordered
    kept = _leftmost([m for m in ordered if m.rule not in _GENERIC])
    starts = [mention.start for mention in kept]
    free = [m for m in ordered if m.rule in _GENERIC and _is_free(m, kept, starts)]
    return sorted([*kept, *_leftmost(free)], key=lambda m: m.start)


def _first(mention: Mention) -> tuple[int, int, bool, bool, str]:
    """Leftmost, longest; what a record says for certain before what a series or a context makes."""
    rule = mention.rule
    unsure = rule.startswith(("number", "contextual"))
    return mention.start, -mention.end, rule == "defined", unsure, rule


def _leftmost(ordered: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in ordered:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _is_free(mention: Mention, kept: list[Mention], starts: list[int]) -> bool:
    before = bisect_left(starts, mention.end) - 1
    return before < 0 or kept[before].end <= mention.start
