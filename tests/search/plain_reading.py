"""The five documents read with a pencil: which paragraphs hold what is asked.

No search engine has a part in this, so that it can judge one.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from paraphe.evaluation.gold import read_gold
from paraphe.model import Document
from paraphe.source import build, documents, read, read_sidecar, split
from tests.building import CONTENT, ROOT
from tests.search.queries import Query

SAME = str.maketrans(
    {"œ": "oe", "æ": "ae", "’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "\u00ad": ""}
)
PHRASE = re.compile(r'\s*(?:"(.+)"|«(.+)»)\s*')
ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'")
COMMON = frozenset(
    ["a", "au", "aux", "dans", "de", "des", "du", "en", "et", "la", "le", "les", "un", "une"]
)
ACRONYM = re.compile(r"[A-Z][A-Za-z0-9]*[A-Z0-9]")


def fold(text: str) -> str:
    """The text without case, accents, ligatures, and with one apostrophe, hyphen and space."""
    letters = unicodedata.normalize("NFD", text.lower().translate(SAME))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def stands(words: str, text: str) -> bool:
    """Whether the words stand in the text, cut out of no longer word. Both are folded."""
    before = r"(?<![a-z0-9])" if words[0].isalnum() else ""
    after = r"(?![a-z0-9])" if words[-1].isalnum() else ""
    return re.search(before + re.escape(words) + after, text) is not None


def phrase_of(query: str) -> str:
    """What stands between the quotation marks, folded; "" where there are none."""
    found = PHRASE.fullmatch(query)
    return fold(found[1] or found[2]) if found else ""


def words_of(query: str) -> list[str]:
    """The words that say something, folded, without elided article and common words."""
    words = ((ELIDED.sub("", word, count=1)).strip(",") for word in fold(query).split())
    return [word for word in words if word and word not in COMMON]


def forms(word: str) -> tuple[str, str, str]:
    """A word, its singular and its plural, by the two regular ways of French."""
    one = word.removesuffix("aux") + "al" if word.endswith("aux") else word.removesuffix("s")
    many = word.removesuffix("al") + "aux" if word.endswith("al") else word + "s"
    return word, one, many


@cache
def archive() -> tuple[Document, ...]:
    """The documents of the content folder, by the order of their files."""
    sources = ((path, read(path, CONTENT)) for path in documents(CONTENT))
    return tuple(build(split(s), s, read_sidecar(path, CONTENT)) for path, s in sources)


@cache
def printed() -> Mapping[str, str]:
    """The reading text of every paragraph, by `document#eid`, in reading order."""
    return {f"{d.id}#{b.eid}": b.text for d in archive() for b in d.blocks}


@cache
def folded() -> Mapping[str, str]:
    """The same, folded."""
    return {place: fold(text) for place, text in printed().items()}


@cache
def naming() -> Mapping[str, frozenset[str]]:
    """The paragraphs in which both readers of the gold standard found an instrument, by its id."""
    gold = read_gold(ROOT / "tests" / "gold", CONTENT / "documents")
    found: dict[str, set[str]] = {}
    for document in archive():
        for mention in gold[document.source.sha256].mentions:
            if not mention.is_optional:
                found.setdefault(mention.instrument, set()).add(
                    f"{document.id}#{_block_at(document, mention.start, mention.end)}"
                )
    return {instrument: frozenset(places) for instrument, places in found.items()}


def _block_at(document: Document, start: int, end: int) -> str:
    """The eid of the block that was made of this span of the source."""
    return next(b.eid for b in document.blocks if any(a < end and start < z for a, z in b.source))


def holding(query: Query) -> frozenset[str]:
    """The paragraphs that hold the phrase, the acronym, or all the words."""
    if phrase := phrase_of(query.query):
        return frozenset(p for p, text in folded().items() if stands(phrase, text))
    words = words_of(query.query)
    if query.why == "acronym":
        return frozenset(p for p, text in printed().items() if set(words) <= acronyms(text))
    if query.why == "stem":
        found = (p for p, text in folded().items() if _in_a_form(words, text))
        return frozenset(found)
    return frozenset(p for p, text in folded().items() if all(stands(w, text) for w in words))


def acronyms(text: str) -> set[str]:
    """The words of the text that hold two capitals or more, or a capital and a digit, folded."""
    return {fold(word) for word in ACRONYM.findall(text)}


def _in_a_form(words: list[str], text: str) -> bool:
    return all(any(stands(form, text) for form in forms(word)) for word in words)
