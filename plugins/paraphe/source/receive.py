"""A document's file and its sidecar, read together: what is wrong with both is told at once."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from paraphe.model import ArchiveError, Problem, Source

from .read import read
from .sidecar import Sidecar, read_sidecar

_Read = TypeVar("_Read")


def receive(path: Path, content: Path) -> tuple[Source, Sidecar | None]:
    """Read the document at ``path`` and its sidecar; ArchiveError with every mistake of both."""
    problems: list[Problem] = []
    source = _tried(read, path, content, problems)
    sidecar = _tried(read_sidecar, path, content, problems)
    if problems or source is None:
        raise ArchiveError(*problems)
    return source, sidecar


def _tried(
    reading: Callable[[Path, Path], _Read], path: Path, content: Path, problems: list[Problem]
) -> _Read | None:
    try:
        return reading(path, content)
    except ArchiveError as error:
        problems += error.problems
        return None
