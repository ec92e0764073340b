"""A name that is an instrument's, on a thing called after it or on a text of another owner."""

import re

from paraphe.model import Mention

from .context import Context
from .fields import NAMED_AFTER, OWNERS, PARTY, TITLED, either, whole

THING = "Une rue, une maison, une œuvre porte ce nom."
_LONGER = "Le nom du lieu est plus long : un autre texte porte ce nom."
_OWNED = "Ce qui suit en fait le texte ou la réunion d’un autre."

_ARTICLE = r"(?:l[ae]s? |l')?[«\"“]? ?(?:l[ae]s? |l')?"
_OF = r"(?:(?:de |du |des |d')(?:l[ae]s? |l')?)?"
_BEARER = re.compile(
    rf"(?<!\w)(?:(?:{either(NAMED_AFTER)}) {_OF}|(?:{either(TITLED)}) ){_ARTICLE}$"
)
_REACH = 40
# « Traité-de-Rome »: names of texts have no hyphen behind their generic word.
_JOINED = re.compile(r"\w+-(?:de|du|des|d['’]|la|l['’])\b")
_GOES_ON = re.compile(r"[‑-][A-ZÀ-Ý][a-zà-ÿ]")
_TOWN_LAST = re.compile(r".*(?:de |d['’]|La )[A-ZÀ-Ý][\w'’-]*")
# Sentences whose full stop is lost go on with these.
_LONGER_TOWN = re.compile(
    r" (?![IVX]+(?!\w)|(?:L[ae]s?|Article|Annexe|Chapitre|Titre|Partie|Section|Paragraphe|"
    r"Protocole|Vu|Considérant|Rappelant|Convention|Traité|Accord)(?!\w))[A-ZÀ-Ý][a-zà-ÿ]+"
)
_OWNER = re.compile(
    r" (?:du|de la|des|de l'|d'|de|pour (?:la|le|les|l')|"
    rf"entre (?:la|le|les deux|les|l'|deux)) ?"
    rf"(?:(?:deux|trois|grande?s?|petite?s?|jeunes|anciens) )?{whole(OWNERS)}"
)
_MODIFIED = re.compile(
    rf" (?:modifie|adapte|revu|revise|redige|invente)e?s? par (?:la|le|les|l') ?{whole(OWNERS)}"
)
# What a meeting does, and no text.
_HELD = re.compile(
    r"[^.;:,]{0,60}? (?:se (?:tient|tiennent|tiendra|tenait)|s'est tenue?|a(?:ura)? (?:eu )?lieu"
    r"|a attire|attire)(?!\w)"
)
_SUBJECT = re.compile(r"(?:^|[.;:,(»\"]|(?<!\w)(?:et|que|car|si|ou)) ?(?:la |cette |une )?$")
_MEETING = re.compile(r"conventions? (?:de |d')")
_PARTY = re.compile(PARTY)


def namesake(candidate: Mention, context: Context) -> str:
    """A French reason why the words beside a name make it something else's, "" if none does."""
    folded, start, end = context.folded[candidate.eid], candidate.start, candidate.end
    text = context.blocks[context.places[candidate.eid]].text
    begin = max(0, start - _REACH)
    if _BEARER.search(folded, begin, start):
        return THING
    if _JOINED.match(candidate.text):
        return THING
    town = _TOWN_LAST.fullmatch(candidate.text) and _LONGER_TOWN.match(text, end)
    if town or _GOES_ON.match(text, end):
        return _LONGER
    if _OWNER.match(folded, end) or _MODIFIED.match(folded, end):
        return _OWNED
    if _MEETING.match(folded, start) and _is_meeting(folded, start, end):
        return _OWNED
    return ""


def _is_meeting(folded: str, start: int, end: int) -> bool:
    """Whether « la Convention de Chicago » is one that a party, or who else, holds."""
    held = _HELD.match(folded, end) and _SUBJECT.search(folded, max(0, start - 10), start)
    return held is not None or _PARTY.search(folded) is not None
