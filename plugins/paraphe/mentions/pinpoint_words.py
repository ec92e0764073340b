"""How French texts name and number provisions: words, and expressions over them, as data.

The expressions read a text in which accents are gone but « à » and capitals stay (``legible``):
« article I » has a Roman number, « article i » none, and « alinéa à » no letter.
"""

import re
from collections.abc import Iterable

from paraphe.model import ProvisionKind, late, roman

SINGULAR: dict[str, ProvisionKind] = {
    "annexe": "annex", "appendice": "appendix", "partie": "part", "titre": "title",
    "chapitre": "chapter", "section": "section", "preambule": "preamble",
    "dispositif": "operative", "article": "article", "principe": "principle", "regle": "rule",
    "mesure": "measure", "objectif": "goal", "cible": "target",
    "recommandation": "recommendation", "paragraphe": "paragraph", "alinea": "alinea",
    "point": "point", "lettre": "point", "sous-alinea": "subpoint", "sous-paragraphe": "subpoint",
}  # fmt: skip

SHORT: dict[str, ProvisionKind] = {
    "art.": "article", "arts.": "article", "art": "article", "par.": "paragraph",
    "para.": "paragraph", "paras.": "paragraph", "parag.": "paragraph", "§": "paragraph",
    "§§": "paragraph", "al.": "alinea", "let.": "point", "lit.": "point", "litt.": "point",
    "chap.": "chapter", "ch.": "chapter", "sect.": "section",
}  # fmt: skip
"""Abbreviations, which have no plural: « art. 3 et 4 »."""

PLURAL: dict[str, ProvisionKind] = {f"{word}s": kind for word, kind in SINGULAR.items()}
KINDS: dict[str, ProvisionKind] = {**SINGULAR, **SHORT, **PLURAL}

RANKS: dict[ProvisionKind, int] = {
    "annex": 0, "appendix": 1, "part": 2, "title": 3, "chapter": 4, "section": 5, "preamble": 6,
    "operative": 6, "article": 7, "principle": 7, "rule": 7, "measure": 7, "goal": 7, "target": 7,
    "recommendation": 7, "paragraph": 8, "alinea": 9, "point": 10, "subpoint": 11,
}  # fmt: skip
"""How deep each lies: a provision of a higher rank may be part of one of a lower."""

UNNUMBERED = frozenset({"annex", "appendix", "preamble", "operative"})
"""What an instrument may have one of."""

OWN_BODY = frozenset({"article", "chapter", "title", "preamble", "principle", "rule", "goal",
                      "target"})  # fmt: skip
"""What a communiqué or a letter does not have itself: named beside a treaty, it is the treaty's."""

ORDINALS = {
    word: number
    for number, words in enumerate(
        ("premier premiere", "deuxieme second seconde", "troisieme", "quatrieme", "cinquieme",
         "sixieme", "septieme", "huitieme", "neuvieme", "dixieme", "onzieme", "douzieme",
         "treizieme", "quatorzieme", "quinzieme", "seizieme", "dix-septieme", "dix-huitieme",
         "dix-neuvieme", "vingtieme"), 1)
    for word in words.split()
}  # fmt: skip

_REPEATED = r"(?: ?(?i:bis|ter|quater|quinquies|sexies|septies|octies))?"
_ENDED = r"(?![\w/\ufffd]|[.,]\d)"
_ROMAN = r"(?:[IVXL]+(?:\.(?:\d{1,2}|[A-H]))?|[ivxl]{2,})"
_FIGURES = r"\d{1,3}(?:\.\d{1,2})?(?:er\b)?"
NUMBER = rf"(?:(?i:premiere?|unique)|{_ROMAN}|{_FIGURES}|[A-H]){_REPEATED}{_ENDED}"
_ITEM_LETTER = r"(?:[a-z](?: ?bis)?|[ivx]{2,4})"
ITEM = rf"(?:,? ?\((?:{_ITEM_LETTER}|\d{{1,2}})\)|,? ?{_ITEM_LETTER}\))"
"""What a number goes on with: « 2 b) », « 4 (2) (a) »."""

_BARE_LETTER = r"[a-z](?=,? d(?:e |u |es )|,? de l'|[,;.:)]|$| (?:et|ou|à) [a-z](?!\w))"
_LETTER = rf"(?:\({_ITEM_LETTER}\)|{_ITEM_LETTER}\)|{_BARE_LETTER})"
JOINT = r"(?:, (?:et |ou )?| et | ou | à | ?- ?)"
TOKEN = late(rf"(?P<item>{ITEM})|(?P<letter>{_LETTER})|(?P<number>{NUMBER})|(?P<joint>{JOINT})")

