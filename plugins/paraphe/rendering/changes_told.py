"""What an edition changed, said in French: of one text, and of the whole in a line."""

from collections.abc import Iterator
from dataclasses import replace

from paraphe.model import Block, Change, ChangeKind, Document, Edition

from .french import FIELDS, listed
from .places import place_name
from .titles import part_names

_KINDS: dict[ChangeKind, tuple[str, str]] = {
    "changed": ("Modification", "Modifications"),
    "split": ("Division", "Divisions"),
    "joined": ("Réunion", "Réunions"),
    "added": ("Ajout", "Ajouts"),
    "returned": ("Rétablissement", "Rétablissements"),
    "removed": ("Retrait", "Retraits"),
    "renumbered": ("Nouveau numéro", "Nouveaux numéros"),
    "moved": ("Déplacement", "Déplacements"),
}
"""What is said of one and of several, in the order in which a line tells them."""

_LISTED = 8
"""Places of one kind that a line names."""

_GONE = "ancienne annexe"


class Places:
    """What the places of a document are called, those included whose text is no more."""

    def __init__(self, document: Document) -> None:
        self.anchors = document.anchors
        self._blocks = {block.eid: block for block in document.blocks}
        self._parts = {part.eid: part.number for part in document.parts}
        self._names = part_names(document)
        self._stones = {stone.eid: stone.part for stone in document.tombstones}
        self._aliases = document.aliases

    def name(self, eid: str, label: str | None = None) -> str:
        """« § 27 », « annexe 2, § 4 »; ``label`` is the number printed then, else today's."""
        block = self._blocks.get(eid) or Block("paragraph", "", "", self._part(eid), (), eid=eid)
        if label is not None:
            block = replace(block, label=label)
        name = place_name(block)
        sign = "§\u00a0" if name[:1].isdigit() else ""
        part = self._names.get(block.part, "" if block.part else _GONE)
        lead = f"{part[:1].lower()}{part[1:]}" if part else ""
        return ", ".join(filter(None, (lead, f"{sign}{name}")))

    def of(self, change: Change) -> str:
        """The place of a change: under the number that it has, or had."""
        wording = change.after or change.before
        return self.name(change.eid, wording.label if wording else "")

    def _part(self, eid: str) -> int:
        """The part of a text that is no block, 0 for one that is no more."""
        first, mark, _ = eid.partition("__")
        if mark and first.startswith("att_"):
            return self._parts.get(first, 0)
        return self._stones.get(eid, 1)


def kinds_told(change: Change) -> str:
    """« Modification, nouveau numéro : 5 au lieu de 4 »."""
    told: list[str] = []
    for kind in change.kinds:
        name = _KINDS[kind][0]
        if kind == "renumbered" and change.before and change.after:
            now, was = (each.label.strip(" .") or "aucun" for each in (change.after, change.before))
            name = f"{name}\u00a0: {now} au lieu de {was}"
        told.append(name if not told else f"{name[:1].lower()}{name[1:]}")
    return ", ".join(told)


def lead_places(change: Change, places: Places) -> str:
    """« avec § 3 » of what was joined, « : la suite est § 2, al. 2 » of what was split."""
    others = [places.name(eid) for eid in change.leads if eid != change.eid]
    if not others:
        return ""
    return f"\u00a0: la suite est {listed(others)}" if change.after else f" avec {listed(others)}"


def line_told(edition: Edition, places: Places) -> str:
    """An edition in a line: « Modifications : § 2, § 4. Ajout : § 5. »; "" for the first."""
    return "" if edition.is_first else " ".join(_sentences(edition, places))


def _sentences(edition: Edition, places: Places) -> Iterator[str]:
    if edition.formerly:
        yield f"Nouvelle adresse\u00a0: le document était «\u00a0{edition.formerly}\u00a0»."
    if edition.corrections:
        names = listed([FIELDS[each.field] for each in edition.corrections])
        yield f"Fiche du document\u00a0: {names}."
    rest = {eid for each in edition.changes if "split" in each.kinds for eid in each.leads}
    told = [each for each in edition.changes if "added" not in each.kinds or each.eid not in rest]
    for kind, (one, several) in _KINDS.items():
        found = [places.of(change) for change in told if change.kinds[0] == kind]
        if found:
            more = len(found) - _LISTED
            named = found if more < 2 else [*found[:_LISTED], f"{more} autres"]
            yield f"{one if len(found) == 1 else several}\u00a0: {listed(named)}."
