"""Why a name that is an instrument's own may yet mean something else where it stands."""

import re
from collections.abc import Iterable

from paraphe.authority import fold
from paraphe.model import Instrument, Mention

from .context import Context
from .namesake import namesake

_INDEFINITE = re.compile(
    r"(?<!\w)(?:un|une|d'un|d'une|qu'un|qu'une|aucune?|chaque|toute?|quelque) $"
)
_PLURAL = re.compile(r"(?<!\w)(?:les|des|aux|ces|plusieurs|certaine?s) $")
_LONGEST = len("plusieurs ")
_WORDS = frozenset({"CITES", "DOC", "SORT", "TUE"})
"""Abbreviations that are words of every day where all is printed in capitals."""

# A name that says a town and not what it is about: many towns saw more than one treaty signed.
_OF_A_TOWN = re.compile(r"\w+ (?:de |d['’])[A-ZÀ-Ý][\w'’ -]*")
_DATE = re.compile(r" (?:(?:de|du \d{1,2}(?:er)? [a-z]+) )?((?:18|19|20)\d\d)(?!\w)")
_MEETING = re.compile(r"(?:conference|reunion|session|assemblee|sommet|cop)\w* [^.;]*$")
_ABOUT = re.compile(
    r" (?:sur|relati(?:f|ve) (?:a|aux?)) (?!l[ae]quel|lesquel)"
    r"((?:(?! et (?:l|d))[^.,;:()«»]){4,80})"
)
_WORD = re.compile(r"[^\W\d]{4,}")


def doubt(candidate: Mention, context: Context) -> str:
    """A French reason not to link a name or an abbreviation, "" if there is none."""
    folded, end = context.folded[candidate.eid], candidate.start
    begin = max(0, end - _LONGEST)
    plural = candidate.rule == "sigle" and _PLURAL.search(folded, begin, end)
    if plural and not _plural(candidate, context):
        return "Au pluriel, le sigle désigne autre chose."
    if candidate.text in _WORDS and _block(candidate, context).isupper():
        return "Dans un texte en capitales, ce sigle est un mot de tous les jours."
    small = candidate.text[0].islower()
    if small and _INDEFINITE.search(folded, begin, end) and _exists(candidate, context):
        return "L’article indéfini parle d’un texte de ce genre, non de celui-ci."
    return of_another(candidate, candidate.instrument, context)


def of_another(candidate: Mention, instrument: str, context: Context) -> str:
    """Why a name is another's: what it stands on, the owner, year or matter said behind it."""
    if candidate.rule != "sigle" and (reason := namesake(candidate, context)):
        return reason
    if not _OF_A_TOWN.fullmatch(candidate.text):
        return ""
    record = context.authority.instruments[instrument]
    folded, end = context.folded[candidate.eid], candidate.end
    years = [int(event.date[:4]) for event in record.dates]
    date = _DATE.match(folded, end)
    near = date and any(abs(int(date[1]) - year) <= 1 for year in years)
    if date and years and not near and not _MEETING.search(folded, 0, candidate.start):
        return "L’année qui suit n’est pas la sienne : un autre texte porte ce nom."
    about = _ABOUT.match(folded, end)
    if about and not _stems((about[1],)) & _stems(_said_of(record)):
        return "Ce qui suit parle d’autre chose : un autre texte porte ce nom."
    return ""


def _said_of(record: Instrument) -> Iterable[str]:
    return map(fold, (record.title, record.title_en, record.note, *(n.text for n in record.names)))


def _stems(texts: Iterable[str]) -> set[str]:
    return {word[:6] for text in texts for word in _WORD.findall(text)}


def _block(candidate: Mention, context: Context) -> str:
    return context.blocks[context.places[candidate.eid]].text


def _plural(candidate: Mention, context: Context) -> bool:
    """Whether the instrument has a name in the plural (« objectifs de développement durable »)."""
    record = context.authority.instruments[candidate.instrument]
    names = (record.title, record.short, *(name.text for name in record.names))
    return any(name.split(" ")[0].endswith("s") for name in names)


def _exists(candidate: Mention, context: Context) -> bool:
    """Whether there is one such text: a treaty still negotiated and a model are « un traité »."""
    record = context.authority.instruments[candidate.instrument]
    return bool(record.dates) and not fold(record.title).startswith("modele ")
