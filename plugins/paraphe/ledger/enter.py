"""What the ledger of a document ought to be: its texts in order, and what became of the others."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from paraphe.model import Document

from .book import HEAD, Ledger, Line, image, written


def text_of(document: Document, ledger: Ledger, day: str = "") -> str:
    """The text of the ledger after this edition: no identifier is ever left out.

    A line without a text of its own stays behind the one that it stood behind, and below it is
    said what became of it; ``day`` is that of removals that have none.
    """
    behind = _behind(document, ledger, day)
    was = [*ledger.was]
    if (former := PurePosixPath(ledger.path).stem) != document.id:
        was.append(former)
    lines = image(document).splitlines()
    lines[len(HEAD) : len(HEAD)] = [*(f"was {each}" for each in was), *behind[""]]
    found: list[str] = []
    for line in lines:
        found.append(line)
        found += behind.get(line if line.startswith("part ") else line.split(" ", 1)[0], ())
    return "\n".join((*found, ""))


def _behind(document: Document, ledger: Ledger, day: str) -> dict[str, list[str]]:
    """The lines without a text, by what they stand behind: an eid, a line « part … », or ""."""
    own = {block.eid for block in document.blocks}
    parts = {part.eid for part in document.parts}
    found: dict[str, list[str]] = {"": []}
    for part in ledger.parts:
        if part not in parts:
            found[""] += _dead(Line(part, "", ledger.words_of_part(part), ""), document, day)
    after = last = ""
    for line in ledger.lines:
        if line.part != last and line.part in parts:
            after = f"part {line.part}" if line.part else ""
        last = line.part
        if line.eid in own:
            after = line.eid
        else:
            found.setdefault(after, []).extend(_dead(line, document, day))
    return found


def _dead(line: Line, document: Document, day: str) -> Iterator[str]:
    """A line without a text, and what became of it."""
    yield written(line.eid, line.label, line.words)
    if line.eid in document.aliases:
        yield f"{line.eid} = {document.aliases[line.eid]}"
    for stone in document.tombstones:
        if stone.eid == line.eid:
            yield _removed(line.eid, stone.day or day, stone.reason)


def _removed(eid: str, day: str, reason: str) -> str:
    return " ".join(filter(None, ("removed", eid, day, f"« {reason} »" if reason else "")))
