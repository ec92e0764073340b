"""What an editor says of the structure of a text: the list ``structure`` of its sidecar."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from paraphe.model import BlockKind, Problem, Severity
from paraphe.records import Record

KINDS: dict[str, BlockKind] = {
    "title": "part-title", "heading": "heading", "dateline": "dateline", "paragraph": "paragraph",
    "item": "list-item", "footnote": "footnote", "signature": "signature",
    "reference": "reference", "notice": "notice",
}  # fmt: skip
"""What an editor calls a block -> its kind."""
FURNITURE = "furniture"
CONTINUATION = "continuation"
BEGINS = ("annex", "enclosure", "nothing")
LABELLED = frozenset({"paragraph", "list-item", "footnote"})
LEVELLED = frozenset({"heading", "list-item"})

_TEXT = {"type": "string", "minLength": 1}
SCHEMA: dict[str, Any] = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["quote"],
        "properties": {
            "quote": _TEXT,
            "as": {
                "enum": [*KINDS, FURNITURE, CONTINUATION],
                "description": f"Write one of {', '.join([*KINDS, FURNITURE, CONTINUATION])}.",
            },
            "label": {"type": "string"},
            "level": {"enum": ["1", "2", "3", "4", "5"], "description": "A figure from 1 to 5."},
            "begins": {"enum": [*BEGINS], "description": f"Write one of {', '.join(BEGINS)}."},
            "reason": _TEXT,
        },
    },
}


@dataclass(frozen=True, slots=True)
class Directive:
    """What the quoted words are: ``what`` is a key of KINDS, furniture, continuation, or "".

    ``label`` is None where nothing is said of it; ``level`` 0; ``begins`` "" or one of BEGINS.
    ``line`` is that in the sidecar.
    """

    quote: str
    what: str
    label: str | None
    level: int
    begins: str
    reason: str
    line: int


def read_directives(record: Record) -> tuple[Directive, ...]:
    """The directives of a sidecar, in its order."""
    return tuple(
        Directive(
            item["quote"], item.get("as", ""), item.get("label"), int(item.get("level", 0)),
            item.get("begins", ""), item.get("reason", ""), record.line_of("structure", i),
        )
        for i, item in enumerate(record.data.get("structure", []))
    )  # fmt: skip


def check_directives(record: Record) -> Iterator[Problem]:
    """Directives that say nothing, and labels and levels of what can have none."""
    for directive in read_directives(record):
        if message := _fault(directive):
            yield Problem(
                record.path, directive.line, "structure-undecided", Severity.ERROR,
                f"« {directive.quote} »: {message}",
                "Write « as: heading », « as: furniture », « begins: annex » …; "
                "docs/records.md has all.",
            )  # fmt: skip


def _fault(directive: Directive) -> str:
    kind = KINDS.get(directive.what, "")
    if not directive.what and not directive.begins:
        return "it needs one of « as » and « begins »."
    if directive.begins and directive.what in (FURNITURE, CONTINUATION):
        return f"what is {directive.what} begins no part."
    if directive.label is not None and kind not in LABELLED:
        return "a « label » is that of a paragraph, an item or a footnote."
    if directive.level and kind not in LEVELLED:
        return "a « level » is that of a heading or an item."
    return ""
