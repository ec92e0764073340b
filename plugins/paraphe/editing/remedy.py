"""The lines of YAML that settle a case, ready to be pasted."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paraphe.model import Case, Head

from .known import FILE

KEY = "mentions:"


@dataclass(frozen=True, slots=True)
class Remedy:
    """``lines`` for ``path``, a file of the content folder that they may have to begin.

    They go straight under the line ``key`` where that stands in the file already, else ("") to
    its end.
    """

    path: str
    key: str
    lines: tuple[str, ...]


def remedy(head: Head, cases: Sequence[Case]) -> Remedy | None:
    """What settles some cases of one document; None where nothing that can be quoted does.

    A link that is not certain is none: the lines leave the words without one, and name the
    instruments that may be meant in comments, one of which takes that line's place.
    """
    if cases and cases[0].code == "abbreviation-undefined":
        words = dict.fromkeys(case.words for case in cases)
        return Remedy(FILE, "", tuple(f"- abbreviation: {_quoted(word)}" for word in words))
    # Paragraphs of the same words have one quote.
    rulings = dict.fromkeys(tuple(_ruling(case)) for case in cases if case.quote)
    lines = [line for ruling in rulings for line in ruling]
    if not lines:
        return None
    if head.indent < 0:
        return Remedy(head.sidecar, "", (KEY, *lines))
    return Remedy(head.sidecar, KEY, tuple(" " * head.indent + line for line in lines))


def _ruling(case: Case) -> Iterator[str]:
    yield f"- quote: {_quoted(case.quote)}"
    if case.words != case.quote:
        yield f"  words: {_quoted(case.words)}"
    if case.everywhere:
        yield "  all: true"
    yield "  link: false"
    for choice in case.choices:
        yield f"  # instrument: {choice}"


def _quoted(text: str) -> str:
    """A text between double quotes, as YAML and JSON have it; all that YAML breaks is escaped."""
    plain = json.dumps(text, ensure_ascii=False)
    return "".join(
        sign if sign == " " or sign.isprintable() or sign == "\ufffd" else f"\\u{ord(sign):04x}"
        for sign in plain
    )
