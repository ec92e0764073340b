"""The sidecar of a new document: what was found, and beside each line in doubt why it is."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from paraphe.model import Document
from paraphe.source import language_of

from .flow import Doubt

_WIDTH = 96
_PLAIN = re.compile(r"[^\W_][^:#\n{}\[\],&*!|>%@`\"']*", re.UNICODE)
_IDLE = frozenset({"yes", "no", "true", "false", "null", "oui", "non", "on", "off"})
_MISSING = {
    "date": ("date: 2018-04-23", "The text states no day that the rules found."),
    "place": ("place: Paris", "The text states no place beside its date."),
    "issuers": ("issuers: [Groupe des Sept]", "None of the issuers that the rules know is named."),
    "symbol": ("symbol: A/RES/60/1", "No symbol stands in the head of the text; many have none."),
    "kind": ("kind: déclaration", "The title does not say what kind of text it is."),
    "title": ("title: …", "No line looks like a title."),
}
_NO_DATELINE = "Read from the title or a reference, since no line is a date: is it the text's own?"
_HEAD = (
    "# Made by « invoke new ». Check every line that stands under a comment; then delete the",
    "# comment. What a line should hold: docs/records.md.",
)
_ORDER = ("title", "date", "place", "issuers", "kind", "symbol", "language")


@dataclass(frozen=True, slots=True)
class Finding:
    """A field: its value, "" or () if none was found, and why it is in doubt, "" if it is not."""

    name: str
    value: str | tuple[str, ...]
    doubt: str = ""


def find(
    document: Document, stated: Mapping[str, str | tuple[str, ...]], language: str
) -> tuple[Finding, ...]:
    """What is known of a document: what the file states, else what was read from the text.

    ``language`` is the code that was given, "" if none was.
    """
    return tuple(_finding(name, document, stated, language) for name in _ORDER)


def _finding(
    name: str, document: Document, stated: Mapping[str, str | tuple[str, ...]], given: str
) -> Finding:
    if name == "language":
        return _language(document, str(stated.get("language", "")), given)
    read = getattr(document.metadata, name)
    if name == "title" and "title" not in document.metadata.assumed:
        read = ""
    told = stated.get(name, "")
    if told and (not read or name != "title"):
        return Finding(name, told, "The file itself says so, not its text: compare the two.")
    return Finding(name, read, _doubt(name, read, document, told))


def _doubt(
    name: str, value: str | tuple[str, ...], document: Document, told: str | tuple[str, ...]
) -> str:
    if not value:
        return ""
    kinds = {block.kind for block in document.blocks if block.part == 1}
    if name == "title":
        return _doubt_of_title(str(value), "part-title" in kinds, str(told))
    doubts = {
        "date": "" if "dateline" in kinds else _NO_DATELINE,
        "place": "Long for a place: is it one?" if len(str(value).split()) > 4 else "",
        "issuers": "Told by the words of the head: is it who issues the text?",
        "symbol": "The first symbol in the head: is it this text's own?",
    }
    return doubts.get(name, "")


def _doubt_of_title(title: str, is_title: bool, told: str) -> str:
    if not is_title:
        return "No line looks like a title: these are the first words of a heading or the text."
    if title.isupper():
        return "Printed in capitals: write it as it should be shown in lists."
    if told and told.casefold() != title.casefold():
        return f"The properties of the file call it « {told} »."
    return ""


def _language(document: Document, stated: str, given: str) -> Finding:
    if given:
        return Finding("language", given)
    found, sure = language_of(" ".join(block.text for block in document.blocks))
    if stated and found and stated != found:
        return Finding("language", found, f"The file calls itself « {stated} », its words do not.")
    if not found:
        return Finding("language", stated or "fr", "Too few words tell.")
    return Finding("language", found, "" if sure else "Few of its words tell.")


def written(
    findings: Sequence[Finding], doubts: Sequence[Doubt], original: Mapping[str, str]
) -> str:
    """The sidecar as YAML with comments; ``original`` are the lines on the file received."""
    lines = list(_HEAD)
    for finding in findings:
        lines += _lines(finding)
    if original:
        lines += ["original:", *(f"  {key}: {_scalar(value)}" for key, value in original.items())]
    about = [doubt for doubt in doubts if not doubt.about]
    if about:
        lines += ["", "# To look at in the text:"]
        for doubt in about:
            lines += _comment(f"- {doubt.reason}", "#   ")
            lines += _comment(f"« {doubt.words} »", "#   ", "#   ") if doubt.words else []
    return "\n".join(lines) + "\n"


def _lines(finding: Finding) -> Iterator[str]:
    if not finding.value:
        example, why = _MISSING[finding.name]
        yield from _comment(f"Not found: {why} If you know it, write it without the « # »:")
        yield f"# {example}"
        return
    if finding.doubt:
        yield from _comment(f"To check: {finding.doubt}")
    value = finding.value
    if isinstance(value, tuple):
        yield f"{finding.name}:"
        yield from (f"  - {_scalar(each)}" for each in value)
    else:
        yield f"{finding.name}: {_scalar(value)}"


def _comment(text: str, indent: str = "# ", first: str = "# ") -> list[str]:
    # A line's end of whatever kind, in words of the file, must not end the comment.
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    shown = plain if len(plain) < 600 else plain[:600] + " …"
    return wrap(shown, _WIDTH, initial_indent=first, subsequent_indent=indent,
                break_long_words=False, break_on_hyphens=False)  # fmt: skip


def _scalar(text: str) -> str:
    """Text as YAML on one line: plain where nothing in it has a meaning there, else in quotes."""
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    plain = _PLAIN.fullmatch(text) and text.lower() not in _IDLE and not text.endswith(" ")
    return text if plain else json.dumps(text, ensure_ascii=False)
