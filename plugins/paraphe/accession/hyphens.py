"""Words cut at a line's end: put together only where a list of words or the text knows them so."""

import re
from collections.abc import Callable, Iterable
from functools import cache

HYPHENS = frozenset("-\u00ad\u2010\ufffe\x02")
_LAST = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*$")
_FIRST = re.compile(r"^[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

Known = Callable[[str], bool]
"""Whether a word, in small letters, is one."""


@cache
def _french() -> frozenset[str]:
    """The French words of pyspellchecker (MIT): some 140,000 forms."""
    # A tenth of a second that only a file with words cut at its lines' ends pays.
    from spellchecker import SpellChecker  # noqa: PLC0415

    return frozenset(SpellChecker(language="fr").word_frequency.words())


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The words of texts, in small letters; those with hyphens whole."""
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def mend(before: str, after: str, texts: frozenset[str]) -> tuple[str, str]:
    """A line that ends in a hyphen and the next one, as one; the word in doubt, or "".

    ``texts`` are the words of this text and of the archive's. A word that they have with its
    hyphen keeps it, one that they or a French list have without it loses it; others keep it.
    """
    bare = before[:-1]
    head, tail = _LAST.search(bare), _FIRST.match(after)
    if not head or not tail:
        return f"{bare}-{after}", ""
    whole, hyphened = head[0] + tail[0], f"{head[0]}-{tail[0]}"
    if hyphened.lower() in texts and before[-1] != "\u00ad":
        return f"{bare}-{after}", ""
    last = re.split("['’]", whole)[-1].lower()
    capital = tail[0][:1].isupper()
    if not capital and (last in texts or whole.lower() in texts or last in _french()):
        return f"{bare}{after}", ""
    if before[-1] == "\u00ad":
        return f"{bare}{after}", ""
    pieces = [piece.lower() for piece in re.split("['’-]", hyphened)]
    sure = capital or all(piece in texts or piece in _french() for piece in pieces)
    return f"{bare}-{after}", "" if sure else hyphened
