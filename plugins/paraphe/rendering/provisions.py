"""The names of provisions, as French says and prints them."""

from paraphe.model import Provision, ProvisionKind, Step

from .french import FIXED, capitalised

NAMES: dict[ProvisionKind, tuple[str, str]] = {
    "preamble": ("préambule", "préambule"), "operative": ("dispositif", "dispositif"),
    "part": ("partie", "partie"), "title": ("titre", "titre"), "chapter": ("chapitre", "chap."),
    "section": ("section", "sect."), "article": ("article", "art."),
    "principle": ("principe", "principe"), "rule": ("règle", "règle"),
    "measure": ("mesure", "mesure"), "goal": ("objectif", "objectif"),
    "target": ("cible", "cible"), "recommendation": ("recommandation", "recomm."),
    "paragraph": ("paragraphe", "§"), "alinea": ("alinéa", "al."), "point": ("point", "point"),
    "subpoint": ("point", "point"), "annex": ("annexe", "annexe"),
    "appendix": ("appendice", "appendice"),
}  # fmt: skip
"""In full, and as short as it stands in an index."""

_SAID = {"premier": "premier", "premiere": "première", "unique": "unique"}
_LETTERED = frozenset({"point", "subpoint"})


def full_name(step: Step) -> str:
    """« Article VI », « Préambule », « Alinéa 3 »."""
    return capitalised(_named(NAMES[step.kind][0], _number(step)))


def short_name(step: Step) -> str:
    """« Art. VI », « § 4 », « b) »."""
    said = _number(step)
    if step.kind in _LETTERED and not said.isdecimal():
        return f"{said})"
    return capitalised(_named(NAMES[step.kind][1], said))


def place_within(provision: Provision) -> str:
    """Where a provision lies in its outermost: « § 2, b) »."""
    first, *inner = map(short_name, provision.steps[1:])
    return ", ".join((first, *map(str.lower, inner)))


def _number(step: Step) -> str:
    """The number as printed."""
    printed = step.printed.strip("() ")
    return _SAID.get(printed.lower(), printed) or step.number


def _named(name: str, said: str) -> str:
    return f"{name}{FIXED}{said}" if said else name
