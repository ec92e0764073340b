"""What an editor knows of a document: the file ``<id>.yaml`` beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from paraphe.model import ArchiveError, Original, Problem, Severity
from paraphe.records import Record, read_records

from .directives import SCHEMA as STRUCTURE
from .directives import Directive, check_directives, read_directives
from .originals import check_original

_TEXT = {"type": "string", "minLength": 1}
_LANGUAGE = {"type": "string", "pattern": "^[a-z]{2,3}$", "description": "A code such as « fr »."}
_LISTED = re.compile(r"^mentions:[^\S\n]*(?:#.*)?\n(?:[^\S\n]*(?:#.*)?\n)*( *)-", re.MULTILINE)
_FIELDS = ("title", "date", "place", "issuers", "kind", "symbol", "language", "authentic_languages")
SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "title": _TEXT,
        "date": _TEXT | {
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
            "description": "Write a day as 2018-04-23, a month as 2018-04, a year as 2018.",
        },
        "place": _TEXT,
        "issuers": {"type": "array", "items": _TEXT, "minItems": 1},
        "kind": _TEXT,
        "symbol": _TEXT,
        "language": _LANGUAGE,
        "authentic_languages": {"type": "array", "items": _LANGUAGE, "minItems": 1},
        "translation_of": {
            "type": "string",
            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
            "description": "The id of the document of which this is the text in another language.",
        },
        "excerpt": _TEXT,
        "note": _TEXT,
        "parts": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {"title": {"type": "string"}},
            },
        },
        "corrections": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["quote", "correct", "reason"],
                "properties": {"quote": _TEXT, "correct": _TEXT, "reason": _TEXT},
            },
        },
        "mentions": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["quote"],
                "properties": {
                    "quote": _TEXT,
                    "words": _TEXT,
                    "instrument": _TEXT | {"description": "An identifier: tnp, s-res-1540."},
                    "link": {"enum": ["false"], "description": "Write « link: false », or say "
                             "« instrument: … »."},
                    "all": {"enum": ["true", "false"], "description": "true or false."},
                    "reason": _TEXT,
                },
            },
        },
        "structure": STRUCTURE,
        "restored": {"type": "array", "items": {"enum": list(_FIELDS)}},
        "original": {
            "type": "object",
            "additionalProperties": False,
            "required": ["file", "sha256", "name"],
            "properties": {
                "file": {
                    "type": "string",
                    "pattern": r"^originals/(?!.*\.\.)[^\\:]+$",
                    "description": "A file under originals/, as « invoke new » wrote it.",
                },
                "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "name": _TEXT,
            },
        },
    },
}  # fmt: skip
"""Every key may be left out; one that is not here is an error."""


@dataclass(frozen=True, slots=True)
class Correction:
    """The words of the source, the reading to give, and why; ``line`` is that in the sidecar."""

    quote: str
    correct: str
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an editor says of quoted words: ``words`` of ``quote`` cite ``instrument``, "": none.

    ``everywhere``: wherever the quote stands. ``line`` is that in the sidecar.
    """

    quote: str
    words: str
    instrument: str
    everywhere: bool
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A sidecar as read: ``fields`` holds the plain ones, by key.

    ``indent`` is how many spaces stand before the dashes of ``mentions``, -1 without such a list.
    """

    path: str
    fields: dict[str, Any]
    part_titles: tuple[str, ...]
    corrections: tuple[Correction, ...]
    verdicts: tuple[Verdict, ...]
    indent: int
    record: Record
    directives: tuple[Directive, ...] = ()

    @property
    def language(self) -> str:
        """The language that the editor says, "" where he says none."""
        return str(self.fields.get("language", ""))

    def line_of(self, *key: str | int) -> int:
        """The line on which a value stands."""
        return self.record.line_of(*key)


def sidecar_of(path: Path) -> Path | None:
    """The sidecar of the document at ``path``, where there is one."""
    files = (path.with_suffix(suffix) for suffix in (".yaml", ".yml"))
    return next((file for file in files if file.is_file()), None)


def read_sidecar(path: Path, content: Path) -> Sidecar | None:
    """Read the sidecar of the document at ``path``; None where there is none, or nothing in it.

    Raises ArchiveError for YAML that does not parse, unknown keys, values of the wrong shape,
    days that no calendar has.
    """
    file = sidecar_of(path)
    if not file:
        return None
    records = read_records(file, content, SCHEMA)
    if not records:
        return None
    problems = [*_too_many(records), *_bad_date(records[0]), *_undecided(records[0])]
    problems += check_original(records[0], content)
    problems += check_directives(records[0])
    if problems:
        raise ArchiveError(*problems)
    listed = "mentions" in records[0].data
    return _sidecar(records[0], _indent(file.read_text("utf-8")) if listed else -1)


def _indent(text: str) -> int:
    listed = _LISTED.search(text)
    return len(listed[1]) if listed else -1


def _sidecar(record: Record, indent: int) -> Sidecar:
    data = dict(record.data)
    if received := data.get("original"):
        data["original"] = Original(received["file"], received["sha256"], received["name"])
    titles = tuple(str(part.get("title", "")) for part in data.pop("parts", []))
    corrections = tuple(
        Correction(c["quote"], c["correct"], c["reason"], record.line_of("corrections", i, "quote"))
        for i, c in enumerate(data.pop("corrections", []))
    )
    verdicts = tuple(
        Verdict(
            m["quote"], m.get("words", m["quote"]), m.get("instrument", ""),
            m.get("all") == "true", m.get("reason", ""), record.line_of("mentions", i),
        )
        for i, m in enumerate(data.pop("mentions", []))
    )  # fmt: skip
    data.pop("structure", None)
    directives = read_directives(record)
    return Sidecar(record.path, data, titles, corrections, verdicts, indent, record, directives)


def _too_many(records: tuple[Record, ...]) -> Iterator[Problem]:
    for record in records[1:]:
        yield Problem(record.path, record.line, "second-record", Severity.ERROR,
                      "A sidecar describes one document.", "Keep one record.")  # fmt: skip


def _undecided(record: Record) -> Iterator[Problem]:
    for i, mention in enumerate(record.data.get("mentions", [])):
        if ("instrument" in mention) == ("link" in mention):
            line = record.line_of("mentions", i)
            message = f"« {mention['quote']} » needs one of « instrument » and « link »."
            yield Problem(record.path, line, "ruling-undecided", Severity.ERROR, message,
                          "Write « instrument: tnp » to link it, « link: false » to leave it.",
                          )  # fmt: skip


def _bad_date(record: Record) -> Iterator[Problem]:
    value = str(record.data.get("date", "2000"))
    year, month, day = (int(n) for n in re.split("-", f"{value}-01-01")[:3])
    try:
        date(year, month, day)
    except ValueError as error:
        yield Problem(record.path, record.line_of("date"), "bad-date", Severity.ERROR,
                      f"« {value} » is no day of the calendar: {error}.",
                      "Write a day as 2018-04-23, a month as 2018-04, a year as 2018.")  # fmt: skip
