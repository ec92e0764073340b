"""Words cut at a line's end: put together only where a list of words or the text knows them so."""

import gzip
import json
import re
from collections.abc import Callable, Iterable, Set
from functools import cache, lru_cache
from importlib.resources import files

from paraphe.model import Repair

from .draft import Piece, restrung
from .letters import hyphened_words
from .speech import spoken
from .strand import Run, cut

HYPHENS = frozenset("-\u00ad\u2010\ufffe\x02")
_LAST = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*$")
_FIRST = re.compile(r"^[^\W\d_]+")

Known = Callable[[str], bool]
"""Whether a word, in small letters, is one."""


@cache
def _list(language: str) -> Set[str]:
    """The French or English words of pyspellchecker (MIT): some 140,000 forms."""
    # As it is packed: what SpellChecker makes of it, to suggest words, takes four times as long.
    packed = files("spellchecker").joinpath("resources", f"{language}.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    return counts.keys()


def _listed(word: str) -> bool:
    return word in _list("en" if spoken().code == "en" else "fr")


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The words of texts, in small letters; those with hyphens whole."""
    return frozenset(word.lower() for text in texts for word in hyphened_words(text))


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
    if not capital and (last in texts or whole.lower() in texts or _listed(last)):
        return f"{bare}{after}", ""
    if before[-1] == "\u00ad":
        return f"{bare}{after}", ""
    pieces = [piece.lower() for piece in re.split("['’-]", hyphened)]
    sure = capital or all(piece in texts or _listed(piece) for piece in pieces)
    return f"{bare}-{after}", "" if sure else hyphened


def unbroken(first: Piece, second: Piece, text: str) -> Piece:
    """The piece without the hyphen that it ends with, where a word goes on in the second one.

    ``text`` is the source's, whose words are known. In doubt the hyphen stays.
    """
    before, after = first.text, second.text
    if before[-1:] not in HYPHENS or not before[-2:-1].isalpha() or not after[:1].islower():
        return first
    whole, _ = mend(before, after, _words(text))
    head, tail = _LAST.search(before[:-1]), _FIRST.match(after)
    if not head or not tail or len(whole) == len(before) + len(after):
        return first
    *rest, last = first.strand
    bare = cut((last,), 0, len(last.text) - 1)
    # A run that reads as nothing: the sign is the source's, the word is joined without a space.
    sign = Run("", last.end - 1, last.end)
    reason = "mot coupé en fin de ligne, rétabli"
    span = (last.end - 1, second.start)
    read = (f"{head[0]}-{tail[0]}", f"{head[0]}{tail[0]}")
    joint = Repair("join", "hyphen", span, reason, *read)
    return restrung(first, (*rest, *bare, sign))._replace(repairs=(*first.repairs, joint))


@lru_cache(maxsize=1)
def _words(text: str) -> frozenset[str]:
    return words_of([text])
