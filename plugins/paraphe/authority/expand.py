"""The spellings of a name: its optional words, its alternatives, and what French says as well."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from .equivalents import EQUIVALENTS
from .fold import key

_LIMIT = 4000
_TOKEN = re.compile(r"[\[\]{}|]|[^\[\]{}|]+")


def expand(name: str) -> tuple[str, ...]:
    """All forms of « Code [de conduite] {de|à} X »: ``[…]`` may be absent, ``{…|…}`` is a choice.

    Raises ValueError where a bracket is not closed or the forms are too many.
    """
    tokens = _TOKEN.findall(name)
    forms, rest = _sequence(tokens, 0)
    if rest != len(tokens):
        raise ValueError(f"a bracket too many in « {name} »")
    return tuple(dict.fromkeys(" ".join(form.split()) for form in forms))


def plain(name: str) -> str:
    """A name to print: optional words left out, the first of each choice."""
    return expand(name)[-1] if "[" in name or "{" in name else name


def spellings(name: str) -> tuple[str, ...]:
    """The keys (see ``key``) under which a name may be met: its forms and their equivalents."""
    found = {_apart(key(form)): None for form in expand(name)}
    for group in _groups_in("|".join(found)):
        for known in tuple(found):
            for other in _replaced(known, group):
                found[other] = None
    if len(found) > _LIMIT:
        raise ValueError(f"« {name} » has more than {_LIMIT} spellings")
    return tuple(text.replace("' ", "'").strip() for text in found)


def _groups_in(forms: str) -> Iterable[tuple[str, ...]]:
    """The groups of which a phrase stands in the forms: a name has few words that any has."""
    near = {place for word in _PLACES.keys() & forms.split() for place in _PLACES[word]}
    said = (_PHRASES[place] for place in sorted(near))
    return dict.fromkeys(group for phrase, group in said if phrase in forms)


def _replaced(text: str, group: tuple[str, ...]) -> Iterator[str]:
    for present in group:
        if present in text:
            yield from (text.replace(present, other) for other in group if other != present)
            return


def _apart(text: str) -> str:
    """A key with every word between spaces, also one that follows an apostrophe."""
    return f" {text} ".replace("'", "' ").replace("  ", " ")


_GROUPS = tuple(tuple(map(_apart, group)) for group in EQUIVALENTS)
_PHRASES = tuple((phrase, group) for group in _GROUPS for phrase in group)
_PLACES: dict[str, list[int]] = {}
"""Of the phrases, by the longest word of each."""
for _place, (_phrase, _) in enumerate(_PHRASES):
    _PLACES.setdefault(max(_phrase.split(), key=len), []).append(_place)


def _sequence(tokens: list[str], at: int) -> tuple[list[str], int]:
    forms = [""]
    while at < len(tokens) and tokens[at] not in "]}|":
        if tokens[at] == "[":
            inner, at = _choice(tokens, at + 1, "]")
            inner = [*inner, ""]
        elif tokens[at] == "{":
            inner, at = _choice(tokens, at + 1, "}")
        else:
            inner, at = [tokens[at]], at + 1
        forms = [left + right for left, right in product(forms, inner)]
        if len(forms) > _LIMIT:
            raise ValueError(f"more than {_LIMIT} forms")
    return forms, at


def _choice(tokens: list[str], at: int, close: str) -> tuple[list[str], int]:
    forms, at = _sequence(tokens, at)
    while at < len(tokens) and tokens[at] == "|":
        more, at = _sequence(tokens, at + 1)
        forms += more
    if at == len(tokens) or tokens[at] != close:
        raise ValueError(f"« {close} » is missing")
    return forms, at + 1
