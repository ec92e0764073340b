"""A checked site -> its target, or the reason why not."""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from paraphe.archive import record, today
from paraphe.model import ArchiveError
from paraphe.packaging import seconds_of
from paraphe.store import MARK, SUMS, Sums, read_sums, sum_of

from .difference import difference
from .permission import require_address, require_committed, require_level, require_target
from .refusal import refusal
from .target import Target, target_of
from .verify import verify

MANY = 30
"""Names that a refusal lists; it says how many more there are."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What is published: the ``content`` of ``project``, built into ``site``, to ``target``.

    ``url`` is the address that the site will have, ``allows`` the gravest level of problems
    that may be published (``note``, ``warning``, ``error``), ``store`` the file of what earlier
    builds yielded.
    """

    project: Path
    content: Path
    site: Path
    store: Path
    target: str
    url: str
    allows: str = "warning"


def publish(
    what: Publication, build: Callable[[], int], *, rehearse: bool, uncommitted: bool
) -> Iterator[str]:
    """Check, record in the ledgers, build, verify, send; say what is done. ArchiveError if not.

    ``build`` makes the site and gives its exit status; ``rehearse`` records and sends nothing, and
    says what would change; ``uncommitted`` content may be published where that is True.
    """
    require_target(what.target)
    require_address(what.url)
    if not uncommitted:
        require_committed(what.content)
    archive = yield from require_level(what.content, what.store, what.allows)
    if not rehearse:
        # Before it is built: the pages say what their ledgers say.
        yield from (f"Recorded: {line}" for line in record(what.content, archive, today()))
    if build():
        raise refusal(str(what.content), "not-built", "The site could not be built.", "See above.")
    _refuse_faulty(what.site)
    target = target_of(what.target, what.project, _label(what), seconds_of(what.content))
    before, after = _ours(what, target.before()), read_sums(what.site)
    wanted = difference(before, after)
    _refuse_foreign(what, target, before, after)
    if rehearse:
        yield from wanted.lines()
        yield f"Would be published to {what.target}: {wanted}."
        return
    place = target.send(what.site, wanted, before)
    yield f"Published to {place}: {wanted}."


def _refuse_faulty(site: Path) -> None:
    if problems := verify(site):
        raise ArchiveError(*problems)


def _ours(what: Publication, before: Sums) -> Sums:
    """The sums found at the target, if they are a site's: what they list may be deleted."""
    if before and MARK not in before:
        hint = "Name another target: there is something else."
        raise refusal(what.target, "foreign-sums", f"Its {SUMS} lists no site of Paraphe.", hint)
    return before


def _refuse_foreign(what: Publication, target: Target, before: Sums, after: Sums) -> None:
    """A file that no publication put there is never written over."""
    ours = set(after) - set(before)
    foreign = target.strangers(what.site, sorted(ours if before else ours | {SUMS}))
    if foreign:
        more = f" and {len(foreign) - MANY} more" if len(foreign) > MANY else ""
        message = f"There are other files of these names: {', '.join(foreign[:MANY])}{more}."
        hint = "Move them elsewhere, or name another target."
        raise refusal(what.target, "foreign-files", message, hint)


def _label(what: Publication) -> str:
    """Of which site and of which sources a publication is."""
    try:
        asked = subprocess.run(
            ["git", "rev-parse", "HEAD"],  # noqa: S607
            cwd=what.content, check=False, capture_output=True, text=True,
        )  # fmt: skip
        commit = asked.stdout.strip() if asked.returncode == 0 else ""
    except FileNotFoundError:
        commit = ""
    sums = f"{SUMS}: {sum_of(what.site / SUMS)}"
    return "\n".join(filter(None, (what.url, f"Sources: {commit}" if commit else "", sums)))
