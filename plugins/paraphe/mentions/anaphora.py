"""Generic words that may stand for an instrument: « la Convention », « cette initiative »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from paraphe.authority import Authority, Scan, fold
from paraphe.model import Block, Mention

from .candidate import candidate

_DETERMINERS = (
    "le ", "la ", "l'", "du ", "au ", "ce ", "cet ", "cette ", "ces ",
    "ledit ", "ladite ", "dudit ", "audit ", "lesdits ", "lesdites ",
)  # fmt: skip
_DETERMINER = re.compile(rf"(?<![\w\ufffd])(?:{'|'.join(_DETERMINERS)})$")
_LONGEST = max(map(len, _DETERMINERS))
_VERBS = (
    "a|ont|ait|avait|aura|auront|est|sont|etait|etaient|fut|sera|seront|soit|serait|doit|doivent|"
    "devrait|peut|peuvent|pourrait|prevoit|constitue|constituait|demeure|demeurera|reste|restera|"
    "joue|joua|permet|vise|interdit|oblige|exige|demande|dispose|stipule|repose|contribue|offre|"
    "continue|contient|impose|definit|etablit|reconnait|souligne|fixe|comprend|entre|entrera|"
    "entrerait|complete|renforce|represente|compte|comptait|existe|fonctionne|rassemble|reunit|"
    "porte|couvre|concerne|garantit|consacre|protege|prohibe|autorise|encourage|appelle|invite|"
    "decide|cree|institue|donne|fait|va|vient|met|prend|tient|suppose|assure|favorise|facilite|"
    "aide|lie|produit|limite|reduit|supprime|cesse|expire|expirera|regit|traite|prescrit|attend|"
    "beneficie|requiert|engage|enonce|precise|affirme|confirme|rappelle"
)
_INFINITIVE = r"(?:[a-z]{3,}(?:er|ir)|etre|mettre|permettre|prendre|rendre|faire)"
# A verb or a relative clause: « l'initiative à demeurer », « la résolution que l'on a prise ».
_CLAUSE = (
    rf" (?:{_VERBS}|qui|que|dont|ne|se|y|lui-meme|elle-meme)(?!\w)| (?:s|n|qu)'|"
    rf" (?:d(?:e |')|a )(?:ne |pas |se |s'|plus )*{_INFINITIVE}(?!\w)"
)
# What else may follow a word that stands alone: a sign, a link; anything else completes a name.
_LINK = (
    r"$|[.,;:!?)»\]\u2026\u201d\"(]| [;:!?»(–-]| (?:et|ou|ni|mais|car|donc|ainsi|afin|lorsque|"
    r"puisque|comme|au|aux|en|par|dans|avec|sans|depuis|apres|avant|lors|tel|telle|"
    r"tels|telles|susmentionnee?s?|susvisee?s?)(?!\w)| (?:lorsqu|puisqu|jusqu)'"
)
_CLAUSES = re.compile(_CLAUSE)
_FOLLOWING = re.compile(f"{_CLAUSE}|{_LINK}")
_GOVERNOR = re.compile(
    r"(?<!\w)(?:(?:application|mise en (?:œ|oe)uvre|dispositions?|adoption|adhesion|signature|"
    r"ratification|entree en vigueur|respect|violations?|texte|termes|vertu|articles?|paragraphes?|"
    r"parties|signataires|objectifs|buts|preambule|annexe|depositaire|esprit|lettre|"
    r"universalisation|universalite|execution|prorogation|denonciation)(?: [\w, ]{1,12})?? "
    r"(?:de |d'|a )?|(?:appliquer|respecter|adopter|signer|ratifier|denoncer|violer|executer|"
    r"mett(?:re|ent) en (?:œ|oe)uvre|adherer a|conformement a|contraire a|prevue?s? par|adopte|"
    r"appliquent|respectent|au titre de|partie a) )$"
)
_DEMONSTRATIVE = re.compile(r"(?:ce|cet|cette|ces|ledit|ladite|dudit|audit|lesdite?s) $")
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
    for start, end in scan.heads:
        if not folded.endswith(_DETERMINERS, 0, start):
            continue
        determiner = _DETERMINER.search(folded, max(0, start - _LONGEST - 1), start)
        head = folded[start:end]
        if determiner is None or head not in authority.heads or not _is_whole(folded, end):
            continue
        if head in _OWN and _TO_ANOTHER.match(folded, end):
            continue
        small = block.text[start].islower() and not is_demonstrative(folded, start)
        if small and not (_CLAUSES.match(folded, end) or _governed(folded, determiner.start())):
            continue
        yield candidate(block, (start, end), "anaphora", "anaphoric")


def _is_whole(folded: str, end: int) -> bool:
    """Whether a generic word is not completed by what follows it."""
    return not folded.startswith("-", end) and _FOLLOWING.match(folded, end) is not None


def _governed(folded: str, start: int) -> bool:
    """Whether the words before speak of a text: « l'application de », « les parties à »."""
    return bool(_GOVERNOR.search(folded, max(0, start - 60), start))


def is_demonstrative(folded: str, start: int) -> bool:
    """Whether the word at a place stands after « ce », « cette », « ledit » and the like."""
    return bool(_DEMONSTRATIVE.search(folded, max(0, start - 9), start))


@lru_cache(maxsize=4096)
def heads_of(authority: Authority, instrument: str, rule: str) -> frozenset[str]:
    """The folded generic words that may stand for an instrument that a mention named."""
    record = authority.instruments.get(instrument)
    words = set(map(fold, record.heads)) if record else set()
    if rule.startswith("number:"):
        words |= {authority.series[i].head for i in rule.split(":")[1].split("|")}
    return frozenset(words)
