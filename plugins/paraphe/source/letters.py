"""The letters of a text, told from all else in whole steps: no expression looks at each sign."""

import re

_RUN = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ASCII = bytes(range(128))
_SPACED = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))
_HYPHEN_KEPT = bytes(code if code == ord("-") else _SPACED[code] for code in range(256))
_MOST = 64
"""Signs that are replaced one after the other; the time for more would grow with their number."""


def beyond_ascii(text: str) -> frozenset[str]:
    """The signs of a text that ASCII lacks, each once."""
    if text.isascii():
        return frozenset()
    data = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(data.decode("utf-8", "surrogatepass"))


def letter_runs(text: str) -> list[str]:
    """Every run of letters in a text, in order."""
    plain = _plain(text)
    return _RUN.findall(text) if plain is None else plain.translate(_SPACED).decode().split()


def hyphened_words(text: str) -> frozenset[str]:
    """Every run of letters in a text, once; those that hyphens join are one."""
    plain = _plain(text)
    if plain is None:
        return frozenset(_HYPHENED.findall(text))
    words = frozenset(plain.translate(_HYPHEN_KEPT).decode().split())
    joined = frozenset(word for word in words if "-" in word)
    return (words - joined).union(*map(_HYPHENED.findall, joined))


def _plain(text: str) -> bytes | None:
    """UTF-8 in which all that ASCII lacks is a letter; None where too much else stands in it."""
    others = [sign for sign in beyond_ascii(text) if sign.isdecimal() or not sign.isalnum()]
    if len(others) > _MOST:
        return None
    for sign in others:
        text = text.replace(sign, " ")
    return text.encode()
