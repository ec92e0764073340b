"""What a document's kind is called in CSL, BibTeX and RIS. Data.

Zotero and EndNote know nothing nearer to a communiqué, a note or a resolution than a report, which
has an institution, a number and a kind of its own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Types:
    """The names of one type: https://docs.citationstyles.org, BibTeX's entries, RIS's ``TY``."""

    csl: str
    bibtex: str
    ris: str


REPORT = Types("report", "techreport", "RPRT")
_TREATY = Types("treaty", "misc", "GOVDOC")
_SPEECH = Types("speech", "misc", "RPRT")

TYPES = {
    "accord": _TREATY, "charte": _TREATY, "convention": _TREATY, "pacte": _TREATY,
    "protocole": _TREATY, "statut": _TREATY, "traité": _TREATY,
    "allocution": _SPEECH, "discours": _SPEECH, "intervention": _SPEECH,
}  # fmt: skip
"""First word of a kind → its types, where it is no report."""


def types_of(kind: str) -> Types:
    """The types of a kind: « Discours du Président » → speech."""
    first = kind.split(maxsplit=1)[:1]
    return TYPES.get(first[0].casefold(), REPORT) if first else REPORT
