"""What a piece of text looks like: questions on its form, each answered from the text alone."""

import re

from .dates import find_dates
from .naming import titled
from .speech import remembered, spoken

_CLOSERS = " \u00a0\u202f»”\"'’)]*†‡¹²³⁰⁴⁵⁶⁷⁸⁹"
_OPENERS = " \u00a0\u202f«“\"'’([—–-…."
_LONGEST_REFERENCE = 200
_LONGEST_DATELINE = 100
_LONGEST_DONE = 240
"""Characters of « Fait à …, le …, en deux exemplaires, en langues … »."""
_ORDINAL = re.compile(r"\b\d+(?:er|ère|re|e|ème|nd|nde)s?\b|\b[IVXL]+(?:e|ème)\b")
_LAST_WORD = re.compile(r"\W*([^\W\d_]+)")
"""Matched against a text read backwards, from its end."""
_STOPS = frozenset(".!?…")
_PAUSES = _STOPS | frozenset(":;")
_OPEN = frozenset("-«([")
_SMALL = "ait"
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_CALLED = re.compile(r"(?<=[.!?…])\d{1,2}$")
_INNER_STOP = re.compile(r"[a-zà-ÿ)»]{2}[.!?]\s+[A-ZÀ-Ý«]")


@remembered
def finished(text: str) -> bool:
    """Whether it ends as a sentence, a point of a list or what introduces one does."""
    bare = text.rstrip(_CLOSERS)
    if len(bare) > 40 and bare[-1].isdigit():
        bare = _CALLED.sub("", bare)
    return bare[-1:] in _PAUSES and not spoken().abbreviated.search(bare, max(0, len(bare) - 5))


def closed(text: str) -> bool:
    """Whether it ends as a sentence does."""
    return text.rstrip(_CLOSERS)[-1:] in _STOPS


@remembered
def breaks_off(text: str) -> bool:
    """Whether it ends with a word or sign after which a sentence must go on."""
    if finished(text) or text.endswith("\ufffd"):
        return False
    bare = text.rstrip()
    if bare[-1:] in _OPEN or bare.endswith("."):
        return True
    if bare.endswith((")", "»", ",")):
        return False
    match = _LAST_WORD.match(bare[::-1])
    return match is not None and match[1][::-1].lower() in spoken().function_words


@remembered
def starts_lower(text: str) -> bool:
    """Whether it begins with a small letter, quotes and brackets aside."""
    return text.lstrip(_OPENERS)[:1].islower()


@remembered
def capitals(text: str) -> bool:
    """Whether it is set in capitals, ordinals aside."""
    # Small letters that no ordinal ends with: a tenth of the text is too many already.
    if 10 * sum(map(text.count, _SMALL)) > len(text):
        return False
    letters = [c for c in _ORDINAL.sub("", text) if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)


def prose(text: str) -> bool:
    """Whether it is running text: a finished sentence, or too long for anything else."""
    return len(text) > 60 and (finished(text) or (len(text) > 220 and not capitals(text)))


def several_sentences(text: str) -> bool:
    """Whether a sentence ends inside it."""
    return bool(_INNER_STOP.search(text))


def headlike(text: str, limit: int = 140) -> bool:
    """Whether it could be a heading: short, begun with a capital, not ended as a sentence."""
    if len(text) > limit or finished(text) or breaks_off(text) or "...." in text:
        return False
    if text.endswith((",", "-", "\ufffd")) or text.startswith("|"):
        return False
    return bool(_FIRST_WORD.search(text)) and not starts_lower(text) and not salutation(text)


def salutation(text: str) -> bool:
    """« Monsieur le Président, » and the like."""
    return len(text) < 140 and bool(spoken().salutation.match(text)) and not closed(text)


@remembered
def dateline(text: str) -> bool:
    """Whether it is a date, with a place or without, and nothing else."""
    longest = _LONGEST_DONE if text[:4].lower() == spoken().done else _LONGEST_DATELINE
    rest = undated(text) if len(text) <= longest else None
    if rest is None:
        return False
    return not rest or (not titled(rest) and bool(spoken().place.match(rest)))


def undated(text: str) -> str | None:
    """What a text says besides its one date, small words aside; None where it has no such date."""
    dates = find_dates(text)
    if len(dates) != 1:
        return None
    rest = text[: dates[0].at] + " " + text[dates[0].to :]
    rest = " ".join(spoken().dateline_words.sub(" ", rest).strip(" ,.;–—-*()\u00a0").split())
    return f"{rest})" if rest.count("(") > rest.count(")") else rest


def place_name(text: str) -> bool:
    """Whether it could be a place and nothing else."""
    return len(text) < 70 and bool(spoken().place.match(text.rstrip(".,")))


def person_name(text: str) -> bool:
    """Whether it could be a person's name and nothing else."""
    return len(text) < 60 and bool(spoken().person.match(text))


@remembered
def notice(text: str) -> bool:
    """A word on the language, the version or the release of what follows."""
    return (
        len(text) < 220
        and bool(spoken().notice.search(text.lower()))
        and not several_sentences(text)
    )


@remembered
def reference(text: str) -> bool:
    """A session line, a symbol, a number in a journal or agenda."""
    if len(text) >= _LONGEST_REFERENCE or text.endswith(":") or closed(text):
        return False
    return bool(spoken().reference.match(text))


def signed(text: str) -> bool:
    """« (Signé) … »."""
    return len(text) < 160 and bool(spoken().signed.match(text))


def office(text: str) -> bool:
    """« L'Ambassadeur, », « Pour le Gouvernement de … »: who signs."""
    return len(text) < 140 and bool(spoken().office.match(text)) and not closed(text)


def annex(text: str) -> re.Match[str] | None:
    """The line that opens an annex."""
    match = spoken().annex.match(text) if len(text) < 260 else None
    return match if match and not closed(text) else None
