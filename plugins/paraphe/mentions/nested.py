"""A long name that ends with the name of another instrument: « Protocole … à la Convention X »."""

import re
from collections.abc import Iterator

from paraphe.authority import Authority, Entry, NameFound

_OPENING = re.compile(
    r"(?:\w+ )?(?:protocoles?|amendements?|modification|accord d'adaptation|annexe)(?!\w)"
)
_LINK = re.compile(
    r"(?:(?:,? (?:relatif|annexe|se rapportant|qui accompagne|modifiant|completant|"
    r"portant amendement|d'amendement|d'adaptation|qui s'y rapporte)|"
    r", (?:additionnel|facultatif|complementaire))s?)?"
    r" (?:(?:a|de) la |(?:a|de) l'|aux? |du |des |l[ae] |les )$"
)


def nested(name: NameFound, folded: str, authority: Authority) -> Iterator[NameFound]:
    """The name as one place, or, where another instrument's name ends it, both apart."""
    inner = _inner(name, folded, authority) if _OPENING.match(folded, name.start) else None
    if inner is None:
        yield name
        return
    start, entries, cut = inner
    yield name._replace(end=cut)
    yield NameFound(start, name.end, entries)


def _inner(
    name: NameFound, folded: str, authority: Authority
) -> tuple[int, tuple[Entry, ...], int] | None:
    text = folded[name.start : name.end]
    for at in (m.end() for m in re.finditer(r"[ ']", text)):
        found = authority.name_at(text[at:])
        if found is None or at + found[0] != len(text):
            continue
        own = {entry.instrument for entry in name.entries}
        link = _LINK.search(text, 0, at)
        plain = found[1][0].kind != "exclusion"
        if link and link.start() and plain and not own & {e.instrument for e in found[1]}:
            return name.start + at, found[1], name.start + link.start()
    return None
