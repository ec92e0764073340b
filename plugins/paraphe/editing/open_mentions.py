"""Mentions that were left without a link, for the editor to look at."""

import re
from collections.abc import Iterable, Iterator

from paraphe.authority import Authority, identifier
from paraphe.mentions import OWN, RULED, numbered
from paraphe.model import Case, CaseCode, Mention

from .spots import Spots

_LISTED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def open_mentions(
    spots: Spots, mentions: Iterable[Mention], authority: Authority
) -> Iterator[Case]:
    """A case for each mention without a link that no editor has settled, at its own line.

    A title that names its own document leaves nothing open.
    """
    for mention in mentions:
        if mention.status == "linked" or mention.rule == RULED or mention.reason == OWN:
            continue
        block, span = spots.document.block(mention.eid), (mention.start, mention.end)
        quote, everywhere = spots.quote(block, span)
        yield Case(
            _code(mention), mention.eid, spots.line(block, span), mention.text, quote, everywhere,
            mention.reason, _choices(mention, authority),
        )  # fmt: skip


def _code(mention: Mention) -> CaseCode:
    if mention.rule.startswith("number:") and mention.rule.endswith(":misfit"):
        return "year-misfit"
    return "mention-ambiguous" if mention.status == "ambiguous" else "mention-unlinked"


def _choices(mention: Mention, authority: Authority) -> tuple[str, ...]:
    """The instruments that the reason lists, that have this name, or that have this number."""
    listed = _LISTED.findall(mention.reason.rpartition(" : ")[2])
    named = [entry.instrument for entry in authority.stands_for(mention.text)]
    found = dict.fromkeys([*listed, *named, *_numbers(mention, authority)])
    return tuple(one for one in found if one in authority.instruments or numbered(one, authority))


def _numbers(mention: Mention, authority: Authority) -> Iterator[str]:
    if mention.rule.startswith("number:"):
        for number in authority.citations.find(authority.scan(mention.text)):
            for name in number.series:
                yield identifier(authority.series[name], number.values)
