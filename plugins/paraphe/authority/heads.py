"""The generic words of the field: what an instrument is called once it was named."""

from .fold import fold

HEADS: tuple[str, ...] = (
    "Accord", "Accords", "Acte", "Arrangement", "Charte", "Code", "Communiqué", "Convention",
    "Conventions", "Convention-cadre", "Déclaration", "Document", "Initiative", "Instrument",
    "Mémorandum", "Moratoire", "Pacte", "Partenariat", "Plan", "Programme", "Protocole",
    "Protocoles", "Régime", "Registre", "Résolution", "Statut", "Stratégie", "Traité",
)  # fmt: skip
"""Words of organs, too, are left out (Groupe, Comité), and words of every day (Cadre, Appel)."""
PLURALS = frozenset(fold(head).rstrip("s") + "s" for head in HEADS)
"""The same in the plural, folded: before several names (« Traités de Tlatelolco et de … »)."""

SHORTENED = {"res.": "resolution"}
"""How a head is printed short before a number: « rés. 1540 (2004) »; « déc. » is a month."""


def plural(head: str) -> str:
    """A folded head as it stands before several numbers: « positions communes »."""
    return " ".join(f"{word}s" for word in head.split(" "))


_KNOWN = {fold(head): head for head in HEADS}


def head_of(title: str) -> tuple[str, ...]:
    """The generic word that a title begins with, () if it begins with none."""
    first = fold(title).split(" ", 1)[0]
    return (_KNOWN[first],) if first in _KNOWN else ()
