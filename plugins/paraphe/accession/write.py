"""Passages -> the Markdown of the archive: a line a paragraph, signs as printed, notes as [^1]."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .flow import Cell, Passage, Run, merged

_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
_BLANKS = re.compile(r"[ \t]+")
_SIGNS = re.compile(r"\*|(?<![^\W_])_|_(?![^\W_])|\\(?=[*_#.()\[\]>+\\-])|\[(?=\^\d)")
_HASHES = re.compile(r"^(?=#{1,6}\s)")
_PAGE = "\f"


def write(passages: Sequence[Passage]) -> str:
    """The text of a source: paragraphs parted by blank lines, each note behind its first call.

    Every word of the passages stands in it once, in order, notes aside.
    """
    body = _levelled([p for p in passages if p.kind != "note"])
    notes = {p.key: p for p in passages if p.kind == "note"}
    numbers: dict[str, str] = {}
    waiting: list[str] = []
    stanzas: list[str] = []
    for passage in body:
        stanzas.append(_stanza(passage, numbers))
        waiting += [key for key in _called(passage) if key in notes and key not in waiting]
        if passage.kind not in {"heading", "page"}:
            stanzas += _notes(waiting, notes, numbers)
            waiting = []
    stanzas += _notes(waiting, notes, numbers)
    stanzas += _notes(list(notes), notes, numbers)
    return "\n\n".join(stanza for stanza in stanzas if stanza) + "\n"


def _levelled(passages: Sequence[Passage]) -> list[Passage]:
    """One heading of the first level is the title; where there are several, none is."""
    firsts = [i for i, p in enumerate(passages) if p.kind == "heading" and p.level == 1]
    if len(firsts) < 2:
        return list(passages)
    return [replace(p, level=min(6, p.level + 1)) if p.kind == "heading" else p for p in passages]


def _called(passage: Passage) -> Iterator[str]:
    yield from (run.note for run in passage.runs if run.note)
    yield from (run.note for row in passage.rows for cell in row for run in cell if run.note)


def _notes(keys: list[str], notes: dict[str, Passage], numbers: dict[str, str]) -> list[str]:
    """The notes of those keys, each once; a note may call another."""
    found: list[str] = []
    for key in keys:
        note = notes.pop(key, None)
        if note is None:
            continue
        sign = numbers.get(key) or _number(key, numbers)
        words = _inline(note.runs, numbers).replace("\n", " ").strip()
        if words:
            found.append(f"{sign}: {words}" if sign.startswith("[^") else f"{sign} {words}")
    return found


def _number(key: str, numbers: dict[str, str]) -> str:
    return numbers.setdefault(key, f"[^{len(numbers) + 1}]")


def _stanza(passage: Passage, numbers: dict[str, str]) -> str:
    if passage.kind == "page":
        return _PAGE
    if passage.kind == "table":
        return _table(passage, numbers)
    runs = passage.runs
    if passage.kind == "heading":
        runs = tuple(replace(run, strong=False, emphasis=False) for run in runs)
    text = _inline(runs, numbers).strip()
    if not text and not passage.label:
        return ""
    if passage.kind == "heading":
        words = f"{_escaped(passage.label)} {text}" if passage.label else text
        return f"{'#' * max(1, min(6, passage.level))} " + " ".join(words.split("\n"))
    lines = [_HASHES.sub(r"\\", line.strip()) for line in text.split("\n")]
    text = "\n".join(line for line in lines if line)
    return f"{_escaped(passage.label)} {text}".strip() if passage.label else text


def _table(passage: Passage, numbers: dict[str, str]) -> str:
    width = max((len(row) for row in passage.rows), default=0)
    rows = [
        [*(_cell(cell, numbers) for cell in row), *[""] * (width - len(row))]
        for row in passage.rows
    ]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    head, body = (rows[0], rows[1:]) if passage.heads else ([""] * width, rows)
    lines = [head, ["---"] * width, *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Cell, numbers: dict[str, str]) -> str:
    return " ".join(_inline(cell, numbers).split()).replace("|", r"\|")


def _inline(runs: Iterable[Run], numbers: dict[str, str]) -> str:
    """The words with emphasis where the reader of sources can take it out again."""
    pieces = list(_trimmed(merged(runs)))
    written = ""
    for i, run in enumerate(pieces):
        if run.note:
            written += _call(run, numbers)
            continue
        after = pieces[i + 1].text[:1] if i + 1 < len(pieces) else ""
        stars = "*" * (2 * run.strong + run.emphasis)
        text = _escaped(run.text)
        alone = not (written[-1:].isalnum() or written[-1:] == "*" or after.isalnum())
        holds = any(c.isalnum() for c in run.text)
        clear = text[:1] not in {"*", "\\"} and text[-1:] not in {"*", "\\"}
        written += f"{stars}{text}{stars}" if stars and alone and holds and clear else text
    return written


def _call(run: Run, numbers: dict[str, str]) -> str:
    if sign := run.text.strip():
        numbers.setdefault(run.note, f"[^{sign}]" if sign.isdecimal() else sign)
    return numbers.get(run.note) or _number(run.note, numbers)


def _trimmed(runs: Iterable[Run]) -> Iterator[Run]:
    """Blanks at the edges of what is set off stand outside of it; one line is set off at a time."""
    for run in runs:
        text = _BLANKS.sub(" ", _CONTROLS.sub(" ", _ENDS.sub("\n", run.text)))
        if run.note or not (run.strong or run.emphasis):
            yield replace(run, text=text)
            continue
        for part in re.split(r"(\n)", text):
            inner = part.strip()
            lead, trail = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :]
            if not inner:
                yield Run(part)
                continue
            yield from (piece for piece in (Run(lead), replace(run, text=inner), Run(trail))
                        if piece.text)  # fmt: skip


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)
