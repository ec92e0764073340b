"""Text -> its words, each as the token by which Pagefind knows it.

Pagefind stems everything, finds longer words by their beginning and, where nothing is found, cuts
the query down. It is given tokens of our own instead, of which each ends in a letter that French
does not have, so that a beginning is only met where one is asked for:

    resolutionþsþŋ      « résolutions », followed by a space: asked for as « resolutionþ », it is
                        any form of the word; as « resolutionþsþ », this form; as
                        « resolutionþsþŋ », this form before a space
    aieaðpŋ             an acronym or a number, never stemmed, followed by a full stop
    ŧdesþþnationsŋ      a common word, a space, and the word that follows
    officeþþŧdesþŋ      a word, and the common words behind it: a phrase that holds « office des »
                        need not load where « des » stands
    deþclarationþđŋ     a word of a block in capitals, which may be an acronym or not
    ŋtnpþ               that an instrument is cited; no word of the text

Which words are common and how a word is stemmed depends on the language of the text: what answers
a query in one language is looked for in texts of that language. The browser has the same in
`theme/scripts/words.js`.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from .endings import endings, stem
from .french import fold, french

Kind = Literal["word", "common", "exact", "capitals"]
"""``exact``: an acronym or a number; ``capitals``: a word of a block that is all in capitals."""

_WORD = re.compile(r"(?:[^\W_]|[\u00ad\u0300-\u036f])+")
_MARKS = str.maketrans(french().marks)
LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""How a number is written in a token that is no number."""
_UNSEEN = "\u00ad\ufeff"
_SIGNS = 8
"""Signs between two words that are told apart from others, at most."""


class Word(NamedTuple):
    """A word at [start, end) of a text, folded, and the signs between it and the next one."""

    start: int
    end: int
    form: str
    kind: Kind
    gap: str


def words(text: str, language: str = "fr") -> list[Word]:
    """The words of a text, in order; what has neither letter nor digit is none."""
    # Signs that Unicode calls letters may be apostrophes.
    plain = text.translate(_MARKS)
    found = [(m, read) for m in _WORD.finditer(plain) if (read := _read(m[0], language)).form]
    # Only where some word may be one or the other does it matter whether all are in capitals.
    shouted = any(read.kind != read.shouted for _, read in found) and _in_capitals(
        [m[0] for m, _ in found]
    )
    ends = [*(m.start() for m, _ in found), len(text)][1:]
    made: list[Word] = []
    for (match, read), end in zip(found, ends, strict=True):
        gap = gap_of(plain[match.end() : end])
        kind = read.shouted if shouted else read.kind
        # « S/RES/1540 »: a letter before a slash begins a symbol.
        if gap == "s" and len(read.form) == 1 and match[0].isupper():
            kind = "exact"
        made.append(Word(match.start(), match.end(), read.form, kind, gap))
    return made


class Read(NamedTuple):
    """A word by itself: folded, and its kind, also for a block that is all in capitals."""

    form: str
    kind: Kind
    shouted: Kind


@lru_cache(maxsize=1 << 16)
def _read(word: str, language: str) -> Read:
    form = "".join(filter(str.isalnum, fold(word)))
    if any(map(str.isdecimal, form)):
        return Read(form, "exact", "exact")
    if sum(map(str.isupper, word)) >= 2:
        return Read(form, "exact", "capitals")
    kind: Kind = "common" if form in endings(language).common else "word"
    return Read(form, kind, kind)


def _in_capitals(printed: Sequence[str]) -> bool:
    """Whether capitals say nothing of single words: three words at least, most all in capitals."""
    lettered = [word for word in printed if len(word) > 1 and not word.isdecimal()]
    return len(lettered) >= 3 and sum(map(str.isupper, lettered)) * 4 >= len(lettered) * 3


@lru_cache(maxsize=1 << 12)
def gap_of(signs: str) -> str:
    """What stands between two words, as letters: "" for a space; spaces beside signs are none."""
    codes = french().codes
    seen = [sign for sign in signs if not sign.isspace() and sign not in _UNSEEN]
    return "".join(codes.get(sign) or _lettered_code(sign) for sign in seen[:_SIGNS])


def _lettered_code(sign: str) -> str:
    # No digits: Pagefind would cut the token before them.
    return f"x{ord(sign):x}".translate(LETTERS)


def tokens(found: Sequence[Word], language: str = "fr") -> list[str]:
    """The tokens that stand for the words of a text."""
    common = endings(language).common
    made: list[str] = []
    after, chain = "", "ŋ"
    for word in reversed(found):
        start = start_of(word.form, word.kind, language) + word.gap
        if word.form in common:
            made.append(f"{start}þ{after}ŋ")
            chain = f"ŧ{word.form}þ{word.gap}{chain}"
        else:
            made.append(start + chain)
            chain = "ŋ"
        after = word.form
    return made[::-1]


@lru_cache(maxsize=1 << 16)
def start_of(form: str, kind: Kind, language: str = "fr") -> str:
    """What the tokens of a form of a word begin with, whatever follows it in the text."""
    if form in endings(language).common:
        # Common words lie apart, so that others are found without loading them.
        return f"ŧ{form}{'ð' if kind == 'exact' else 'þ'}"
    if kind == "exact":
        return f"{form}ð"
    root = stem(form, language)
    rest = form.removeprefix(root)
    return f"{root}þ{rest}þ" if kind == "word" else f"{root}þ{rest}þđ"


def instrument_token(identifier: str) -> str:
    """The token that says in a block that it cites an instrument; no digits: they would be cut."""
    return f"ŋ{''.join(map(_lettered, identifier))}þ"


def _lettered(sign: str) -> str:
    return sign if sign.isalpha() else "ŧ" + (sign.translate(LETTERS) if sign.isdecimal() else "ŧ")


def content_key(text: str) -> str:
    """What ways of writing a name share: its words by their stems, without the common ones."""
    if text.islower():
        # No word depends on those around it, and names by the thousand are made of the same few.
        return " ".join(filter(None, map(_run_key, text.split())))
    return _key(words(text))


@lru_cache(maxsize=1 << 14)
def _run_key(run: str) -> str:
    return _key(words(run))


def _key(name: Iterable[Word]) -> str:
    kept = (w for w in name if w.kind != "common")
    return " ".join(w.form if w.kind == "exact" else stem(w.form) for w in kept)
