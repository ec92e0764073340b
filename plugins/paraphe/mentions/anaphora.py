"""Generic words that may stand for an instrument: « la Convention », « cette initiative »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from paraphe.authority import Authority, fold, starts
from paraphe.model import Block, Mention

from .candidate import candidate

_DETERMINERS = (
    "le ", "la ", "l'", "du ", "au ", "ce ", "cet ", "cette ", "ces ",
    "ledit ", "ladite ", "dudit ", "audit ", "lesdits ", "lesdites ",
)  # fmt: skip
_DETERMINER = f"(?:{'|'.join(map(starts, _DETERMINERS))})"
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


def anaphoras(block: Block, folded: str, authority: Authority) -> Iterator[Mention]:
    """Every generic word with a determiner and without a complement, as candidates.

    With a small letter and « le », « la » it must be the subject of what follows, or what comes
    before must speak of a text: « la prévention et la résolution. » means none.
    """
    for match in _pattern(authority).finditer(folded):
        if match["head"] in _OWN and _TO_ANOTHER.match(folded, match.end()):
            continue
        start, end = match.span("head")
        small = block.text[start].islower() and not is_demonstrative(folded, start)
        if small and not (_CLAUSES.match(folded, end) or _governed(folded, match.start())):
            continue
        yield candidate(block, (start, end), "anaphora", "anaphoric")


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


@lru_cache(maxsize=8)
def _pattern(authority: Authority) -> re.Pattern[str]:
    heads = {fold(h) for i in authority.instruments.values() for h in i.heads}
    heads |= {s.head for s in authority.series.values() if s.head}
    words = "|".join(map(re.escape, sorted(heads, key=lambda head: (-len(head), head))))
    if not heads:
        return re.compile(r"(?!)(?P<head>)")
    return re.compile(rf"{_DETERMINER}(?P<head>{words})(?![\w\ufffd-])(?={_CLAUSE}|{_LINK})")
