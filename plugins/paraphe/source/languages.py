"""The language of a text, told by its small words."""

from collections import Counter

from .letters import letter_runs

_SMALL = {
    "fr": "le la les des du et est une dans pour par sur que qui aux ses au ne leur ces",
    "en": "the of and to in for on by with that is this which their has be are its shall",
    "es": "el los las del y una en para por que con su se al como sus es lo más",
    "de": "der die das und den von zu mit für auf ist des dem im nicht ein eine sich",
    "it": "il gli della di e che per una del con dei nel alla sono le delle dal",
    "pt": "o os da do das dos e que para uma com em no na ao pela pelo são não",
    "nl": "het een van is op te dat voor met zijn niet aan door ook bij worden wordt naar deze",
    "pl": "w i na z do się że nie jest o oraz przez dla od za po jak są być",
    "ru": "и в на с что по для не из от к о при их также как или его во об",
    "uk": "і в на з що по для не із від до про та також як або його у щодо є",
    "ar": "في من على إلى أن التي الذي عن مع هذا هذه بين أو كما ما لا ذلك قد كل وفي",
    "fa": "در از به که این را با است برای آن های می شود خود یک تا هم بر",
}
_TABLE: dict[str, tuple[str, ...]] = {}
for _code, _words in _SMALL.items():
    for _word in _words.split():
        _TABLE[_word] = (*_TABLE.get(_word, ()), _code)
_SAMPLE = 8_000
"""Characters that are read of a text, from its head."""
_FEW, _FEWEST = 20, 10
"""Small words without which nothing is sure: as a rule, and where those of no other come near."""


def language_of(text: str) -> tuple[str, bool]:
    """The code of a text's language, "" for one that is not known, and whether that is sure."""
    scores: Counter[str] = Counter()
    words = filter(_TABLE.__contains__, letter_runs(text[:_SAMPLE].lower()))
    for word, count in Counter(words).items():
        for code in _TABLE[word]:
            scores[code] += count
    (first, most), (_, second) = (*scores.most_common(2), ("", 0), ("", 0))[:2]
    if most < 3:
        return "", False
    sure = (most >= _FEW and most > 1.6 * second) or (most >= _FEWEST and most > 4 * second)
    return first, sure
