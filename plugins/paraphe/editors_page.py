"""Plugin: a page for the editors of the archive, with all that is left to them.

Setting: ``EDITORS_PAGE``; there is none in a site that is published.
"""

from pathlib import Path

from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.editing import read_known, shown, worklist
from paraphe.model import ArchiveError
from paraphe.store import digest

from .archive_context import ArchiveGenerator, build_of, stop

PAGE = "redaction/index.html"


class EditorsPage(ArchiveGenerator):
    """Writes ``redaction/index.html`` where ``EDITORS_PAGE`` is set."""

    def generate_output(self, writer: Writer) -> None:
        """Write it, where what it says has changed."""
        if not self.settings.get("EDITORS_PAGE"):
            return
        build = build_of(self.context)
        try:
            known = read_known(Path(self.path))
        except ArchiveError as error:
            stop(error)
        work = worklist(build.archive, known)
        sections = shown(work)
        uncited = (len(work.uncited), work.records)
        if not build.output.stands(PAGE, digest(build.look, repr((sections, uncited)))):
            writer.write_file(
                PAGE, self.env.get_template("editors.html"), self.context, relative_urls=True,
                sections=sections, uncited=uncited,
            )  # fmt: skip


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return EditorsPage


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
