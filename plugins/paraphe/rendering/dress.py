"""French typography of the display.

It converts spaces and apostrophes that are there and adds none, so that every offset into the
text stays true. A character that a text has of its own is never what another is dressed as, so
that the dress can be taken off again (``theme/static/js/copy.js``). typogrify is not used here: it
changes lengths, sets English quotation marks and knows nothing of the spaces of French.
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

# Each pattern begins with a character that is rare in a text: the search passes over the rest.
_AFTER_DIGIT = re.compile(
    rf"(\d|1er) (?=(?:{_MONTHS})\b|(?:millions?|milliards?|km|kg|tonnes?|euros?|dollars?)\b|[€$£])"
)
_GROUPS = re.compile(r"\d(?<![\w.,/-]\d)\d{0,2}(?: \d{3})+(?![\w/-])")
_BEFORE_DIGIT = re.compile(
    r" (?=\d)(?:(?<=[nN][°ºᵒ] )|(?<=[nN][°ºᵒ]s )|(?<=\bart\. )|(?<=\barticle )|(?<=\bpar\. )"
    r"|(?<=\bparagraphe )|(?<=\bp\. )|(?<=\bpp\. )|(?<=\bchap\. ))"
)
_TITLED = re.compile(
    r"[MDS](?<!\w.)(?:(?<=M)(?:M?\.|mes?|lle|gr)|(?<=D)r|(?<=S)\.(?= E\.)) (?=[A-ZÀ-Ý])"
)


_DRESS = f"’{FIXED}{FINE}"


def own(text: str) -> str:
    """The characters of the dress that a text has of its own: they stay when it is taken off."""
    return "".join(sign for sign in _DRESS if sign in text)


def dress(text: str) -> str:
    """The text with the spaces and apostrophes of French print; same length as its input."""
    kept = own(text)
    dressed = _dressed(text)
    if not kept:
        return dressed
    return "".join(
        before if before in kept or after in kept else after
        for before, after in zip(text, dressed, strict=True)
    )


def _dressed(text: str) -> str:
    for pair, kept in _PAIRS:
        if pair in text:
            text = text.replace(pair, kept)
    if "'" in text:
        text = _apostrophes(text)
    text = _AFTER_DIGIT.sub(rf"\1{FIXED}", text)
    text = _GROUPS.sub(lambda match: match[0].replace(" ", FINE), text)
    text = _BEFORE_DIGIT.sub(FIXED, text)
    return _TITLED.sub(lambda match: f"{match[0][:-1]}{FIXED}", text)


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
