"""Pelican's own class, made safe: the site is built aside, swapped in whole, and counted.

Named in ``pelicanconf.py`` as ``PELICAN_CLASS``. Whatever stops a build, the last good site stays.
"""

import shutil
import time
from pathlib import Path

from pelican import Pelican

from paraphe.model import Archive, ArchiveError, Problem, Severity

from .archive_context import archive_of, stop

MARK = Path("data/documents.json")
"""What a folder holds that may be replaced: it was a site of an archive."""


class Site(Pelican):
    """A Pelican whose output folder is either the last good site or the new one."""

    def run(self) -> None:
        """Build the site; ends with status 1 and the old site in place when something fails."""
        began = time.perf_counter()
        final = Path(self.output_path).resolve()
        refuse_foreign(final)
        aside = final.with_name(f".{final.name}.building")
        shutil.rmtree(aside, ignore_errors=True)
        self.output_path = str(aside)
        try:
            super().run()
        finally:
            self.output_path = str(final)
        swap(aside, final)
        print(summary(archive_of(self.settings), final, time.perf_counter() - began))


def refuse_foreign(folder: Path) -> None:
    """End with status 1 for a folder that is neither empty nor a site: it would be replaced."""
    if not folder.exists() or (folder / MARK).is_file() or not any(folder.iterdir()):
        return
    message = "The output folder holds files that are not a site of Paraphe."
    hint = "Name another folder with -o, or empty this one."
    stop(ArchiveError(Problem(str(folder), 0, "foreign-output", Severity.ERROR, message, hint)))


def swap(new: Path, old: Path) -> None:
    """Rename ``new`` to ``old``, and delete what ``old`` was."""
    gone = old.with_name(f".{old.name}.gone")
    shutil.rmtree(gone, ignore_errors=True)
    if old.exists():
        old.rename(gone)
    new.rename(old)
    shutil.rmtree(gone, ignore_errors=True)


def summary(archive: Archive, place: Path, seconds: float) -> str:
    """One line: where the site is, and how much of everything is in it."""
    paragraphs = sum(
        block.kind in ("paragraph", "list-item")
        for document in archive.documents
        for block in document.blocks
    )
    links = sum(len(link.mentions) for links in archive.backlinks.values() for link in links)
    counts = {
        "document": len(archive.documents),
        "paragraph": paragraphs,
        "instrument": len(archive.instruments),
        "link": links,
        "problem": len(archive.problems),
    }
    listed = ", ".join(f"{count} {noun}{'s' * (count != 1)}" for noun, count in counts.items())
    return f"{place / 'index.html'}: {listed}, {seconds:.1f} s"
