"""What the archive has to tell its editor: one class for every message."""

from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How grave a problem is; an ERROR stops the build."""

    NOTE = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A message for the editor: where, what, and what to do.

    ``path`` is relative to the content folder; ``line`` counts from 1, 0 when no line is meant.
    ``code`` is stable and kebab-case; ``message`` and ``hint`` are sentences in English.
    """

    path: str
    line: int
    code: str
    severity: Severity
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        hint = f" Hint: {self.hint}" if self.hint else ""
        return f"{place}: {self.severity.name.lower()} [{self.code}] {self.message}{hint}"


class ArchiveError(Exception):
    """Problems that no site can be built with; ``problems`` holds all that one run found."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
