"""French typography of the display.

It converts spaces and apostrophes that are there and adds none, so that every offset into the
text stays true. typogrify is not used here: it changes lengths, sets English quotation marks and
knows nothing of the spaces of French.
"""

import re

FINE = "\u202f"
FIXED = "\u00a0"

_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre"
)

# What stands before the space, what after it, and the space that French sets there.
_PAIRS: tuple[tuple[str, str], ...] = tuple(
    (f"{space}{sign}", f"{kept}{sign}")
    for sign, kept in (
        (";", FINE),
        ("!", FINE),
        ("?", FINE),
        ("%", FINE),
        ("»", FINE),
        (":", FIXED),
    )
    for space in (" ", FIXED, FINE)
) + tuple((f"«{space}", f"«{FINE}") for space in (" ", FIXED))

_APOSTROPHE = re.compile(r"'(?<=[^\W\d_]')(?=[^\W_]|[«“\"(\[\ufffd])")
_TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
_URL = re.compile(r"(?:[a-z]+://|www\.)\S+", re.IGNORECASE)

# A space that begins with a digit before it: a date, a number in groups, a large unit.
_AFTER_DIGIT = re.compile(
    rf"(?<=\d) (?=(?:{_MONTHS})\b|(?:millions?|milliards?|km|kg|tonnes?|euros?|dollars?)\b|[€$£])"
)
_AFTER_FIRST = re.compile(rf"(?<=1er) (?=(?:{_MONTHS})\b)")
_GROUPS = re.compile(r"(?<![\w.,/-])\d{1,3}(?: \d{3})+(?![\w/-])")
_NUMBER_SIGN = re.compile(r"(?<=[nN][°ºᵒ]) (?=\d)|(?<=[nN][°ºᵒ]s) (?=\d)")
_ABBREVIATED = re.compile(
    r"(?:(?<=\bM\.)|(?<=\bMM\.)|(?<=\bMme)|(?<=\bMmes)|(?<=\bMlle)|(?<=\bDr)|(?<=\bMgr)"
    r"|(?<=\bS\.)(?= ?E\.)) (?=[A-ZÀ-Ý])"
)
_REFERENCE = re.compile(
    r"(?:(?<=\bart\.)|(?<=\bpar\.)|(?<=\bparagraphe)|(?<=\barticle)|(?<=\bp\.)|(?<=\bpp\.)"
    r"|(?<=\bchap\.)) (?=\d)"
)


def dress(text: str) -> str:
    """The text with the spaces and apostrophes of French print; same length as its input."""
    for pair, kept in _PAIRS:
        if pair in text:
            text = text.replace(pair, kept)
    if "'" in text:
        text = _apostrophes(text)
    text = _AFTER_DIGIT.sub(FIXED, text)
    if "1er " in text:
        text = _AFTER_FIRST.sub(FIXED, text)
    text = _GROUPS.sub(lambda match: match[0].replace(" ", FINE), text)
    if "° " in text or "º " in text or "ᵒ " in text or "°s " in text:
        text = _NUMBER_SIGN.sub(FIXED, text)
    if "M. " in text or "MM. " in text or "Mme" in text or "Dr " in text or "S. " in text:
        text = _ABBREVIATED.sub(FIXED, text)
    return _REFERENCE.sub(FIXED, text)


def _apostrophes(text: str) -> str:
    if "://" not in text and "www." not in text:
        return _APOSTROPHE.sub("’", text)
    pieces: list[str] = []
    place = 0
    for match in _URL.finditer(text):
        pieces += (_APOSTROPHE.sub("’", text[place : match.start()]), match[0])
        place = match.end()
    pieces.append(_APOSTROPHE.sub("’", text[place:]))
    return "".join(pieces)


def dress_html(html: str) -> str:
    """HTML of our own with its text dressed and its tags left alone; same length."""
    return _TEXT.sub(lambda match: dress(match[0]), html)
