"""An abbreviation that is, by the words beside it, another thing's: « le directeur du TNP »."""

import re
from collections.abc import Iterable, Sequence

from paraphe.authority import Authority, fold
from paraphe.model import Document, Instrument, Mention, late

from .fields import FOREIGN, OWN, OWNERS, PERSONS, THINGS, beginnings, either, whole
from .initials import begins_phrase, phrase_before

HOMONYM = "Les mots voisins en font le sigle d’autre chose."

_MASCULINE = frozenset({
    "accord", "acte", "arrangement", "code", "document", "instrument", "memorandum", "pacte",
    "partenariat", "plan", "programme", "protocole", "regime", "registre", "statut", "traite",
})  # fmt: skip
_FEMININE = frozenset({
    "charte", "convention", "convention-cadre", "declaration", "initiative", "strategie",
})  # fmt: skip
_HE = late(r"(?<!\w)(?:le|du|au|ce|un) $")
_SHE = late(r"(?<!\w)(?:la|cette|une) $")
_THING = late(rf"(?<!\w){whole(THINGS)} (?:de |d')?[«\"“]? ?$")
_IS = late(rf" (?:est|sont|etait|fut|reste|devient) (?:une? |l[ea] |l')(?:\w+ )?{whole(THINGS)}")
_PERSON = late(rf"(?<!\w)(?:{either(PERSONS)})(?:e|s|es)? (?:du |de la |de l'|des )$")
_PLACE = late(r" (?:de |d['’]|du |des |à |de la |de l['’])[A-ZÀ-Ý][a-zà-ÿ]")
_OWNER = late(rf" (?:du |de la |des |de l'|d'|de ){whole(OWNERS)}")
_SPELLED = late(
    r"(?:, | \(|,? ou | : | [–-] |, soit )(?:l[ae]s? |l['’])?(?P<phrase>[A-ZÀ-Ýa-z][^,;.:()]{6,90})"
)
_ALSO = late(r"(?:,? (?:ou|dite?|alias|soit)|,) (?:l[ae] )?$")
_OWN = beginnings(OWN)
_FOREIGN = beginnings(FOREIGN)
_BEFORE = 45
_PHRASE = 400


def homonyms(
    document: Document, candidates: Sequence[Mention], authority: Authority
) -> frozenset[tuple[str, str]]:
    """The (abbreviation, instrument) that a document gives to something else.

    Never so where it names the instrument otherwise, too.
    """
    sigles: dict[tuple[str, str], list[Mention]] = {}
    for m in candidates:
        if m.rule == "sigle":
            sigles.setdefault((m.text, m.instrument), []).append(m)
    if not sigles:
        return frozenset()
    named = {m.instrument for m in candidates if m.rule.startswith(("name", "coordinated"))}
    return frozenset(
        known
        for known, places in sigles.items()
        if known[1] not in named and _is_other(places, document, authority.instruments[known[1]])
    )


def _is_other(places: Iterable[Mention], document: Document, record: Instrument) -> bool:
    blocks = {eid: document.block(eid).text for eid in {m.eid for m in places}}
    folded = {eid: fold(text) for eid, text in blocks.items()}
    texts = [(m, blocks[m.eid], folded[m.eid]) for m in places]
    if _gender_is_wrong(texts, record) or any(_is_told(*place, record) for place in texts):
        return True
    # Most documents say at once that they are of the field, so that is asked first.
    if any(_OWN.search(fold(block.text)) for block in document.blocks):
        return False
    return any(_is_suspect(*place) for place in texts) or any(map(_FOREIGN.search, folded.values()))


def _gender_is_wrong(texts: Iterable[tuple[Mention, str, str]], record: Instrument) -> bool:
    """Whether the article is never that of the instrument's generic word: « le CIAC »."""
    head = re.split(r"[ ']", fold(record.title), maxsplit=1)[0]
    right, wrong = (_HE, _SHE) if head in _MASCULINE else (_SHE, _HE)
    if head not in _MASCULINE | _FEMININE:
        return False
    found = [
        (right.search(folded, max(0, m.start - 8), m.start) is not None,
         wrong.search(folded, max(0, m.start - 8), m.start) is not None)
        for m, _, folded in texts if fold(m.text)[0] == head[0]
    ]  # fmt: skip
    return any(bad for _, bad in found) and not any(good for good, _ in found)


def _is_told(mention: Mention, text: str, folded: str, record: Instrument) -> bool:
    """Whether the text says what it stands for, or names the thing that bears it."""
    before = max(0, mention.start - _BEFORE)
    if _THING.search(folded, before, mention.start):
        return True
    also = _ALSO.search(folded, before, mention.start)
    near = text[max(0, also.start() - _PHRASE) : also.start()] if also else ""
    if near and (phrase := phrase_before(mention.text, near)):
        return not _is_of(phrase, record)
    spelled = _SPELLED.match(text, mention.end)
    if spelled is None or not begins_phrase(mention.text, spelled["phrase"]):
        return False
    return not _is_of(spelled["phrase"], record)


def _is_of(phrase: str, record: Instrument) -> bool:
    """Whether a phrase begins as a name of the instrument does."""
    names = (record.title, record.title_en, record.short, *(name.text for name in record.names))
    first = re.split(r"\W", fold(phrase), maxsplit=1)[0]
    return any(fold(name).startswith(first) for name in names if name)


def _is_suspect(mention: Mention, text: str, folded: str) -> bool:
    """Whether what stands beside it is of a house or a town."""
    return bool(
        _PLACE.match(text, mention.end)
        or _IS.match(folded, mention.end)
        or _OWNER.match(folded, mention.end)
        or _PERSON.search(folded, max(0, mention.start - _BEFORE), mention.start)
    )
