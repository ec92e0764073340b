"""The files of a content folder, looked at from outside: links, devices, sizes, names.

What is wrong here must not even be opened: a pipe never ends, a link may lead anywhere.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from paraphe.model import Problem, Severity

from .names import name_problems, told

READ = ("documents", "instruments", "ledger", "pages")
"""Folders of content whose files are read."""

MB = 1_000_000
LARGEST = {".yaml": 4 * MB, ".yml": 4 * MB, ".md": 16 * MB, ".txt": 16 * MB}
"""Bytes of a file by its suffix. Sixteen million are five thousand printed pages."""
MOST_LINES = 200_000
LONGEST_LINE = 1_000_000


@dataclass(frozen=True, slots=True)
class Inspected:
    """What is wrong, and the paths that must not be read for it."""

    problems: tuple[Problem, ...]
    refused: frozenset[Path]


def inspect(content: Path) -> Inspected:
    """Look at every file and folder under the content folder, without reading through links."""
    found: list[tuple[Path, Problem]] = []
    spelled: dict[str, str] = {}
    root = content.resolve()
    for relative in _all(content):
        problems = [*name_problems(relative), *_nature(f"{content}/{relative}", relative, root)]
        other = spelled.setdefault(relative.casefold(), relative)
        if other != relative:
            problems.append(_same_but_case(relative, other))
        found += ((content / relative, problem) for problem in problems)
    return Inspected(
        tuple(sorted(problem for _, problem in found)), frozenset(path for path, _ in found)
    )


def _all(content: Path) -> Iterator[str]:
    """Files and folders relative to it, hidden ones aside; links to folders are not followed."""
    for name in READ:
        for folder, folders, files in os.walk(content / name):
            within = Path(folder).relative_to(content).as_posix()
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            yield from (f"{within}/{one}" for one in folders)
            yield from (f"{within}/{one}" for one in sorted(files) if not one.startswith("."))


def _nature(path: str, relative: str, root: Path) -> Iterator[Problem]:
    found = os.lstat(path)
    mode = found.st_mode
    if stat.S_ISLNK(mode):
        yield from _link(Path(path), relative, root)
    elif stat.S_ISDIR(mode):
        if _suffix(path) in LARGEST:
            yield _problem(relative, "folder-as-file", "This is a folder, named as a file is.",
                           "Rename it, or put its file in its place.")  # fmt: skip
        elif not os.access(path, os.R_OK | os.X_OK):
            yield _unreadable(relative)
    elif not stat.S_ISREG(mode):
        yield _problem(relative, "not-a-file", "This is a pipe, a socket or a device, not a file.",
                       "Take it out of the content folder.")  # fmt: skip
    elif not os.access(path, os.R_OK):
        yield _unreadable(relative)
    else:
        yield from _size(path, relative, found.st_size)


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - of every file


def _link(path: Path, relative: str, root: Path) -> Iterator[Problem]:
    """A link may lead to a file of the same folder, and nowhere else."""
    hint = "Put the file itself in its place."
    try:
        target = path.resolve(strict=True)
    except FileNotFoundError:
        yield _problem(relative, "dead-link", "This symbolic link leads to nothing.", hint)
    except (OSError, RuntimeError):
        # Python 3.13 raises OSError for a loop, versions before it RuntimeError.
        yield _problem(relative, "link-loop", "This symbolic link leads to itself.", hint)
    else:
        if not target.is_relative_to(root):
            yield _problem(relative, "link-outside", "This symbolic link leads out of the content "
                           "folder.", hint)  # fmt: skip
        elif not target.is_file():
            yield _problem(relative, "link-to-folder", "This symbolic link leads to a folder.",
                           "Put the folder itself in its place.")  # fmt: skip


def _size(path: str, relative: str, size: int) -> Iterator[Problem]:
    most = LARGEST.get(_suffix(path))
    if most is None:
        return
    if size > most:
        yield _problem(relative, "too-large", f"The file has {size / MB:.0f} MB, more than "
                       f"{most // MB}.", "Cut it into several documents, or take out what is no "
                       "text.")  # fmt: skip
    elif size > min(MOST_LINES, LONGEST_LINE):
        yield from _lines(Path(path), relative)


def _lines(path: Path, relative: str) -> Iterator[Problem]:
    data = path.read_bytes()
    lines = data.count(b"\n") + 1
    longest = max(map(len, data.split(b"\n")))
    if lines > MOST_LINES:
        yield _problem(relative, "too-many-lines", f"The file has {lines:,} lines, more than "
                       f"{MOST_LINES:,}.", "Cut it into several documents, or take out what is no "
                       "text.")  # fmt: skip
    if longest > LONGEST_LINE:
        yield _problem(relative, "line-too-long", f"A line has {longest:,} bytes, more than "
                       f"{LONGEST_LINE:,}.", "Break it into paragraphs, or take out what is no "
                       "text.")  # fmt: skip


def _same_but_case(relative: str, other: str) -> Problem:
    return _problem(relative, "case-only", f"« {told(other)} » differs in case alone: on Windows "
                    "and macOS both are one file.", "Rename one of the two.")  # fmt: skip


def _unreadable(relative: str) -> Problem:
    return _problem(relative, "unreadable", "The file or folder may not be read.",
                    "Give yourself the right to read it.")  # fmt: skip


def _problem(relative: str, code: str, message: str, hint: str) -> Problem:
    return Problem(told(relative), 0, code, Severity.ERROR, message, hint)
