"""Why nothing was published, in the form of every other message."""

from paraphe.model import ArchiveError, Problem, Severity


def refusal(place: str, code: str, message: str, hint: str) -> ArchiveError:
    """An error that names the target or the file, what is wrong, and what to do."""
    return ArchiveError(Problem(place, 0, code, Severity.ERROR, message, hint))
