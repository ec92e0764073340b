"""Ordinals and acronyms: spans of a text that print sets in small or superior letters."""

import re
from collections.abc import Iterator
from typing import Literal

LetterStyle = Literal["superior", "small-capitals"]

# The pattern begins with a character that is rare in a text: the search passes over the rest.
# Ordinals, then acronyms: three to six capitals that are no part of a symbol (S/RES/1540,
# A/CONF.192) nor of a line in capitals, where small ones would stand out the wrong way.
_SET_OTHERWISE = re.compile(
    r"[0-9A-ZÀ-Ý](?<![\w/.].)(?:"
    r"(?<=[\dIVX])(?<!,.)"
    r"(?:(?<=\d)\d*(ers?|res?|ères?|es?|èmes?|nde?s?)|(?<=I)(ers?|res?)|(?<=[IVX])[IVX]*(es?))"
    r"(?![\w'’/-])"
    r"|(?=[A-ZÀ-Ý]{2})(?<![A-ZÀ-Ý]{2} .)(?<!\d)(?<!-.)[A-ZÀ-Ý]{2,5}"
    r"(?![\w/]|\.\w|-[\dA-Z]|\(\d| [A-ZÀ-Ý]{2}))"
)
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_MOSTLY_CAPITALS = 0.6
_HEAD = 120


def letter_spans(text: str) -> Iterator[tuple[int, int, LetterStyle]]:
    """The spans to be set otherwise, in no order, none crossing another."""
    capitals: bool | None = None
    for match in _SET_OTHERWISE.finditer(text):
        if group := match.lastindex:
            yield match.start(group), match.end(group), "superior"
        elif not _ROMAN.fullmatch(match[0]):
            capitals = in_capitals(text) if capitals is None else capitals
            if not capitals:
                yield match.start(), match.end(), "small-capitals"


def in_capitals(text: str) -> bool:
    """Whether most letters at the head of the text are capitals, as in a title."""
    head = text[:_HEAD]
    return sum(map(str.isupper, head)) > _MOSTLY_CAPITALS * sum(map(str.isalpha, head))
