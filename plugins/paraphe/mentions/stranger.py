"""Texts that have no record, told by a generic word: « un accord de siège ».

No link comes of them; they stand in the way of one, since « l'Accord » may mean them.
"""

import re
from collections.abc import Iterator

from paraphe.authority import Scan
from paraphe.model import Block, Mention

from .candidate import candidate
from .following import TO_COME, is_completed, is_other_word

STRANGER = "stranger"
EXCLUSION = "exclusion"
STRANGE = frozenset({STRANGER, EXCLUSION})
"""Rules of candidates that are no mentions: a text without record, a name that records exclude."""

_INTRODUCED = re.compile(
    r"(?:(?<!\w)(?:une?|l[ae]|du|au|cet?|cette|son|sa|leur|notre|votre|tout|toute|aucune?|quelque|"
    r"chaque|autre|nouvel|nouvelle|nouveau|premiere?|second|seconde)|(?<!\w)(?:l|d'un|d'une))"
    r"(?: |')(?:\w+ )?$"
)
_INDEFINITE = re.compile(
    r"(?<!\w)(?:(?:une?|d'une?|aucune?|autre|nouvel|nouvelle|nouveau) (?:\w+ )?|projets? de )$"
)
_INDEFINITES = (
    "un", "une", "aucun", "aucune", "autre", "nouvel", "nouvelle", "nouveau", "projet", "projets",
)  # fmt: skip
"""How one of the last three words before an indefinite head ends."""

# « le TNP est un traité »: the word says what it is, and names no other.
_PREDICATE = re.compile(
    r"(?<!\w)(?:(?:est|sont|etait|fut|demeure|reste|constitue|represente|soit|comme|devenue?|"
    r"devient|etre)(?: \w+)?|c'est(?: \w+)?) (?:l'un des |une? (?:\w+ )?)$"
)
# With a small letter « l'accord conclu entre X et Y » is told by what was done, not by a name.
_DONE = re.compile(
    r" (?:conclu|signe|adopte|passe|intervenu|trouve|annonce|negocie|obtenu|lance|presente|elabore|"
    r"propose)e? (?:entre|avec|par|a|le|en|hier|ce|cette|dans|lors|sur|sous|pour) "
)
_ARTICLE = re.compile(r" (?:L[ae]s?|Une?|Cette|Cet?) ")
_IDIOMS = re.compile(
    r"(?:commun |plein |premier |second |sur l[ea] |sur ce |au |a l'|d'|en |meme |propre )$"
)
_IDIOMATIC = frozenset({"accord", "plan", "initiative", "regime", "code"})
_BEFORE = 30
# « la résolution des conflits » is what is done to them, and no text.
_SOLVING = re.compile(
    r"resolutions? (?:\w+ )?(?:de la |de l'|des? |du |d')(?:\w+ )?(?:conflit|crise|differend|"
    r"question|probleme|litige|tension|contradiction|difficulte|dette|dispute|affaire|desaccord|divergence|"
    r"contentieux|querelle|enigme|contrat|incident|guerre|defaillance)"
)


def strangers(block: Block, scan: Scan) -> Iterator[Mention]:
    """Generic words that a complement, or « un », makes a text of its own, as candidates."""
    folded = scan.folded
    named_at = {name.start for name in scan.names}
    for start, end in scan.heads:
        # « la convention CABT » is the instrument itself.
        head = folded[start:end]
        if start in named_at or end + 1 in named_at or is_other_word(block.text, head, end):
            continue
        if _SOLVING.match(folded, start):
            continue
        begin = max(0, start - _BEFORE)
        if head in _IDIOMATIC and _IDIOMS.search(folded, begin, start):
            continue
        capital = block.text[start].isupper()
        described = _is_described(block.text, folded, end) and not TO_COME.match(folded, end)
        described = described or (not capital and _DONE.match(folded, end) is not None)
        named = described and (capital or _INTRODUCED.search(folded, begin, start))
        if not (named or _is_indefinite(folded, begin, start)):
            continue
        if not _PREDICATE.search(folded, max(0, start - 2 * _BEFORE), start):
            yield candidate(block, (start, end), STRANGER, "anaphoric")


def _is_indefinite(folded: str, begin: int, start: int) -> bool:
    """Whether « un », « projet de » stand before a word; the cheap question first."""
    near = folded[begin:start].split(" ")[-4:-1]
    if not any(word.endswith(_INDEFINITES) for word in near):
        return False
    return _INDEFINITE.search(folded, begin, start) is not None


def _is_described(text: str, folded: str, end: int) -> bool:
    """Whether a complement follows, or a name: « le Pacte Dutreil »."""
    named = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return (named and not _ARTICLE.match(text, end)) or is_completed(folded, end)
