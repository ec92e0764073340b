"""Generic words that may stand for an instrument: « la Convention », « cette initiative »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from paraphe.authority import Authority, fold
from paraphe.model import Block, Mention

from .candidate import candidate

_DETERMINER = (
    r"(?P<determiner>l[ea] |l'|du |au |dudit |audit |ledit |ladite |lesdits |lesdites |"
    r"cet |cette |ces? |son |sa |leur |present |presente )"
)
# What may follow a word that stands alone: a sign, a link, a verb; anything else completes a name.
_FOLLOWED = (
    r"(?=$|[.,;:!?)»\]\u2026\u201d\"(]| [;:!?»(–-]| (?:et|ou|ni|mais|car|donc|ainsi|afin|lorsque|"
    r"puisque|comme|qui|que|dont|ou|a|au|aux|en|par|dans|avec|sans|ne|se|y|est|sont|etait|etaient|"
    r"sera|seront|soit|serait|ont|avait|aura|auront|ait|doit|doivent|devrait|peut|peuvent|pourrait|"
    r"prevoit|constitue|constituait|demeure|reste|joue|permet|vise|interdit|oblige|exige|demande|"
    r"dispose|stipule|repose|contribue|offre|continue|contient|impose|definit|etablit|reconnait|"
    r"souligne|fixe|comprend|entre|entrera|entrerait|restera|complete|renforce|represente|"
    r"demeurera|requiert|engage|enonce|precise|affirme|confirme|rappelle|dans|depuis|apres|avant|"
    r"lors|jusqu|tel|telle|tels|telles|susmentionnee?s?|susvisee?s?|lui-meme|elle-meme)(?!\w)|"
    r" (?:s|n|qu|lorsqu|puisqu|jusqu)')"
)
_DEMONSTRATIVE = re.compile(r"(?:ce|cet|cette|ces|ledit|ladite|dudit|audit|lesdite?s) $")
_OWN = ("protocole", "protocoles", "amendement", "amendements")
_TO_ANOTHER = re.compile(
    r" (?:a la |a l'|aux? )(?:conventions?|traites?|accords?|pacte|statut|charte|protocole)(?!\w)"
)


def anaphoras(block: Block, folded: str, authority: Authority) -> Iterator[Mention]:
    """Every generic word with a determiner and without a complement, as candidates."""
    for match in _pattern(_heads(authority)).finditer(folded):
        if match["head"] in _OWN and _TO_ANOTHER.match(folded, match.end()):
            continue
        yield candidate(block, match.span("head"), "anaphora", "anaphoric")


def is_demonstrative(folded: str, start: int) -> bool:
    """Whether the word at a place stands after « ce », « cette », « ledit » …"""
    return bool(_DEMONSTRATIVE.search(folded, max(0, start - 9), start))


def heads_of(authority: Authority, instrument: str, rule: str) -> frozenset[str]:
    """The folded generic words that may stand for an instrument that a mention named."""
    record = authority.instruments.get(instrument)
    words = set(map(fold, record.heads)) if record else set()
    if rule.startswith("number:"):
        words |= {authority.series[i].head for i in rule.split(":")[1].split("|")}
    return frozenset(words)


def _heads(authority: Authority) -> tuple[str, ...]:
    words = {fold(h) for i in authority.instruments.values() for h in i.heads}
    return tuple(sorted(words | {s.head for s in authority.series.values() if s.head}))


@lru_cache(maxsize=8)
def _pattern(heads: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(heads, key=len, reverse=True)))
    if not heads:
        return re.compile(r"(?!)(?P<head>)")
    return re.compile(rf"(?<![\w\ufffd]){_DETERMINER}(?P<head>{words})(?![\w\ufffd-]){_FOLLOWED}")
