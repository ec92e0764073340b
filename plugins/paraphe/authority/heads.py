"""The generic words of the field: what an instrument is called once it was named."""

from .fold import fold

HEADS: tuple[str, ...] = (
    "Accord", "Accords", "Acte", "Amendement", "Appel", "Arrangement", "Boussole", "Cadre",
    "Charte", "Code", "Communiqué", "Concept", "Convention", "Conventions", "Convention-cadre",
    "Déclaration", "Directives", "Document", "Engagement", "Engagements", "Guide", "Initiative",
    "Instrument", "Mécanisme", "Mémorandum", "Moratoire", "Pacte", "Partenariat", "Plan",
    "Principes", "Processus", "Programme", "Protocole", "Protocoles", "Recommandations", "Régime",
    "Registre", "Règles", "Résolution", "Statut", "Stratégie", "Traité",
)  # fmt: skip
_KNOWN = {fold(head): head for head in HEADS}


def head_of(title: str) -> tuple[str, ...]:
    """The generic word that a title begins with, () if it begins with none."""
    first = fold(title).split(" ", 1)[0]
    return (_KNOWN[first],) if first in _KNOWN else ()
