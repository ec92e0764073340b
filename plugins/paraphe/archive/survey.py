"""The archive as `invoke check` looks at it: what there is of it, whatever is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from paraphe.editing import read_known
from paraphe.model import Archive, ArchiveError, Problem
from paraphe.store import Store

from .assemble import assemble


@dataclass(frozen=True, slots=True)
class Survey:
    """``archive`` is None where an error stops every build; ``known``: ordinary abbreviations."""

    archive: Archive | None
    known: frozenset[str]
    problems: tuple[Problem, ...]


def survey(content: Path, store: Store) -> Survey:
    """Read the content folder; what is wrong with it is in ``problems``, errors included."""
    try:
        known = read_known(content)
        archive = assemble(content, store).archive
    except ArchiveError as error:
        return Survey(None, frozenset(), error.problems)
    return Survey(archive, known, tuple(archive.problems))
