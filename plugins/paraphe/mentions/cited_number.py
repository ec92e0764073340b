"""A cited number: the instrument that it stands for, or why that is not certain."""

import re
from collections.abc import Iterable

from paraphe.authority import Numbered, fold, identifier, slug, year_of
from paraphe.model import Mention, MentionStatus, Series

from .author import adopted_elsewhere
from .candidate import settled
from .context import Context
from .organ import FOREIGN, alternatives, borne_out, is_possessive, named, sentence_of, speaker

REASONS = {
    "foreign": "Le numéro est celui d’un autre organe, dont le fichier n’a pas la série.",
    "misfit": "L’année imprimée n’est pas celle de ce numéro.",
    "unknown": "La table de la série ne connaît pas ce numéro.",
    "own": "La cote est celle du document lui-même.",
    "bare": "Rien ne dit de quel organe est ce numéro.",
}
_INDEFINITE = re.compile(r"(?<!\w)(?:d')?une (?:\w+ )?$")
"""« une résolution 1080 » is none that there is one of."""


def cited_number(candidate: Mention, context: Context) -> Mention:
    """Link a number that its organ, its year, its sentence or its document makes certain."""
    _, names, verdict = candidate.rule.split(":")
    series = [context.authority.series[name] for name in names.split("|")]
    if context.symbol and slug(candidate.text) == slug(context.symbol):
        return settled(candidate, "unlinked", reason=REASONS["own"])
    if verdict in ("symbol", "owner", "foreign"):
        return _judged(candidate, series, verdict, context)
    others = alternatives(candidate, context) if series[0].head else ()
    found = _repeated(candidate, others, context)
    if found or verdict == "short" or _says_owner(candidate, series[0]):
        return found or _judged(candidate, series, verdict, context)
    sentence = sentence_of(candidate, context)
    if verdict == "bare" and _INDEFINITE.search(sentence.before):
        return settled(candidate, "unlinked", reason=REASONS["bare"])
    foreign = bool(series[0].head) and adopted_elsewhere(sentence)
    if foreign or (verdict == "year" and not is_possessive(sentence)):
        verdict = FOREIGN if foreign else verdict
        return _judged(candidate, series, verdict, context)
    meant = named(others, sentence)
    if not meant and is_possessive(sentence):
        meant = speaker(others, candidate, context)
    verdict = FOREIGN if meant == FOREIGN else verdict
    return _of(candidate, others, meant, context) or _judged(candidate, series, verdict, context)


def _repeated(candidate: Mention, others: Iterable[Numbered], context: Context) -> Mention | None:
    """The number whose symbol follows in brackets: « Décision n° 4/08 (FSC.DEC/4/08) »."""
    folded = context.folded[candidate.eid]
    bracket = re.compile(r" ?[(\[]").match(folded, candidate.end)
    if bracket is None:
        return None
    text = context.blocks[context.places[candidate.eid]].text
    found = context.authority.citations.symbol(text, folded, bracket.end())
    for one in others if found and found.verdict == "symbol" else ():
        if found and one.series.id in found.series:
            number = _linked(candidate, one.series)
            return number if number.instrument == identifier(one.series, found.values) else None
    return None


def _of(
    candidate: Mention, others: Iterable[Numbered], meant: str, context: Context
) -> Mention | None:
    """The number as one of the organ that the sentence names; None where that decides nothing."""
    found = [one.series for one in others if one.series.id == meant]
    if not found or found[0].years:
        return None
    if not (borne_out(found[0], "short", candidate, context) or not found[0].short_context):
        return None
    return _linked(candidate, found[0])


def _judged(candidate: Mention, series: list[Series], verdict: str, context: Context) -> Mention:
    if verdict in ("symbol", "owner", "year"):
        return settled(candidate, "linked", candidate.instrument)
    if verdict in ("foreign", "misfit", "unknown"):
        return settled(candidate, "unlinked", reason=reason(candidate, series[0], verdict))
    return _borne_out(candidate, series, verdict, context)


def _borne_out(candidate: Mention, series: list[Series], verdict: str, context: Context) -> Mention:
    long = (one for one in series if _long(candidate, one, context))
    meant = [one for one in long if borne_out(one, verdict, candidate, context)]
    if len(meant) != 1:
        status: MentionStatus = "ambiguous" if meant else "unlinked"
        return settled(candidate, status, reason=REASONS["bare"])
    return _linked(candidate, meant[0])


def _linked(candidate: Mention, series: Series) -> Mention:
    number = re.search(series.pattern, fold(candidate.text))
    groups = number.groupdict() if number else {}
    values = {k: candidate.text[slice(*number.span(k))] for k, v in groups.items() if number and v}
    return settled(candidate, "linked", identifier(series, values))


def reason(candidate: Mention, series: Series, verdict: str) -> str:
    """Why a number is not linked, in French; where the year does not fit, which one would."""
    number = re.search(series.pattern, fold(candidate.text))
    year = year_of(series, number["number"]) if number else None
    if verdict == "misfit" and number and year:
        return f"L’année imprimée n’est pas celle de ce numéro : {number['number']} est de {year}."
    return REASONS[verdict]


def _says_owner(candidate: Mention, series: Series) -> bool:
    return bool(series.owner and re.search(rf"(?<!\w)(?:{series.owner})", fold(candidate.text)))


def _long(candidate: Mention, series: Series, context: Context) -> bool:
    """Whether a running number is long enough to be told alone: « la résolution 4 » is not.

    Of three digits other organs have had numbers, too (« la résolution 194 des Nations Unies »).
    """
    least = 3 if series.owner and context.holds(series.owner, candidate.eid) else 4
    return not series.years or len(re.sub(r"\D", "", candidate.text)) >= least
