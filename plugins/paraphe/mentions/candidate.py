"""How a candidate is made, and which of two that overlap is kept."""

from collections.abc import Iterable

from paraphe.model import Block, Mention, MentionForm


def candidate(
    block: Block, span: tuple[int, int], rule: str, form: MentionForm = "full", instrument: str = ""
) -> Mention:
    """A mention that is still open; ``instrument`` is what its own words propose, "" if none."""
    start, end = span
    text = block.text[start:end]
    return Mention(block.eid, start, end, text, instrument, form, rule, "unlinked")


def without_overlaps(candidates: Iterable[Mention]) -> list[Mention]:
    """In reading order the leftmost, of these the longest; what overlaps a kept one is dropped.

    An anaphora yields to anything else: a name that begins inside it is the better reading.
    """
    kept: list[Mention] = []
    named = sorted(candidates, key=lambda m: (m.rule == "anaphora", m.start, -m.end, m.rule))
    for mention in named:
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)
