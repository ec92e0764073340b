"""Whether an abbreviation is that of a phrase: its letters begin the words, in order."""

import re

from paraphe.authority import fold

_SMALL = frozenset({
    "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "sur", "a", "au", "aux", "pour",
    "contre", "par", "sous", "leur", "leurs", "son", "sa", "ses", "dans", "of", "the", "on", "and",
    "for", "in", "to", "against", "their", "all", "its",
})  # fmt: skip
_LONGEST = 200
_WORDS = re.compile(r"[^\W_]+")


def abbreviates(sigle: str, phrase: str) -> bool:
    """Whether the first letter begins the phrase and every other one a later word of it.

    Words may be left out, letters may not: so « OTICE » is none of « Traité d'interdiction
    complète des essais », and « TIPMF » is one of « Traité interdisant la production … ».
    """
    letters = [c for c in fold(sigle) if c.isalnum() and not c.isdigit()]
    words = _WORDS.findall(fold(phrase))
    if not letters or not words or words[0][0] != letters[0]:
        return False
    skipped = place = 0
    for letter in letters:
        while place < len(words) and words[place][0] != letter:
            skipped += words[place] not in _SMALL
            place += 1
        if place == len(words):
            return False
        place += 1
    return skipped <= len(letters) + 2


def phrase_before(sigle: str, text: str) -> str:
    """The last words of a text, each with its letter of the abbreviation; "" if they do not fit."""
    letters = [c for c in fold(sigle) if c.isalnum() and not c.isdigit()]
    near = max(0, len(text) - _LONGEST)
    words = [m for m in _WORDS.finditer(fold(text[near:])) if m.group() not in _SMALL]
    last = words[-len(letters) :]
    fits = len(last) == len(letters) > 1 and all(
        word.group()[0] == letter for word, letter in zip(last, letters, strict=True)
    )
    return text[near + last[0].start() :] if fits else ""


def begins_phrase(sigle: str, text: str) -> bool:
    """Whether the first words of a text, small ones apart, have each its letter of the sigle."""
    letters = [c for c in fold(sigle) if c.isalnum() and not c.isdigit()]
    words = [word for word in _WORDS.findall(fold(text)) if word not in _SMALL]
    return len(letters) > 1 and [word[0] for word in words[: len(letters)]] == letters
