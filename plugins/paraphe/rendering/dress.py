"""Typography of the display: of French, of English; other languages stay as they are.

It converts spaces and apostrophes that are there and adds none, so that every offset into the
text stays true. A character that a text has of its own is never what another is dressed as, so
that the dress can be taken off again (``theme/static/js/copy.js``). typogrify is not used here: it
changes lengths, sets English quotation marks and knows nothing of the spaces of French.
"""

import re
from functools import lru_cache
from itertools import chain, combinations

from markupsafe import Markup, escape
from typogrify.filters import widont

FINE = "\u202f"
FIXED = "\u00a0"

_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre"
)

_SPACES = f" {FIXED}{FINE}"
_SPACED = {";": FINE, "!": FINE, "?": FINE, "%": FINE, "»": FINE, ":": FIXED}
"""The space that French sets before a sign where there is one."""

_APOSTROPHE = re.compile(r"'(?<=[^\W\d_]')(?=[^\W_]|[«“\"(\[\ufffd])")
_TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
_URL = re.compile(r"(?:[a-z]+://|www\.)\S+", re.IGNORECASE)

# Each pattern begins with a character that is rare in a text: the search passes over the rest.
_UNIT = rf"(?=(?:{_MONTHS}|millions?|milliards?|km|kg|tonnes?|euros?|dollars?)\b|[€$£])"
_AFTER = re.compile(
    r"[0-9MDS](?:"
    rf"(?P<groups>(?<=\d)(?<![\w.,/-].)\d{{0,2}}(?: \d{{3}})+(?![\w/-]))(?: {_UNIT})?"
    rf"|(?:(?<=\d)|(?<=1)er) {_UNIT}"
    r"|(?<!\w.)(?:(?<=M)(?:M?\.|mes?|lle|gr)|(?<=D)r|(?<=S)\.(?= E\.)) (?=[A-ZÀ-Ý]))"
)
_BEFORE_DIGIT = re.compile(
    r" (?=\d)(?:(?<=[nN][°ºᵒ] )|(?<=[nN][°ºᵒ]s )|(?<=\bart\. )|(?<=\barticle )|(?<=\bpar\. )"
    r"|(?<=\bparagraphe )|(?<=\bp\. )|(?<=\bpp\. )|(?<=\bchap\. ))"
)

_ENGLISH = re.compile(
    r" (?:(?<=\d )(?=(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b)|(?<=\b(?:No|Mr|Ms|Dr)\. )(?=[\dA-Z])"
    r"|(?<=\b(?:Nos|Art)\. )(?=\d)|(?<=\bMrs\. )(?=[A-Z]))"
)

_DRESS = f"’{FIXED}{FINE}"
_SIGNS = {
    "".join(signs): re.compile(f"[{''.join(signs)}]")
    for count in range(1, len(_DRESS) + 1)
    for signs in combinations(_DRESS, count)
}
"""What finds the signs of each value of ``own``."""


def own(text: str) -> str:
    """The characters of the dress that a text has of its own: they stay when it is taken off."""
    if "’" not in text and FIXED not in text and FINE not in text:
        return ""
    return "".join(sign for sign in _DRESS if sign in text)


def dress(text: str, language: str = "fr") -> str:
    """The text with the spaces and apostrophes of print in its language; same length."""
    dressing = _DRESSED.get(language)
    if dressing is None:
        return text
    kept = own(text)
    dressed = dressing(text)
    if not kept or dressed == text:
        return dressed
    shown = list(dressed)
    for match in chain(_SIGNS[kept].finditer(text), _SIGNS[kept].finditer(dressed)):
        shown[match.start()] = text[match.start()]
    return "".join(shown)


@lru_cache(maxsize=4096)
def dressed_name(name: str) -> str:
    """What ``dress`` makes of a name that many documents show."""
    return dress(name)


def _dressed(text: str) -> str:
    for sign, kept in _SPACED.items():
        if sign in text:
            for space in _SPACES:
                text = text.replace(f"{space}{sign}", f"{kept}{sign}")
    if "«" in text:
        text = text.replace("« ", f"«{FINE}").replace(f"«{FIXED}", f"«{FINE}")
    if "'" in text:
        text = _apostrophes(text)
    return _BEFORE_DIGIT.sub(FIXED, _AFTER.sub(_kept_together, text))


def _english(text: str) -> str:
    """Apostrophes, and spaces that never break: « 5 May », « No. 7 », « Mr. Lowe »."""
    if "'" in text:
        text = _apostrophes(text)
    return _ENGLISH.sub(FIXED, text)


_DRESSED = {"fr": _dressed, "en": _english}


def _kept_together(match: re.Match[str]) -> str:
    """Figures in groups, or what a space that never breaks stands behind."""
    whole = match[0]
    if match["groups"] is None:
        return f"{whole[:-1]}{FIXED}"
    return f"{whole[:-1].replace(' ', FINE)}{whole[-1].replace(' ', FIXED)}"


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


@lru_cache(maxsize=1 << 14)
def titled(title: str) -> Markup:
    """A title in a list, dressed, its last two words held together.

    The one place for typogrify: ``widont`` touches only the last space, where its other filters
    set English quotation marks and dashes.
    """
    return Markup(widont(str(escape(dress(title)))))  # noqa: S704 - escaped just here


def dress_html(html: str) -> str:
    """HTML of our own with its text dressed and its tags left alone; same length."""
    return _TEXT.sub(lambda match: dress(match[0]), html)
