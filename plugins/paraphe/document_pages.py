"""Plugin: a page for each document, with its source beside it to download."""

import shutil
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from paraphe.rendering import document_page

from .archive_context import archive_of


class DocumentPages(Generator):
    """Writes ``documents/<id>/index.html`` and ``documents/<id>/<name of the source>``."""

    def generate_output(self, writer: Writer) -> None:
        """Write them all."""
        archive = archive_of(self.context)
        template = self.env.get_template("document.html")
        for place, document in enumerate(archive.documents):
            page = document_page(archive, place)
            folder = document.url.strip("/")
            writer.write_file(
                f"{folder}/index.html", template, self.context, relative_urls=True, page_view=page
            )
            copy = Path(self.output_path) / folder / page.file_name
            shutil.copyfile(Path(self.path) / document.source.path, copy)


def _generators(_: Pelican) -> type[Generator]:
    return DocumentPages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
