"""Ordinals and acronyms: spans of a text that print sets in small or superior letters."""

import re
from collections.abc import Iterator
from typing import Literal

LetterStyle = Literal["superior", "small-capitals"]

_ORDINAL = re.compile(
    r"(?<![\w/.,-])(?:\d+(ers?|res?|ères?|es?|èmes?|nde?s?)|I(ers?|res?)|(?:[VX][IVX]*|I[IVX]+)(es?))"
    r"(?![\w'’/-])"
)
# Three to six capitals that are no part of a symbol (S/RES/1540, A/CONF.192) nor of a line in
# capitals, where small ones would stand out the wrong way.
_ACRONYM = re.compile(
    r"(?<![\w/.-])(?<![A-ZÀ-Ý]{2} )[A-ZÀ-Ý]{3,6}(?![\w/]|\.\w|-[\dA-Z]|\(\d| [A-ZÀ-Ý]{2})"
)
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_MOSTLY_CAPITALS = 0.6


def letter_spans(text: str) -> Iterator[tuple[int, int, LetterStyle]]:
    """The spans to be set otherwise, in no order, none crossing another."""
    for match in _ORDINAL.finditer(text):
        group = match.lastindex or 0
        yield match.start(group), match.end(group), "superior"
    if not in_capitals(text):
        for match in _ACRONYM.finditer(text):
            if not _ROMAN.fullmatch(match[0]):
                yield match.start(), match.end(), "small-capitals"


def in_capitals(text: str) -> bool:
    """Whether most letters of the text are capitals, as in a title."""
    upper = sum(map(str.isupper, text))
    if upper * 4 < len(text):
        return False
    return upper > _MOSTLY_CAPITALS * sum(map(str.isalpha, text))
