"""A published folder -> what is wrong with it: files lost, changed or too many, links that fail."""

from collections.abc import Iterator
from pathlib import Path

from paraphe.audit import dead_addresses
from paraphe.model import Problem, Severity
from paraphe.store import SUMS, Sums, files, read_sums, sum_of

LEFT = (".git/", ".git")
"""What a clone of a published branch has beside the site."""


def verify(folder: Path) -> tuple[Problem, ...]:
    """Hold a folder against its SHA256SUMS, and its links against its pages; paths are its own."""
    try:
        sums = read_sums(folder)
    except ValueError as error:
        return (_error(SUMS, "wrong-sums", f"{error}.", "Publish the site anew."),)
    if not sums:
        hint = "Name the folder of a built site; `invoke build` makes one."
        return (_error(SUMS, "no-sums", f"« {folder} » has no such list of its files.", hint),)
    there = [path for path in files(folder) if not path.startswith(LEFT[0]) and path != LEFT[1]]
    return (*_compared(folder, sums, there), *dead_addresses(folder, there))


def _compared(folder: Path, sums: Sums, there: list[str]) -> Iterator[Problem]:
    found = set(there) - {SUMS}
    for path in sorted(found | set(sums)):
        if path not in found:
            yield _error(path, "lost-file", "The file is listed and is not there.", _AGAIN)
        elif path not in sums:
            hint = "Delete it, or keep it outside of the site."
            yield _error(path, "strange-file", "The file is there and is not listed.", hint)
        elif sum_of(folder / path) != sums[path]:
            yield _error(path, "changed-file", "The file is not the one that was built.", _AGAIN)


_AGAIN = "Delete the folder and build, or publish, the site anew."


def _error(path: str, code: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, code, Severity.ERROR, message, hint)
