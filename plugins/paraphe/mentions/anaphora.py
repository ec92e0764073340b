"""Generic words that may stand for an instrument: « la Convention », « cette initiative »."""

import re
from collections.abc import Iterator

from paraphe.authority import Authority, Scan
from paraphe.model import Block, Mention

from .candidate import candidate
from .following import BACK, CLAUSES, FOLLOWING, TO_COME, is_other_word, may_stand_alone

ANAPHORA = "anaphora"
HARD = frozenset({
    "convention", "conventions", "traite", "protocole", "resolution", "charte", "pacte", "statut",
    "convention-cadre", "communique", "memorandum", "protocoles",
})  # fmt: skip
"""Generic words that French has for little else than a text."""

TREATIES = frozenset({"convention", "traite"})
"""Those that, written small and without more, still mean the one named before."""

_DETERMINERS = (
    "le ", "la ", "l'", "du ", "au ", "ce ", "cet ", "cette ", "ces ", "les ", "des ", "aux ",
    "ledit ", "ladite ", "dudit ", "audit ", "lesdits ", "lesdites ", "desdits ", "desdites ",
    "le meme ", "la meme ", "du meme ", "au meme ",
)  # fmt: skip
DETERMINED = rf"(?<![\w\ufffd])(?:{'|'.join(_DETERMINERS)})"
_DETERMINER = re.compile(f"{DETERMINED}$")
_LONGEST = max(map(len, _DETERMINERS))
_PLURAL = re.compile(r"(?:les|des|aux) $")
_GOVERNOR = re.compile(
    r"(?<!\w)(?:(?:application|mise en (?:œ|oe)uvre|dispositions?|adoption|adhesion|signature|"
    r"ratification|entree en vigueur|respect|violations?|texte|termes|vertu|articles?|paragraphes?|"
    r"parties|signataires|objectifs|buts|preambule|annexe|depositaire|esprit|lettre|stipulations?|"
    r"universalisation|universalite|execution|prorogation|denonciation)(?: [\w, ]{1,12})?? "
    r"(?:de |d'|a )?|(?:appliquer|respecter|adopter|signer|ratifier|denoncer|violer|executer|"
    r"mett(?:re|ent) en (?:œ|oe)uvre|adherer a|conformement a|contraire a|prevue?s? par|adopte|"
    r"appliquent|respectent|au titre de|partie a) )$"
)
_GOVERNOR_OF_TEXT = re.compile(
    r"(?<!\w)(?:dans|par|selon|suivant|depuis|sous|prevoit|prevoient|lies?|au sens de|aux fins de|"
    r"hors de|en dehors de|membres? de|reserves? a|amendements? a|conforme a|conformes a) $"
)
_AFORESAID = re.compile(r"(?:ledit|ladite|dudit|audit|lesdite?s|desdite?s) $")
_DEMONSTRATIVE = re.compile(
    r"(?:ce|cet|cette|ces|ledit|ladite|dudit|audit|lesdite?s|desdite?s|meme) $"
)
_AIM = re.compile(r" (?:pour|contre|entre|sur|visant) ")
_SERVICE = re.compile(r"(?:chef|service|direction|directeur|directrice|bureau|visite) du $")
_ON_THE_PLANE = re.compile(r"(?<!\w)(?:sur (?:le|ce)|au) $")
_OWN = ("protocole", "protocoles", "amendement", "amendements")
_TO_ANOTHER = re.compile(
    r" (?:a la |a l'|aux? )(?:conventions?|traites?|accords?|pacte|statut|charte|protocole)(?!\w)"
)


def anaphoras(block: Block, scan: Scan, authority: Authority) -> Iterator[Mention]:
    """Every generic word with a determiner and without a complement, as candidates.

    With a small letter and « le », « la » it must be the subject of what follows, or what comes
    before must speak of a text: « la prévention et la résolution. » means none.
    """
    folded = scan.folded
    named_at = {name.start for name in scan.names}
    for start, end in scan.heads:
        if start in named_at or not folded.endswith(_DETERMINERS, 0, start):
            continue
        determiner = _DETERMINER.search(folded, max(0, start - _LONGEST - 1), start)
        head = folded[start:end]
        if (
            determiner is None
            or head not in authority.heads
            or not _is_whole(block, folded, (start, end))
        ):
            continue
        if _is_idiom(folded, head, start) or is_other_word(block.text, head, end):
            continue
        if head in _OWN and _TO_ANOTHER.match(folded, end):
            continue
        small = block.text[start].islower()
        if _PLURAL.match(determiner.group()) and (small or not head.endswith("s")):
            continue
        if (
            small
            and not is_demonstrative(folded, start)
            and not _speaks(folded, head, (determiner.start(), end))
        ):
            continue
        yield candidate(block, (start, end), ANAPHORA, "anaphoric")


def _is_idiom(folded: str, head: str, start: int) -> bool:
    """« sur ce plan », « le chef du protocole »."""
    idiom = {"plan": _ON_THE_PLANE, "protocole": _SERVICE}.get(head)
    return bool(idiom and idiom.search(folded, max(0, start - 20), start))


def _is_whole(block: Block, folded: str, span: tuple[int, int]) -> bool:
    """Whether a generic word is not completed by what follows it."""
    start, end = span
    if folded.startswith("-", end):
        return False
    if FOLLOWING.match(folded, end):
        return not (block.text.startswith(" à ", end) and TO_COME.match(folded, end))
    if is_demonstrative(folded, start) and _AIM.match(folded, end):
        return True
    return folded[start:end] in HARD and may_stand_alone(block.text, folded, end)


def _speaks(folded: str, head: str, span: tuple[int, int]) -> bool:
    """Whether the words around « la convention » (with its article) say that it is a text."""
    start, end = span
    if head in TREATIES or CLAUSES.match(folded, end) or _is_governed(folded, start):
        return True
    if head not in HARD:
        return False
    before = folded[max(0, start - 30) : start]
    return bool(BACK.match(folded, end) or _GOVERNOR_OF_TEXT.search(before))


def speaks_of_text(folded: str, span: tuple[int, int]) -> bool:
    """Whether « article 3 de », « ladite » stand before a generic word, or « précitée » after."""
    start, end = span
    if is_aforesaid(folded, start):
        return True
    determiner = _DETERMINER.search(folded, max(0, start - _LONGEST - 1), start)
    governed = determiner is not None and _is_governed(folded, determiner.start())
    return governed or BACK.match(folded, end) is not None


def is_aforesaid(folded: str, start: int) -> bool:
    """Whether « ledit », « ladite » stand before the word at a place."""
    return bool(_AFORESAID.search(folded, max(0, start - 9), start))


def _is_governed(folded: str, start: int) -> bool:
    return bool(_GOVERNOR.search(folded, max(0, start - 60), start))


def is_demonstrative(folded: str, start: int) -> bool:
    """Whether the word at a place stands after « ce », « cette », « ledit » and the like."""
    return bool(_DEMONSTRATIVE.search(folded, max(0, start - 9), start))
