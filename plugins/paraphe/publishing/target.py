"""Where a site is published: what every target can do, and which one a name means."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Protocol

from paraphe.store import Sums

from .branch import Branch
from .difference import Difference
from .folder import Folder
from .rsync import Rsync


class Target(Protocol):
    """A place that holds what earlier publications put there, and files of others.

    ``before`` is asked first: it looks at what is out there now.
    """

    def before(self) -> Sums:
        """The sums of the last publication; none where there was none. ArchiveError without it."""

    def strangers(self, site: Path, paths: Collection[str]) -> list[str]:
        """Those of ``paths`` that are there, put by somebody else, and are not as in ``site``."""

    def send(self, site: Path, wanted: Difference, before: Sums) -> str:
        """Bring the target up to date; a line that says where the site is."""


_BRANCH = re.compile(r"branch:(?:([\w.-]+)/)?([\w.-][\w./-]*)")
_REMOTE = re.compile(r"rsync://.+|(?!\w:[\\/])[\w.@-]+:.+")
"""A host and a colon; the drive of Windows (`C:\\`) is none."""


def target_of(name: str, project: Path, label: str = "", seconds: int = 0) -> Target:
    """``branch:gh-pages``, ``branch:origin/gh-pages``, ``user@host:/path``, or else a folder.

    ``project`` is the git repository of a branch, and what a folder is relative to; ``label`` and
    ``seconds`` (since 1970) say what a branch's commit is made of, and of when that is.
    """
    if match := _BRANCH.fullmatch(name):
        return Branch(project, match[2], match[1] or "", label, seconds)
    if _REMOTE.fullmatch(name):
        return Rsync(name)
    return Folder(project / name)
