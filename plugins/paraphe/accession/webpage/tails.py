"""Sections at the end of a page that are no part of its text: related links, contacts."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..elements import local
from .measures import holds, weight, words_of
from .phrases import heads_links

_PROSE = 100
"""Characters, links set aside, of a paragraph or some sentences that say something."""
_LABELS = 6
"""Words of a line that need be no sentence though a stop ends it."""


def take_tails(body: Element, kept: frozenset[str]) -> Iterator[str]:
    """Take the sections of links and contacts off the end of what they stand in; their words."""
    for parent in [*body.iter()]:
        while True:
            heads = [i for i, e in enumerate(parent) if re.fullmatch("h[2-6]", local(e))]
            if not heads or not heads_links("".join(parent[heads[-1]].itertext())):
                break
            section = parent[heads[-1] :]
            if any(weight(e) > _PROSE for e in section if local(e) not in {"ul", "ol"}):
                break
            inner = [e for each in section for e in each.iter()]
            said = [e for e in inner if local(e) in {"li", "p"}]
            if any(weight(e) > _PROSE for e in said) or _sentences(said) > _PROSE:
                break
            if any(holds(e, kept) for e in section):
                break
            del parent[heads[-1] :]
            yield " ".join(words_of(e) for e in section)


def _sentences(blocks: list[Element]) -> int:
    """Characters of the blocks that are sentences, links set aside."""
    words = [(e, words_of(e)) for e in blocks]
    return sum(weight(e) for e, w in words if w.endswith(".") and len(w.split()) > _LABELS)
