"""Plugin: a page for each document, with its source beside it to download."""

import shutil
from pathlib import Path, PurePosixPath

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from paraphe.model import Head
from paraphe.store import digest

from .archive_context import build_of


class DocumentPages(Generator):
    """Writes ``documents/<id>/index.html`` and ``documents/<id>/<name of the source>``."""

    def generate_output(self, writer: Writer) -> None:
        """Write those that are not as they were."""
        build = build_of(self.context)
        template = self.env.get_template("document.html")
        heads = build.archive.documents
        around = zip((None, *heads[:-1]), heads, (*heads[1:], None), strict=True)
        with build.progress.step("document pages", len(heads)) as advance:
            for newer, head, older in around:
                path = f"{head.url.strip('/')}/index.html"
                key = digest(build.look, head.digest, _seen(newer), _seen(older))
                if not build.output.stands(path, key):
                    writer.write_file(
                        path, template, self.context, relative_urls=True, head=head,
                        page_view=build.leaves.own(head.id).page, newer=newer, older=older,
                    )  # fmt: skip
                self._copy(head, head.url.strip("/"))
                advance(1)

    def _copy(self, head: Head, folder: str) -> None:
        """Lay the source beside the page."""
        path = f"{folder}/{PurePosixPath(head.source_path).name}"
        if not build_of(self.context).output.stands(path, bytes.fromhex(head.sha256)):
            copy = Path(self.output_path) / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(Path(self.path) / head.source_path, copy)


def _seen(neighbour: Head | None) -> str:
    """What a page shows of the document beside it."""
    return f"{neighbour.id}\n{neighbour.metadata.title}" if neighbour else ""


def _generators(_: Pelican) -> type[Generator]:
    return DocumentPages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
