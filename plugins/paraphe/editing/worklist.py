"""Archive -> worklist: the cases of all documents, what is the same grouped, ranked by use."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from paraphe.authority import fold
from paraphe.model import Archive, Case, CaseCode, Head, Severity

from .remedy import Remedy, remedy

SHOWN = 3
"""So many documents a group names."""

QUOTED = 8
"""So many cases of its first document a group's remedy settles."""

SEVERITIES: Mapping[CaseCode, Severity] = {
    "year-misfit": Severity.WARNING,
    "mention-ambiguous": Severity.NOTE,
    "mention-unlinked": Severity.NOTE,
    "number-unmatched": Severity.NOTE,
    "abbreviation-undefined": Severity.NOTE,
}
"""The codes, gravest first."""


@dataclass(frozen=True, slots=True)
class Place:
    """A case and the document that it is of."""

    head: Head
    case: Case


@dataclass(frozen=True, slots=True)
class Group:
    """The same words, open for the same reason: ``count`` places in ``documents`` documents.

    ``places`` are the first ones of the first documents, as the archive orders them; ``remedy``
    settles those of the first document, None where nothing can.
    """

    code: CaseCode
    words: str
    reason: str
    count: int
    documents: int
    places: tuple[Place, ...]
    remedy: Remedy | None

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return SEVERITIES[self.code]


@dataclass(frozen=True, slots=True)
class Worklist:
    """What an editor should look at; ``uncited`` are the records that nothing cites, by id."""

    groups: tuple[Group, ...]
    uncited: tuple[str, ...]
    records: int


_Key = tuple[CaseCode, str, str]


def worklist(archive: Archive, known: Collection[str] = ()) -> Worklist:
    """All cases of an archive; ``known`` are abbreviations that need no one's attention."""
    found: dict[_Key, dict[str, list[Place]]] = {}
    for head in archive.documents:
        for case in head.cases:
            if case.code == "abbreviation-undefined" and case.words in known:
                continue
            key = (case.code, fold(case.words), case.reason)
            found.setdefault(key, {}).setdefault(head.id, []).append(Place(head, case))
    groups = sorted(map(_group, found.values()), key=_rank)
    records = [i.id for i in archive.instruments.values() if i.path]
    uncited = tuple(name for name in records if name not in archive.cited)
    return Worklist(tuple(groups), uncited, len(records))


def _group(places: Mapping[str, list[Place]]) -> Group:
    first = next(iter(places.values()))
    case = first[0].case
    return Group(
        case.code, case.words, case.reason,
        sum(place.case.count for here in places.values() for place in here),
        len(places),
        tuple(here[0] for here, _ in zip(places.values(), range(SHOWN), strict=False)),
        remedy(first[0].head, [place.case for place in first[:QUOTED]]),
    )  # fmt: skip


def _rank(group: Group) -> tuple[int, int, int, int, str]:
    """The gravest first; then what recurs in most documents, and most often."""
    order = [*SEVERITIES].index(group.code)
    return (-group.severity, -group.documents, -group.count, order, group.words)


def places_of(group: Group) -> Iterator[str]:
    """The first places of a group, as an editor's tools find them: path and line."""
    return (f"{place.head.source_path}:{place.case.line}" for place in group.places)
