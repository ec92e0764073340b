"""Issuers as a citation names them. Data, and how many are told."""

from collections.abc import Sequence

SHORT = {
    "Groupe des Sept": "G7",
    "Groupe des Huit": "G8",
    "Groupe des Vingt": "G20",
    "Organisation des Nations Unies": "ONU",
    "Organisation pour la sécurité et la coopération en Europe": "OSCE",
    "Organisation du Traité de l'Atlantique Nord": "OTAN",
    "Organisation du traité de l'Atlantique Nord": "OTAN",
    "Agence internationale de l'énergie atomique": "AIEA",
    "Organisation pour l'interdiction des armes chimiques": "OIAC",
    "Organisation internationale de la Francophonie": "OIF",
}
"""What a French footnote calls a well-known issuer."""

_TOLD = 3


def short(name: str) -> str:
    """The name that a French footnote uses: « Groupe des Sept » → « G7 »."""
    return SHORT.get(name.replace("’", "'"), name)


def together(names: Sequence[str], last: str) -> str:
    """« A, B et C »; of four or more the first, « et al. »; ``last`` is the word before the last.

    Where a name has a comma of its own, semicolons part them.
    """
    if len(names) > _TOLD:
        return f"{names[0]} et al."
    if any("," in name for name in names):
        between = "; " if last == "and" else "\u00a0; "
        last = f"{between}{last}"
    else:
        between = ", "
        last = f", {last}" if last == "and" and len(names) == _TOLD else f" {last}"
    head = between.join(names[:-1])
    return f"{head}{last} {names[-1]}" if head else "".join(names)
