"""What the page on the accuracy of links shows: rows of figures, dressed for French readers."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from paraphe.model import Archive

from .dress import dress
from .french import CLASS_NAMES, FIXED, capitalised, number, plural

_NAMES: dict[str, str] = {str(k): capitalised(plural(v)) for k, v in CLASS_NAMES.items()}
_NAMES |= {
    "all": "Tous les liens", "anaphora": "Mots génériques", "sentences": "Toutes ces phrases",
}  # fmt: skip

RULES = {
    "name": "Titre, nom ou variante",
    "sigle": "Sigle",
    "contextual": "Nom court, une fois l’instrument nommé",
    "coordinated": "Nom dans une série (« Traités de … et de … »)",
    "defined": "Forme que le document définit lui-même",
    "anaphora": "Mot générique (« la Convention »)",
    "provision": "Disposition sans son instrument (« son article VI »)",
    "sidecar": "Décision de l’éditeur",
    "number:symbol": "Cote",
    "number:owner": "Numéro avec son organe",
    "number:year": "Numéro avec son année",
    "number:short": "Numéro avec le nom court de son organe",
    "number:bare": "Numéro seul, d’après le contexte",
    "number:foreign": "Numéro d’un autre organe",
    "number:misfit": "Numéro dont l’année ne convient pas",
    "number:unknown": "Numéro que la série n’a pas",
}
"""What a reader calls a rule, by the beginning of its identifier; a number's by its verdict."""


_OTHERWISE = dict.fromkeys(("number:foreign", "number:misfit", "number:unknown"), "number:bare")
"""What a number is linked by that does not fit the series that it was read by first."""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A row of figures: plain text; ``url`` is that of the document it is about, or ""."""

    name: str
    url: str
    wanted: str
    right: str
    missed: str
    invented: str
    precision: str
    recall: str
    f1: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """How many mentions a rule linked, and left open."""

    name: str
    linked: str
    left: str


@dataclass(frozen=True, slots=True)
class AccuracyView:
    """``counts`` are numbers by what they count; ``rows`` and the like are () without a gold."""

    rows: tuple[MeasureRow, ...]
    documents: tuple[MeasureRow, ...]
    sentences: tuple[MeasureRow, ...]
    rules: tuple[RuleRow, ...]
    counts: Mapping[str, str]


def accuracy_view(archive: Archive, measured: Mapping[str, Any] | None) -> AccuracyView:
    """The figures of ``data/accuracy.json`` (None: nothing was measured) and of the archive."""
    rows: dict[str, list[MeasureRow]] = {}
    titles = {head.id: (dress(head.metadata.title), head.url) for head in archive.documents}
    for one in measured["measures"] if measured else ():
        name, url = titles.get(one["name"], (_NAMES.get(one["name"], one["name"]), ""))
        rows.setdefault(one["of"], []).append(_row(one, name, url))
    return AccuracyView(
        (*rows.get("all", ()), *rows.get("class", ())),
        tuple(rows.get("document", ())),
        tuple(rows.get("sentences", ())),
        tuple(_rules(archive)),
        _counts(archive, measured),
    )


def _row(one: Mapping[str, Any], name: str, url: str) -> MeasureRow:
    return MeasureRow(
        name, url, number(one["wanted"]), number(one["right"]),
        number(one["wanted"] - one["right"]), number(one["invented"]),
        percent(one["precision"]), percent(one["recall"]), percent(one["f1"]),
    )  # fmt: skip


def percent(share: float) -> str:
    """A share as French prints it, cut and not rounded up: 0.9996 → 99,9 %."""
    tenths = int(share * 1000 + 1e-9)
    return f"{tenths // 10}{'' if tenths % 10 == 0 else f',{tenths % 10}'}{FIXED}%"


def _rules(archive: Archive) -> Iterator[RuleRow]:
    linked: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for head in archive.documents:
        for tally in head.tallies:
            family = _family(tally.rule)
            if tally.status != "linked":
                left[family] += tally.count
            else:
                linked[_OTHERWISE.get(family, family)] += tally.count
    for family in sorted({*linked, *left}, key=lambda f: (-linked[f], -left[f], f)):
        yield RuleRow(RULES.get(family, family), number(linked[family]), number(left[family]))


def _family(rule: str) -> str:
    """The rule that readers are told of: series and kinds of names apart."""
    first, *rest = rule.split(":")
    return f"number:{rest[-1]}" if first == "number" and rest else first


def _counts(archive: Archive, measured: Mapping[str, Any] | None) -> dict[str, str]:
    tallies = [tally for head in archive.documents for tally in head.tallies]
    linked = [tally for tally in tallies if tally.status == "linked"]
    counts = {
        "documents": len(archive.documents),
        "linked": sum(tally.count for tally in linked),
        "inferred": sum(tally.count for tally in linked if tally.form == "anaphoric"),
        "ruled": sum(tally.count for tally in linked if tally.rule == "sidecar"),
        "left": sum(tally.count for tally in tallies if tally.status != "linked"),
    }
    told = {name: number(count) for name, count in counts.items()}
    if not measured:
        return told
    for name in ("words", "optional", "sentences", "traps", "faultless"):
        told[f"gold_{name}"] = number(measured[name])
    told["gold_documents"] = number(measured["documents"])
    whole = measured["measures"][0]
    told["target_accuracy"] = percent(whole["target_accuracy"])
    told["exact_span"] = percent(whole["exact_span"])
    return told
