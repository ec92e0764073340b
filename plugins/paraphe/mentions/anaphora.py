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
# What may follow a word that stands alone: a sign, a link, a verb (« permet à cette initiative de
# rester »); anything else completes a name.
_FOLLOWED = (
    r"(?=$|[.,;:!?)»\]\u2026\u201d\"(]| [;:!?»(–-]| (?:et|ou|ni|mais|car|donc|ainsi|afin|lorsque|"
    r"puisque|comme|qui|que|dont|ou|a|au|aux|en|par|dans|avec|sans|ne|se|y|est|sont|etait|etaient|"
    r"sera|seront|soit|serait|ont|avait|aura|auront|ait|doit|doivent|devrait|peut|peuvent|pourrait|"
    r"prevoit|constitue|constituait|demeure|reste|joue|permet|vise|interdit|oblige|exige|demande|"
    r"dispose|stipule|repose|contribue|offre|continue|contient|impose|definit|etablit|reconnait|"
    r"souligne|fixe|comprend|entre|entrera|entrerait|restera|complete|renforce|represente|"
    r"compte|comptait|existe|fonctionne|rassemble|reunit|porte|couvre|concerne|garantit|consacre|"
    r"protege|prohibe|autorise|encourage|appelle|invite|decide|cree|institue|donne|fait|va|vient|"
    r"met|prend|tient|reste|suppose|assure|favorise|facilite|aide|lie|s'applique|produit|limite|"
    r"reduit|supprime|cesse|expire|expirera|regit|traite|prescrit|attend|beneficie|joua|fut|"
    r"demeurera|requiert|engage|enonce|precise|affirme|confirme|rappelle|dans|depuis|apres|avant|"
    r"lors|jusqu|tel|telle|tels|telles|susmentionnee?s?|susvisee?s?|lui-meme|elle-meme)(?!\w)|"
    r" (?:s|n|qu|lorsqu|puisqu|jusqu)'|"
    r" d(?:e |')(?:ne |pas |se |s'|plus )*(?:[a-z]{3,}(?:er|ir)|etre|mettre|"
    r"permettre|prendre|rendre|faire)(?!\w))"
)
_DEMONSTRATIVE = re.compile(r"(?:ce|cet|cette|ces|ledit|ladite|dudit|audit|lesdite?s) $")
_OWN = ("protocole", "protocoles", "amendement", "amendements")
_TO_ANOTHER = re.compile(
    r" (?:a la |a l'|aux? )(?:conventions?|traites?|accords?|pacte|statut|charte|protocole)(?!\w)"
)


def anaphoras(block: Block, folded: str, authority: Authority) -> Iterator[Mention]:
    """Every generic word with a determiner and without a complement, as candidates."""
    for match in _pattern(authority).finditer(folded):
        if match["head"] in _OWN and _TO_ANOTHER.match(folded, match.end()):
            continue
        yield candidate(block, match.span("head"), "anaphora", "anaphoric")


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
    return re.compile(rf"{_DETERMINER}(?P<head>{words})(?![\w\ufffd-]){_FOLLOWED}")
