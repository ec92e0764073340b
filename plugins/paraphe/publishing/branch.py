"""A branch of a git repository, as hosts of static sites read them: one commit a publication.

Commits are made of git's own objects, without a working tree: no filter, attribute or ignored
name of whoever publishes can change a byte.
"""

import os
import subprocess
import tempfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from paraphe.store import SUMS, Sums, read_sums

from .difference import Difference
from .refusal import refusal

_NOBODY = {"NAME": "Paraphe", "EMAIL": "paraphe@localhost"}
"""Who commits: not whoever happens to publish, so that the commit is the same everywhere."""


@dataclass(frozen=True, slots=True)
class Branch:
    """``name`` in the repository at ``project``; at ``remote``, "" for here.

    ``label`` goes into the commit's message; ``seconds`` since 1970 are its day.
    """

    project: Path
    name: str
    remote: str
    label: str = ""
    seconds: int = 0

    def before(self) -> Sums:
        """The sums of the last publication."""
        self._refuse_checked_out()
        if self.remote:
            self._fetch()
        if not self._parent:
            return {}
        with tempfile.TemporaryDirectory() as folder:
            done = self._git("show", f"{self._parent}:{SUMS}", check=False)
            Path(folder, SUMS).write_text(done.stdout, "utf-8")
            return read_sums(Path(folder))

    def strangers(self, site: Path, paths: Collection[str]) -> list[str]:
        """Files of the branch that no publication put there, and that are not the site's."""
        if not self._parent:
            return []
        listed = self._git("ls-tree", "-r", "-z", self._parent).stdout.split("\0")
        there = {path: told.split()[-1] for told, _, path in (e.partition("\t") for e in listed)
                 if path}  # fmt: skip
        known = [path for path in paths if path in there]
        blobs = self._blobs(site, known)
        return [path for path in known if blobs[path] != there[path]]

    def send(self, site: Path, wanted: Difference, before: Sums) -> str:
        """Commit the site, with the files of others that the branch has, and push it."""
        after = read_sums(site)
        with tempfile.TemporaryDirectory() as folder:
            index = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
            if self._parent:
                self._git("read-tree", self._parent, environment=index)
            removed = "".join(f"{path}\0" for path in before if path not in after)
            self._git("update-index", "-z", "--force-remove", "--stdin", given=removed,
                      environment=index)  # fmt: skip
            blobs = self._blobs(site, [*after, SUMS])
            added = "".join(f"100644 {blob}\t{path}\0" for path, blob in sorted(blobs.items()))
            self._git("update-index", "-z", "--index-info", given=added,
                      environment=index)  # fmt: skip
            tree = self._git("write-tree", environment=index).stdout.strip()
        commit = self._commit(tree, wanted)
        if self.remote:
            self._push(commit)
        else:
            self._git("update-ref", f"refs/heads/{self.name}", commit, self._parent)
        return f"branch {self.name}{f' of {self.remote}' * bool(self.remote)}, commit {commit[:12]}"

    @property
    def _parent(self) -> str:
        """The branch's last commit; "" where there is no such branch."""
        where = f"refs/remotes/{self.remote}/" if self.remote else "refs/heads/"
        found = self._git("rev-parse", "--verify", "--quiet", f"{where}{self.name}", check=False)
        return found.stdout.strip()

    def _commit(self, tree: str, wanted: Difference) -> str:
        """The commit of a tree; the branch's own where it has that tree already."""
        parent = self._parent
        if parent and self._git("rev-parse", f"{parent}^{{tree}}").stdout.strip() == tree:
            return parent
        day = f"@{self.seconds} +0000"
        who = {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in {**_NOBODY, "DATE": day}.items()
        }
        message = f"Publication: {wanted}\n\n{self.label}".strip() + "\n"
        parents = ("-p", parent) if parent else ()
        done = self._git("-c", "commit.gpgSign=false", "commit-tree", tree, *parents,
                         given=message, environment=who)  # fmt: skip
        return done.stdout.strip()

    def _blobs(self, site: Path, paths: Collection[str]) -> Mapping[str, str]:
        """The object of each file, written as it is."""
        listed = "\n".join(str(site.resolve() / path) for path in paths)
        if not listed:
            return {}
        done = self._git("hash-object", "-w", "--no-filters", "--stdin-paths", given=listed + "\n")
        return dict(zip(paths, done.stdout.split(), strict=True))

    def _fetch(self) -> None:
        """What the other side has; a branch that it does not have is forgotten here, too."""
        there = self._git("ls-remote", "--heads", self.remote, f"refs/heads/{self.name}")
        local = f"refs/remotes/{self.remote}/{self.name}"
        if there.stdout.strip():
            self._git("fetch", "--quiet", self.remote, f"+refs/heads/{self.name}:{local}")
        elif self._parent:
            self._git("update-ref", "-d", local)

    def _push(self, commit: str) -> None:
        self._git("push", "--quiet", self.remote, f"{commit}:refs/heads/{self.name}")
        self._git("update-ref", f"refs/remotes/{self.remote}/{self.name}", commit)

    def _refuse_checked_out(self) -> None:
        listed = self._git("worktree", "list", "--porcelain").stdout.splitlines()
        if not self.remote and f"branch refs/heads/{self.name}" in listed:
            hint = "Name another branch, such as branch:gh-pages, or switch to another one first."
            raise refusal(self.name, "checked-out", "This branch is checked out here.", hint)

    def _git(
        self, *arguments: str, given: str | None = None, check: bool = True,
        environment: Mapping[str, str] | None = None,
    ) -> "subprocess.CompletedProcess[str]":  # fmt: skip
        done = subprocess.run(  # noqa: S603 - our own arguments
            ["git", *arguments], cwd=self.project, input=given, check=False,  # noqa: S607
            capture_output=True, text=True, encoding="utf-8",
            env={**os.environ, **(environment or {}), "GIT_TERMINAL_PROMPT": "0"},
        )  # fmt: skip
        if check and done.returncode:
            said = " ".join(done.stderr.split()) or f"exit status {done.returncode}"
            hint = "Mend what git says, and publish again: nothing was published."
            raise refusal(f"branch:{self.name}", "git-failed", f"git says: {said}", hint)
        return done
