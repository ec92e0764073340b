"""The words of each language by which its texts show their structure: one table a language."""

from .english import ENGLISH
from .french import FRENCH
from .lexicon import Lexicon
from .plain import PLAIN

LEXICONS = {lexicon.code: lexicon for lexicon in (FRENCH, ENGLISH)}


def lexicon_of(language: str) -> Lexicon:
    """The table of a language by its code; one without words where there is none."""
    return LEXICONS.get(language, PLAIN)


__all__ = ["LEXICONS", "Lexicon", "lexicon_of"]
