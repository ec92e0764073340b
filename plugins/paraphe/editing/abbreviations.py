"""Abbreviations that nothing explains: no record, no definition in the text, no list."""

import re
from collections.abc import Iterator

from paraphe.authority import Authority, fold
from paraphe.model import Block, Case, Span

from .free import Taken, free_cases, is_free
from .lexicon import BEFORE, KNOWN, TITLES
from .spots import Spots

UNDEFINED = "Rien ne dit ce que ce sigle désigne."
_KINDS = frozenset({"paragraph", "list-item", "footnote", "heading"})
# What stands before is asked afterwards: so the search begins at capitals alone.
_SIGLE = re.compile(r"[A-Z][A-Z]{1,9}(?![\w/&\ufffd‑-]|\.\w)")
_GOES_ON = frozenset("_/.&\ufffd‑-")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞŒ]{2,}")
_NEAR = 80
_TWO_WORDS = re.compile(r"\w+\W{1,3}\w+\W{0,2}$")
_CALLED = re.compile(r"(?:ci-après|dénommée?s?|appelée?s?|sigle|abrégée?) [^.;]{0,30}$")
_EXPLAINED = re.compile(r" ?\(\w+(?:[ ’'-]{1,2}\w+)+\)")
_LISTED = re.compile(r" ?[:=–—-] ?\w+ \w+")
_AFTER = re.compile(r"\s*(\w+)")


def undefined_abbreviations(spots: Spots, spans: Taken, authority: Authority) -> Iterator[Case]:
    """A case for each such abbreviation of a document."""
    seen: set[str] = set()
    for block in spots.document.blocks:
        if block.kind not in _KINDS:
            continue
        for match in _SIGLE.finditer(block.text):
            word = match.group()
            if word in seen or word in KNOWN or _ROMAN.fullmatch(word):
                continue
            if _is_part(block.text, match.start()):
                continue
            if not is_free(spans, block, match.span()) or _is_name(block, match):
                continue
            seen.add(word)
            if not authority.stands_for(word) and not _is_told(spots, word):
                yield from free_cases(
                    spots, spans, word, "abbreviation-undefined", UNDEFINED
                )  # fmt: skip


def _is_part(text: str, start: int) -> bool:
    """Whether what stands before belongs to the same word or symbol."""
    before = text[start - 1 : start]
    return before.isalnum() or before in _GOES_ON


def _is_name(block: Block, match: re.Match[str]) -> bool:
    """Whether it is a surname in capitals, or one of several words in capitals."""
    after = _AFTER.match(block.text, match.end())
    if after and _CAPITALS.fullmatch(after[1]):
        return True
    before = block.text[max(0, match.start() - _NEAR) : match.start()].rstrip('(«"“')
    if not before[-1:].isspace():
        return False
    word = before.split()[-1] if before.split() else ""
    if _CAPITALS.fullmatch(word) or word in TITLES:
        return True
    return word.istitle() and word.isalpha() and fold(word) not in BEFORE


def _is_told(spots: Spots, word: str) -> bool:
    """Whether the document says what it means, or writes it in small letters elsewhere."""
    if spots.has_word(word.lower()):
        return True
    return any(_is_defined(block.text, span) for block, span in spots.places(word))


def _is_defined(text: str, span: Span) -> bool:
    """« Nom (ABC) », « ABC (Nom de plusieurs mots) », « ABC : nom », « ci-après ABC »."""
    before = text[max(0, span[0] - _NEAR) : span[0]]
    opened = before.rfind("(")
    if opened > before.rfind(")") and _TWO_WORDS.search(before[:opened]) and ")" in text[span[1] :]:
        return True
    if _CALLED.search(before):
        return True
    return bool(_EXPLAINED.match(text, span[1]) or (not before and _LISTED.match(text, span[1])))
