"""Short names, which count once the instrument is named, or are told by their neighbours."""

import re
from dataclasses import replace

from paraphe.authority import Authority, fold
from paraphe.model import Mention

from .antecedent import antecedents
from .candidate import settled
from .context import Context
from .doubt import of_another
from .fields import BODIES, FOREIGN, OWNERS, beginnings, whole
from .following import is_completed
from .referent import heads_of
from .stranger import STRANGE

# What completes a short name to the name of something else.
_COMPLETED = re.compile(
    r" (?:de |d'|du |des |sur |pour |contre |relatif|relative|visant |en vue |en matiere |entre |"
    r"national|regional|mondial|commun|conjoint|international|europeen|africain|annuel|biennal|"
    r"quinquennal|bilateral|\d)"
)
_TO_ANOTHER = re.compile(
    r"(?:,? (?:additionnel|relatif|annexe|facultatif|complementaire|se rapportant))?s?"
    r" (?:a la |a l'|aux? )"
)
_AND = re.compile(
    r"(?:,? et|,? ou|,? ainsi que|,) (?:(?:l[ea]|du|de la|au|a la) |(?:(?:de|a) )?l')?"
)
_FOREIGN = re.compile(
    rf"{beginnings(FOREIGN).pattern}|{BODIES} (?:du |de la |de l'|des )(?:\w+ )?{whole(OWNERS)}"
)
_ORDINARY = "Ce nom court ne compte qu’une fois l’instrument nommé en entier."

_LONGER = "La suite en fait le nom d’un autre texte."
_TAKEN = "Un autre texte dont le nom commence ainsi est nommé entre-temps."


def shortened(candidate: Mention, context: Context) -> Mention:
    """Link a short name to the one instrument that its paragraph or its document means."""
    meant = _meant(candidate, context.authority)
    ids = [i for i in meant if not of_another(candidate, i, context)]
    if (told := _generic(candidate, ids, context)) is not None:
        return told
    other = _of_another(candidate, context, ids)
    if other is not None:
        return _told(candidate, other, "D’après l’instrument nommé après.")
    block = context.folded[candidate.eid]
    near = [i for i in ids if _near(i, block, context)]
    if len(near) == 1 and (" " in candidate.text or _alone(candidate, context, near[0])):
        return _told(candidate, near, "D’après les mots du même paragraphe.")
    if len(ids) == 1 and _is_beside(candidate, context):
        return _told(candidate, ids, "D’après le sigle à côté.")
    return _introduced(candidate, ids, context)


def _is_beside(candidate: Mention, context: Context) -> bool:
    """Whether an abbreviation is named in one breath with one that is certain: « TNP et TCA »."""
    if not (candidate.text.isupper() and context.linked):
        return False
    last = context.linked[-1]
    if last.eid != candidate.eid or last.rule != "sigle" or last.end > candidate.start:
        return False
    return _AND.fullmatch(context.folded[last.eid], last.end, candidate.start) is not None


def _introduced(candidate: Mention, ids: list[str], context: Context) -> Mention:
    """A short name after the full one; what completes it makes it the name of another text."""
    named = [i for i in ids if i in context.introduced]
    if named and _completed(candidate, context.folded[candidate.eid]):
        return settled(candidate, "unlinked", reason=_LONGER)
    if not named or not candidate.text[0].isupper():
        return _told(candidate, [], _ORDINARY) if len(ids) == 1 else _open(candidate, ids)
    if _is_taken(candidate, named, context):
        return settled(candidate, "ambiguous", reason=_TAKEN)
    return _told(candidate, named, "Nommé en entier plus haut.")


def _generic(candidate: Mention, ids: list[str], context: Context) -> Mention | None:
    """« cette Charte » where the short name is a generic word, and another text was named so."""
    folded = context.folded[candidate.eid]
    if fold(candidate.text) not in context.authority.heads or is_completed(folded, candidate.end):
        return None
    word = replace(candidate, form="anaphoric")
    found = antecedents(word, context)
    return found if found.status == "linked" and found.instrument not in ids else None


def _completed(candidate: Mention, block: str) -> bool:
    """Whether what follows makes another name of it; an abbreviation is complete."""
    return not candidate.text.isupper() and bool(_COMPLETED.match(block, candidate.end))


def _is_taken(candidate: Mention, named: list[str], context: Context) -> bool:
    """Whether the last text that was named with these words is another one."""
    words = fold(candidate.text)
    for mention in reversed(context.resolved):
        longer = mention.reason == _LONGER or mention.rule in STRANGE
        if longer and fold(mention.text).startswith(words):
            return True
        if mention.instrument in named:
            return False
    return False


def is_near(candidate: Mention, context: Context) -> bool:
    """Whether the paragraph holds a word that lets the candidate's contextual names count."""
    return _near(candidate.instrument, context.folded[candidate.eid], context)


def _near(instrument: str, block: str, context: Context) -> bool:
    return any(_word(word, block) for word in context.authority.near.get(instrument, ()))


def _alone(candidate: Mention, context: Context, meant: str) -> bool:
    """Whether a name of one word can be trusted: a capital, no complement, no rival before it."""
    if not candidate.text[0].isupper() or _completed(candidate, context.folded[candidate.eid]):
        return False
    if _FOREIGN.search(context.folded[candidate.eid]):
        return False
    head = fold(candidate.text)
    rivals = {m.instrument for m in context.linked
              if head in heads_of(context.authority, m.instrument, m.rule)}  # fmt: skip
    return rivals <= {meant}


def _meant(candidate: Mention, authority: Authority) -> list[str]:
    if candidate.instrument:
        return [candidate.instrument]
    return [entry.instrument for entry in authority.stands_for(candidate.text)]


def _of_another(candidate: Mention, context: Context, ids: list[str]) -> list[str] | None:
    """« Protocole additionnel à la Convention X »: only what belongs to X; None if alone."""
    block = context.folded[candidate.eid]
    joint = _TO_ANOTHER.match(block, candidate.end)
    if joint is None or not block.startswith(("protocole", "amendement"), candidate.start):
        return None
    following = block[joint.end() :]
    records = context.authority.instruments
    if found := context.authority.name_at(following):
        parents = {entry.instrument for entry in found[1]}
        return [i for i in ids if records[i].parent in parents]
    word = re.match(r"\w*", following)
    return [i for i in ids if records[i].parent and _near(i, block, context)
            and word and word.group() in map(fold, records[records[i].parent].heads)]  # fmt: skip


def _word(word: str, text: str) -> bool:
    """Whether some word of a text begins with these letters."""
    at = text.find(word)
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at = text.find(word, at + 1)
    return at >= 0


def _told(candidate: Mention, ids: list[str], reason: str) -> Mention:
    if len(ids) == 1:
        return settled(candidate, "linked", ids[0], reason)
    if not ids:
        why = _ORDINARY if reason != _ORDINARY else reason
        return settled(candidate, "unlinked", reason=why)
    return _open(candidate, ids)


def _open(candidate: Mention, ids: list[str]) -> Mention:
    reason = f"Plusieurs instruments portent ce nom : {', '.join(sorted(ids))}."
    return settled(candidate, "ambiguous", reason=reason)
