"""What a formula defines: the text named right before it, or something that is none."""

import re
from collections.abc import Sequence

from paraphe.authority import Authority, fold
from paraphe.model import Mention, late

from .anaphora import ANAPHORA
from .formula import Formula
from .initials import abbreviates, phrase_before
from .referent import heads_of
from .stranger import STRANGE

_REACH = 260
_SENTENCE_ENDS = late(r"[.!?] +[^\W\d_]{2}|;")
# The place, day and manner of an act, between its name and the formula.
_TAIL = late(
    r"[,\s»\"”]*(?:(?:fait|signe|adopte|conclu|ouvert|entre|etabli|ratifi|publie|approuve|annexe|"
    r"paraphe|negocie|lance|amende|modifie|du|de|en date|a|et|le|en|par)[^()«;]*)?[(\s,«\"“]*"
)
# An article behind a beginning, a sign or a verb: the name is what the sentence speaks of.
_HEADING_NOUN = late(
    r"(?:^|[,;:(«\"–-] ?|(?<!\w)(?:et|que|qu'|par|pour|dans|selon|avec|vu|rappelant|considerant|"
    r"reaffirmant|notant|conclure|conclu|signe|adopte|ratifie|ratifier|appliquer|soutenir) )"
    r"(?:l[ea] |l')?$"
)


def subject(
    formula: Formula, before: Sequence[Mention], text: str, authority: Authority
) -> Mention | None:
    """The candidate among those before a formula that it defines, the last first; None for none.

    A text without a record may be it: then the term stands for no instrument.
    """
    folded, term = fold(text), text[formula.start : formula.end]
    for mention in reversed(before):
        if formula.opening - mention.end > _REACH:
            return None
        if mention.end > formula.opening or mention.rule == ANAPHORA:
            continue
        gap = folded[mention.end : formula.opening]
        if _SENTENCE_ENDS.search(gap):
            return None
        if _fits(formula, term, mention, folded, authority):
            return mention
    return None


def _fits(formula: Formula, term: str, mention: Mention, folded: str, authority: Authority) -> bool:
    if formula.kind == "head":
        return _is_head_of(fold(term), mention, authority)
    gap = folded[mention.end : formula.opening]
    if formula.kind == "name":
        first = fold(term).split(" ")[0].split("'")[0]
        if first in authority.heads:
            return _is_head_of(first, mention, authority) and not _is_other(
                term, mention, authority
            )
        return mention.rule not in STRANGE and first in re.findall(r"\w+", fold(mention.text))
    if mention.rule in STRANGE:
        phrase = phrase_before(term, folded[: formula.opening])
        return bool(phrase) and len(folded[: formula.opening]) - len(phrase) == mention.start
    known = {entry.instrument for entry in authority.stands_for(term)}
    phrases = () if mention.instrument in known else _phrases(mention, authority)
    if mention.instrument in known or any(abbreviates(term, phrase) for phrase in phrases):
        return bool(_TAIL.fullmatch(gap))
    is_topic = _HEADING_NOUN.search(folded[max(0, mention.start - 40) : mention.start])
    return formula.explicit and bool(is_topic and _TAIL.fullmatch(gap))


def _is_head_of(head: str, mention: Mention, authority: Authority) -> bool:
    """Whether a generic word is one that a mention goes by, as it is written or by its record."""
    first = re.split(r"[ '-]", fold(mention.text), maxsplit=1)[0]
    if first in (head, f"{head}s") and mention.rule in STRANGE:
        return first == head
    return head == first or head in heads_of(authority, mention.instrument, mention.rule)


def _is_other(term: str, mention: Mention, authority: Authority) -> bool:
    """Whether a term is, in the archive, the name of another instrument."""
    known = {e.instrument for e in authority.stands_for(term) if e.kind != "contextual"}
    return bool(known) and mention.instrument not in known


def _phrases(mention: Mention, authority: Authority) -> tuple[str, ...]:
    """The names by which an abbreviation may be told to be a mention's."""
    record = authority.instruments.get(mention.instrument)
    if record is None:
        return (mention.text,)
    names = (name.text for name in record.names if name.kind in ("title", "variant"))
    return (mention.text, record.title, record.title_en, record.short, *names)
