"""What is published next goes into the ledgers: the only step that writes to the content folder."""

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from paraphe.ledger import changes, entered, history, read_ledger, register, spoken, told
from paraphe.model import Archive, ArchiveError, Head, Problem, Severity
from paraphe.source import list_documents
from paraphe.store import Store

from .assemble import assemble
from .leaf import read_followed
from .published import FOLDER, HISTORY, INSTRUMENTS, published, read_past, read_text

_MERGED = "instruments.txt merge=union\nhistory/*.txt merge=union\n"
"""For git: branches that add lines at the same place of these files do not contradict."""


def record(content: Path, archive: Archive, day: str) -> tuple[str, ...]:
    """Take into the ledgers what an archive has and they have not; a line for each that changed.

    ``archive`` is what ``assemble`` made of the folder, which refuses what the ledgers forbid;
    ``day`` is ISO 8601. Documents whose ledger says what they have are not read.
    """
    lines = [
        *_documents(content, (head for head in archive.documents if not head.recorded), day),
        *_withdrawn(content, archive, day),
        *_instruments(content, archive, day),
    ]
    merged = content / INSTRUMENTS.parent / ".gitattributes"
    if lines and not merged.exists():
        _write(merged, _MERGED)
    return tuple(lines)


def allow(content: Path, store: Store, sayings: Iterable[str]) -> Archive:
    """Write an archivist's words into ledgers (« id: removed para_5 »), and assemble with them.

    The id « instruments » is that of their ledger. ArchiveError where the archive cannot be built
    with them: then they are taken back.
    """
    before: dict[Path, str] = {}
    try:
        for saying in sayings:
            identifier, _, words = saying.partition(":")
            path = content / (INSTRUMENTS if identifier == "instruments" else
                              FOLDER / f"{identifier.strip()}.txt")  # fmt: skip
            if not words.strip() or not path.is_file():
                raise ArchiveError(_unsaid(path.relative_to(content).as_posix(), saying))
            text = read_text(path, content)
            before.setdefault(path, text)
            _write(path, f"{text.rstrip()}\n{words.strip()}\n")
        return assemble(content, store).archive
    except ArchiveError:
        for path, text in before.items():
            _write(path, text)
        raise


def today() -> str:
    """The day, ISO 8601: that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.date().isoformat()


def _documents(content: Path, heads: Iterable[Head], day: str) -> Iterator[str]:
    known = published(content, list_documents(content).paths)
    for head in heads:
        ledger = known.ledgers.get(head.id)
        followed = read_followed(content / head.source_path, content, ledger)
        # A document that was renamed takes its history along.
        so_far = read_past(known.histories.get(head.id), content)
        found = changes(followed, so_far)
        if ledger and ledger.stem != head.id:
            found = (("renamed", ledger.stem), *found)
        after, new = followed.text_on(day), history(found, day)
        _write(content / FOLDER / f"{head.id}.txt", after)
        if found:
            _write(content / HISTORY / f"{head.id}.txt", so_far + new)
        yield told(head.id, found)
        yield from spoken(after, so_far, new) if ledger else ()


def _withdrawn(content: Path, archive: Archive, day: str) -> Iterator[str]:
    """Documents that were withdrawn on no day: on this one."""
    for former in archive.former:
        identifier = former.url.strip("/").rpartition("/")[2]
        path = content / FOLDER / f"{identifier}.txt"
        if former.leads_to or former.day or not former.url.startswith("/documents/"):
            continue
        text = read_text(path, content)
        said = read_ledger(identifier, text).withdrawn
        if said:
            lines = text.splitlines()
            lines[said.number - 1] = lines[said.number - 1].replace(
                "withdrawn", f"withdrawn {day}", 1
            )
            _write(path, "\n".join((*lines, "")))
            yield f"{identifier}: withdrawn"


def _instruments(content: Path, archive: Archive, day: str) -> Iterator[str]:
    path = content / INSTRUMENTS
    before = read_text(path, content) if path.is_file() else ""
    after, new = entered(register(before), archive.instruments, day)
    # A merge leaves lines in another order, which says nothing.
    is_same = sorted(after.splitlines()) == sorted(before.splitlines())
    if not is_same and (before or new):
        _write(path, after)
        yield f"instruments: {len(new)} published" if new else "instruments: written anew"


def _write(path: Path, text: str) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_text(text, "utf-8", newline="\n")
    aside.replace(path)


def _unsaid(path: str, saying: str) -> Problem:
    hint = "Say « id: removed para_5 « why » »; the id is that of a published document."
    message = f"« {saying} » cannot be written."
    return Problem(path, 0, "ledger-line", Severity.ERROR, message, hint)
