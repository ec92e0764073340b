"""What has to be so before a site is published; each rule refuses with what to do."""

import re
import subprocess
from collections.abc import Generator
from itertools import takewhile
from pathlib import Path

from paraphe.archive import survey
from paraphe.editing import report
from paraphe.model import Archive, Severity
from paraphe.store import Store

from .refusal import refusal

_URL = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")
_LEVELS = {severity.name.lower(): severity for severity in Severity}


def require_address(url: str) -> None:
    """Refuse without the address that the site will have: pages tell it to who cites them."""
    if not _URL.fullmatch(url):
        hint = "Set PARAPHE_SITEURL=https://archive.example.org, or SITEURL in publishconf.py."
        said = f"« {url} » is no address of a site." if url else "No address is set for the site."
        raise refusal("publishconf.py", "no-address", said, hint)


def require_target(name: str) -> None:
    """Refuse without a word on where to publish."""
    if not name:
        hint = "invoke publish FOLDER, user@host:/path or branch:gh-pages; or set PUBLISH_TARGET."
        raise refusal("publishconf.py", "no-target", "No target is named.", hint)


def require_committed(content: Path) -> None:
    """Refuse content of which git knows nothing yet: what is published must be found again.

    Content that is in no repository may be published.
    """
    try:
        done = subprocess.run(
            ["git", "status", "--porcelain", "-z", "--", "."],  # noqa: S607
            cwd=content, check=False, capture_output=True, text=True,
        )  # fmt: skip
    except FileNotFoundError:
        return
    changed = [line[3:] for line in done.stdout.split("\0") if line]
    if done.returncode == 0 and changed:
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        hint = "Commit them first; --uncommitted publishes them all the same."
        message = f"{changed[0]}{more} of the content are not committed."
        raise refusal(str(content), "uncommitted", message, hint)


def require_level(content: Path, store: Path, allows: str) -> Generator[str, None, Archive]:
    """Yield the problems graver than the settings allow, and refuse if there are any.

    What has none is the archive, which is returned.
    """
    if allows not in _LEVELS:
        hint = f"Write one of {', '.join(_LEVELS)} there."
        raise refusal("publishconf.py", "no-level", f"PUBLISH_ALLOWS is « {allows} ».", hint)
    level, opened = _LEVELS[allows], Store(store)
    found = survey(content, opened)
    opened.close()
    checked = report(found.archive, found.problems, found.known, 1)
    graver = sum(count for severity, count in checked.counts.items() if severity > level)
    if not graver and found.archive is not None:
        return found.archive
    borne = tuple(f": {name} [" for name, severity in _LEVELS.items() if severity <= level)
    yield from takewhile(lambda line: not any(b in line for b in borne), checked.lines[:-1])
    message = f"The content has {graver} problems graver than PUBLISH_ALLOWS = « {allows} »."
    raise refusal(str(content), "problems", message, "Settle them; `invoke check` lists them all.")
