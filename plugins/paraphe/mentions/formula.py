"""The formulas by which a text gives a short form: « (ci-après « la Convention ») », « (TNP) »."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from paraphe.authority import Authority, fold
from paraphe.model import late

TermKind = Literal["head", "sigle", "name"]


class Formula(NamedTuple):
    """A formula in a block: where it begins, and the term [start, end) that it gives.

    ``explicit`` says that words as « ci-après », « dénommé » announce the term.
    """

    opening: int
    start: int
    end: int
    kind: TermKind
    explicit: bool


_CALLED = (
    r"(?:de(?:nomme|signe)|appele|nomme|intitule|cite|abrege|refere|defini|dite?s?|dit)(?:e|es|s)?"
)
_MANNER = r"(?: (?:par|comme|en|sous le (?:nom|sigle) de|sous l'appellation de|aussi|egalement))?"
_SHORT = r"(?: (?:l'abreviation|le sigle|l'acronyme|les termes|le terme|l'expression))?"
_HEREAFTER = (
    rf"(?:{_CALLED} )?ci-apres(?: (?:(?:egalement|aussi|simplement) )?{_CALLED})?"
    rf"{_MANNER}{_SHORT} ?[:,]? ?"
)
_KNOWN_AS = (
    rf"(?:(?:de(?:nomme|signe)|appele)(?:e|es|s)?{_MANNER}{_SHORT} (?=[«\"“])|"
    r"(?:(?<=, )|(?<=\())(?:dite?s?|dits)(?: aussi| egalement)? |"
    r"(?:plus |mieux |egalement |aussi |communement )?(?:connu|appele)(?:e|es|s)?"
    r" sous le nom de )"
)
_ARTICLE = r"(?:(?:la|le|les) |l')?"
_QUOTED = r"[«\"“„] ?(?:(?:la|le|les) |l')?(?P<quoted>[^«»\"“”„]{2,90}?) ?[»\"”]"
_EXPLICIT = late(rf"(?:(?P<after>{_HEREAFTER})|{_KNOWN_AS}){_ARTICLE}")
_ALSO = late(rf",? (?:ou|et) {_ARTICLE}(?=[«\"“])")
_TERM = late(_QUOTED)
_BRACKETS = late(rf"\({_ARTICLE}{_QUOTED}(?= ?[,)])")
_SIGLE = late(r"[^\W\d_](?:[\w.&/-]{0,10}[^\W_])(?: (?:[IVX]{1,4}|\d{1,2}))?")
_CAPITALS = late(r"[A-ZÀ-Ý][^\s)]*[A-ZÀ-Ý]")
_BARE = late(
    r"[^\W\d_][\w.’'-]*(?: (?:de|du|des|d['’]|la|le|les|et|sur|[A-ZÀ-Ý0-9][\w.’'-]*))*?"
    r"(?= ?(?:[,);.]|$))"
)
_HEREAFTER_MARKS = ("ci-apres",)
_MARKS = (*_HEREAFTER_MARKS, ", dit", "(dit", "denomm", "design", "appele", "sous le nom de")
_QUOTES = ("«", '"', "“", "„")
_LEAD, _LONGEST = 24, 90


@lru_cache(maxsize=512)
def formulas(text: str, authority: Authority) -> tuple[Formula, ...]:
    """Every formula of a block's text in reading order, whatever it is about.

    What was read last is kept, since recognition and resolution ask for the same blocks.
    """
    folded = fold(text)
    found = {f.start: f for f in _bracketed(text, folded, authority)}
    found |= {f.start: f for f in _explicit(text, folded, authority)}
    return tuple(sorted(found.values(), key=lambda f: f.start))


def _explicit(text: str, folded: str, authority: Authority) -> Iterator[Formula]:
    for opening in _openings(folded):
        at, begin = opening.end(), _opened(folded, opening.start())
        quoted = _TERM.match(folded, at)
        if quoted is None:
            bare = _BARE.match(text, at) if opening["after"] else None
            # « ci-après la déclaration. » says where it stands, if nothing encloses it.
            given = bare and (bare.group()[0].isupper() or begin < opening.start())
            if bare and given and (kind := kind_of(bare.group(), authority)):
                yield Formula(begin, *bare.span(), kind, True)
            continue
        while quoted:
            if kind := kind_of(text[slice(*quoted.span("quoted"))], authority):
                yield Formula(begin, *quoted.span("quoted"), kind, True)
            also = _ALSO.match(folded, quoted.end())
            quoted = _TERM.match(folded, also.end()) if also else None


def _openings(folded: str) -> Iterator[re.Match[str]]:
    """Where explicit formulas begin; only beside the words that each of them must have."""
    # Only « ci-après » may give a term that is not quoted.
    quoted = any(quote in folded for quote in _QUOTES)
    marks = [mark for mark in (_MARKS if quoted else _HEREAFTER_MARKS) if mark in folded]
    last = 0
    for at in sorted({at for mark in marks for at in _places(mark, folded)}):
        opening = _EXPLICIT.search(folded, max(last, at - _LEAD), at + _LONGEST)
        if opening:
            last = opening.end()
            yield opening


def _places(word: str, folded: str) -> Iterator[int]:
    at = folded.find(word)
    while at >= 0:
        yield at
        at = folded.find(word, at + 1)


def _opened(folded: str, at: int) -> int:
    """Where the words before a formula end: before its bracket, if it stands in one."""
    bracket = folded.rfind("(", max(0, at - 30), at)
    inside = bracket >= 0 and ")" not in folded[bracket:at]
    return bracket if inside else at


def _bracketed(text: str, folded: str, authority: Authority) -> Iterator[Formula]:
    for at in _places("(", folded):
        if quoted := _BRACKETS.match(folded, at):
            span = quoted.span("quoted")
            if kind := kind_of(text[slice(*span)], authority):
                yield Formula(at, *span, kind, False)
        close = text.find(")", at, at + 60)
        if close < 0 or not _CAPITALS.search(text, at + 1, close):
            continue
        for sigle in _SIGLE.finditer(text, at + 1, close):
            if is_sigle(sigle.group()) and _stands_alone(folded, at + 1, sigle.start()):
                yield Formula(at, *sigle.span(), "sigle", False)


# What may stand in a bracket before an abbreviation, so that it is one given there.
_BEFORE_SIGLE = late(
    r"(?:l[ae]s? |l'|(?:dit|ou|en anglais|en francais|sigle|acronyme|selon|son|anglais|"
    r"[a-z]{2,9})[ ,:]*)*"
)


def _stands_alone(folded: str, start: int, end: int) -> bool:
    between = folded[start:end]
    return len(between) <= 24 and bool(_BEFORE_SIGLE.fullmatch(between))


def is_sigle(term: str) -> bool:
    """Whether a term is an abbreviation by its capitals: TNP, HCoC, PA II."""
    return bool(_SIGLE.fullmatch(term)) and sum(map(str.isupper, term.split(" ", 1)[0])) >= 2


def kind_of(term: str, authority: Authority) -> TermKind | None:
    """What a term is, None for one that nobody would look for (a sentence, a small word)."""
    if not term or "\ufffd" in term or len(term.split()) > 9:
        return None
    if fold(term) in authority.heads or fold(term).rstrip("s") in authority.heads:
        return "head"
    if is_sigle(term):
        return "sigle"
    first = fold(term).split(" ")[0]
    capital = term[0].isupper() or (first in authority.heads and " " in term)
    return "name" if capital else None
