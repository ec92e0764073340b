"""The language of a text, told by its small words."""

import re
from collections import Counter

_SMALL = {
    "fr": "le la les des du et est une dans pour par sur que qui aux ses au ne leur ces",
    "en": "the of and to in for on by with that is this which their has be are its shall",
    "es": "el los las del y una en para por que con su se al como sus es lo más",
    "de": "der die das und den von zu mit für auf ist des dem im nicht ein eine sich",
    "it": "il gli della di e che per una del con dei nel alla sono le delle dal",
    "pt": "o os da do das dos e que para uma com em no na ao pela pelo são não",
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_FEW = 20


def language_of(text: str) -> tuple[str, bool]:
    """The code of a text's language, "" for one that is not known, and whether that is sure."""
    counts = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))
    scores = {code: sum(counts[w] for w in words.split()) for code, words in _SMALL.items()}
    (first, most), (_, second) = Counter(scores).most_common(2)
    if most < 3:
        return "", False
    return first, most >= _FEW and most > 1.6 * second
