"""A worklist as the editors' page shows it, in French: a section a kind of case."""

from collections.abc import Sequence
from dataclasses import dataclass

from paraphe.model import CaseCode

from .worklist import Group, Worklist

MOST = 200
"""So many groups of a kind the page lists; `invoke check --limit 0` lists all."""

KINDS: dict[CaseCode, tuple[str, str]] = {
    "year-misfit": (
        "Années qui ne conviennent pas",
        "Le numéro et l’année ne vont pas ensemble : l’un des deux est une coquille. "
        "Pour relier ces mots, on remplace « link: false » par la ligne en commentaire, sans son "
        "dièse, ou par « instrument: » suivi d’un autre identifiant.",
    ),
    "mention-ambiguous": (
        "Mentions ambiguës",
        "Plusieurs instruments peuvent être visés. Pour en choisir un, on remplace "
        "« link: false » par une des lignes en commentaire, sans son dièse.",
    ),
    "mention-unlinked": (
        "Mentions sans lien",
        "Elles ont l’air d’un renvoi ; rien ne dit avec certitude à quoi. Un instrument "
        "connu s’écrit « instrument: » suivi de son identifiant, à la place de « link: false ».",
    ),
    "number-unmatched": (
        "Numéros sans série",
        "Ils ont la forme d’une citation ; aucune série ne les connaît.",
    ),
    "abbreviation-undefined": (
        "Sigles sans explication",
        "Ni une notice, ni le texte, ni la liste des organisations ne les expliquent. Un sigle "
        "qui désigne un instrument se donne à sa notice ; les autres se déclarent une fois "
        "pour toute l’archive.",
    ),
}
"""Title and explanation, in the order of the page."""


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """Where a case stands: the title of the document, its address, the paragraph, the line."""

    title: str
    url: str
    eid: str
    line: int


@dataclass(frozen=True, slots=True)
class GroupShown:
    """A group of cases; ``path``, ``key`` and ``yaml`` are those of its remedy, "" without one."""

    words: str
    reason: str
    count: int
    documents: int
    places: tuple[PlaceShown, ...]
    path: str
    key: str
    yaml: str


@dataclass(frozen=True, slots=True)
class SectionShown:
    """The groups of one kind, and how many there are in all."""

    code: CaseCode
    title: str
    explanation: str
    total: int
    groups: tuple[GroupShown, ...]


def shown(work: Worklist) -> tuple[SectionShown, ...]:
    """The sections that hold anything."""
    by_code = {code: [g for g in work.groups if g.code == code] for code in KINDS}
    return tuple(_section(code, groups) for code, groups in by_code.items() if groups)


def _section(code: CaseCode, groups: Sequence[Group]) -> SectionShown:
    title, explanation = KINDS[code]
    listed = tuple(map(_group, groups[:MOST]))
    return SectionShown(code, title, explanation, len(groups), listed)


def _group(group: Group) -> GroupShown:
    remedy = group.remedy
    places = tuple(
        PlaceShown(place.head.metadata.title, place.head.url, place.case.eid, place.case.line)
        for place in group.places
    )
    return GroupShown(
        group.words, group.reason, group.count, group.documents, places,
        remedy.path if remedy else "", remedy.key if remedy else "",
        "\n".join(remedy.lines) if remedy else "",
    )  # fmt: skip
