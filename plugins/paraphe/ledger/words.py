"""What is compared of a text: its letters, and the short runs of letters that it is made of."""

import re
import unicodedata

RUN = 7
"""Letters of a run: long enough that two paragraphs share few by chance."""

_BARE = re.compile(r"[\W_]+")
_JOINED = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
_QUOTED = 90


def key(words: str) -> str:
    """The folded letters and figures of a text, or the text itself where it has none.

    Case, accents, spaces, hyphens and typography are not in it: a text that was wrapped or
    dressed otherwise has the same key.
    """
    plain = unicodedata.normalize("NFKD", words.translate(_JOINED)).casefold()
    return _BARE.sub("", plain) or words.strip()


def runs(letters: str) -> frozenset[str]:
    """Every run of ``RUN`` letters; the whole where it is shorter."""
    if len(letters) <= RUN:
        return frozenset((letters,)) if letters else frozenset()
    return frozenset(letters[at : at + RUN] for at in range(len(letters) - RUN + 1))


def squeezed(text: str) -> str:
    """A text on one line: every run of white space is one space."""
    # The only white space that is printable is the space: most texts are asked no more.
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text
    return " ".join(text.split())


def quotation(words: str) -> str:
    """The first words of a text, with an ellipsis where there are more."""
    if len(words) <= _QUOTED:
        return words
    return f"{words[:_QUOTED].rsplit(' ', 1)[0].rstrip(' ,;:.')} …"
