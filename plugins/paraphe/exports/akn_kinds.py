"""What a document is called -> what Akoma Ntoso calls it, and whose it is.

The element follows the OASIS vocabulary and the document classes of AKN4UN, the guidelines of the
United Nations system: resolutions, decisions and declarations are ``statement``.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_KINDS: Mapping[str, tuple[str, ...]] = {
    "act": (
        "accord", "acte", "arrete", "charte", "code", "constitution", "convention", "decret",
        "directive", "loi", "ordonnance", "pacte", "protocole", "reglement", "traite",
    ),
    "bill": ("projet de loi", "proposition de loi"),
    "debateReport": ("compte rendu", "proces-verbal"),
    "statement": (
        "appel", "avis", "communique", "conclusions", "decision", "declaration", "document final",
        "engagement", "memorandum", "position", "principes", "plan d'action", "programme d'action",
        "recommandation", "resolution",
    ),
}  # fmt: skip
"""Element -> the words, folded, that a kind begins with; all else is a ``doc``."""

_JURISDICTIONS: Mapping[str, re.Pattern[str]] = {
    "un": re.compile(
        r"nations unies|assemblee generale|conseil de securite|conference du desarmement"
        r"|\baiea\b|energie atomique|\bonu\b"
    ),
    "eu": re.compile(r"union europeenne|conseil europeen|commission europeenne|parlement europeen"),
}
"""The two codes that ISO 3166 keeps for organisations."""

_UN_SYMBOL = re.compile(r"(?:A|S|E|CD|ST|TD|NPT|BWC|CCW|APLC)/")
OTHER = "xx"
"""« Other entities or organisations » in WIPO ST.3, among the codes that ISO 3166 never gives."""

_LANGUAGES = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita", "ja": "jpn",
    "nl": "nld", "pl": "pol", "pt": "por", "ru": "rus", "zh": "zho",
}  # fmt: skip
"""ISO 639-1 -> ISO 639-2, which Akoma Ntoso asks for."""


def element_of(kind: str) -> str:
    """The document element: ``statement`` for « déclaration », ``doc`` where none is known."""
    folded = fold(kind)
    for element, words in _KINDS.items():
        if any(re.match(rf"{re.escape(word)}s?\b", folded) for word in words):
            # « Projet de résolution » is the text of a statement, « projet de loi » a bill.
            return element
    return "doc"


def jurisdiction(issuers: Iterable[str], symbol: str) -> str:
    """The code of the country or organisation in an address: ``un``, ``eu``, else ``xx``."""
    if _UN_SYMBOL.match(symbol):
        return "un"
    told = fold(" ; ".join(issuers))
    return next((code for code, named in _JURISDICTIONS.items() if named.search(told)), OTHER)


def language_code(code: str) -> str:
    """Three letters for two; ``und`` for a language that is not known here."""
    return _LANGUAGES.get(code, code if len(code) == 3 else "und")


def fold(text: str) -> str:
    """The text in small letters without accents."""
    spread = unicodedata.normalize("NFD", text.replace("’", "'"))
    return "".join(sign for sign in spread if not unicodedata.combining(sign)).casefold()


def slug(text: str) -> str:
    """Letters and figures joined by hyphens, as in an address: ``CD/1730`` → ``cd-1730``."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