_ENTRY = rf"{NUMBER}(?:{ITEM})*"
_LETTERED = rf"(?:{_LETTER}|{NUMBER})(?:{ITEM})*"
_ITEMS = rf"(?:{JOINT}(?:{ITEM})+)*"


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_SPOKEN = rf"(?:(?i:{_either(ORDINALS)})|\d{{1,2}}(?:er|re|nde?|e(?:me)?)|[IVX]+e)"
_LETTERS = ("paragraphe", "alinea", "point", "lettre", "sous-alinea", "sous-paragraphe")
_LETTERS_MANY = (*(f"{word}s" for word in _LETTERS), "al.", "let.", "lit.", "litt.", "par.", "§")
_ONE = [word for word in SINGULAR if word not in _LETTERS and word != "dispositif"]
_MANY = [word for word in (*PLURAL, *SHORT) if word not in _LETTERS_MANY]

UNIT = late(
    r"(?<![\w\ufffd/-])(?:"
    rf"(?P<ordinals>{_SPOKEN}(?:(?:, | et |, et | ou ){_SPOKEN})*) "
    r"(?P<counted>(?i:alinea|paragraphe|article|chapitre|titre|section|partie|annexe)s?)(?!\w)|"
    rf"(?P<one>(?i:{_either(_ONE)})) (?P<entry>{_ENTRY}{_ITEMS})|"
    rf"(?P<many>(?i:{_either(_MANY)})) ?(?P<entries>{_ENTRY}{_ITEMS}(?:{JOINT}{_ENTRY}{_ITEMS})*)|"
    rf"(?P<item>(?i:{_either(_LETTERS)})) (?P<letter>{_LETTERED}{_ITEMS})|"
    rf"(?P<items>(?i:{_either(_LETTERS_MANY)})) ?(?P<letters>{_LETTERED}(?:{JOINT}{_LETTERED})*)|"
    r"(?P<whole>(?i:preambule|dispositif|annexes?|appendices?))(?!\w)"
    r")(?!-\d)"
)
"""One word for a provision with its numbers: « articles I et II », « alinéa b) », « § 4 »."""


_ROMANS = frozenset(roman(number).lower() for number in range(1, 100))
_SPELT = {"premier", "premiere", "1er", "unique", "bis", "ter", "quater", "quinquies", "sexies"}
_LAST = _ROMANS | _SPELT | {word for word in (*SINGULAR, *PLURAL) if "-" not in word}
_LEADING = frozenset((
    "", "de", "la", "du", "des", "l'", "d'", "dudit", "ladite", "desdits", "desdites", "cette",
    "cet", "ce", "ces", "sa", "son", "ses", "meme", "document", "documents", "a", "au", "aux",
    "commun", "communs", "quatre", "trois", "deux",
))  # fmt: skip


def may_lead(before: str) -> bool:
    """Whether folded words before a name may end with a provision: the cheap question first."""
    for word in reversed(before.replace("'", "' ").split(" ")):
        if word not in _LEADING:
            last = word.rstrip(",)")
            if last in _LAST or len(last) < 2 or last[-1].isdecimal() or word[-1] == ")":
                return True
            return last[-2] == "."  # « article XII.C »
    return False


_STEPS = (
    "et|voir|cf\\.?|dont|en|dans|a|de|par|selon|notamment|particulier|particulierement|plus|"
    "precisement|specialement|specifiquement|surtout|principalement|y compris|la|les?|aux?|du|des|"
    "son|sa|ses"
)
MAY_FOLLOW = late(
    rf",? ?\(?(?:(?:{_STEPS}) |l')*(?:§|\d|[ivx]+e |"
    rf"{_either({word[:5] for word in (*SINGULAR, *SHORT, *ORDINALS)})})"
)
"""Whether folded words behind a name may begin with a provision."""


def legible(text: str, folded: str) -> str:
    """Folded text with the capitals and the « à » of its original; of the same length."""
    return "".join(
        [sign if "A" <= sign <= "Z" or sign == "à" else low
         for sign, low in zip(text, folded, strict=True)]
    )  # fmt: skip
