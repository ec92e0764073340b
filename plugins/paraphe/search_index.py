"""Plugin: the client-side search index, made by Pagefind from the Archive into ``pagefind/``."""

import subprocess
import tempfile
from pathlib import Path

import pagefind_bin
from pelican import Pelican, signals
from pelican.generators import Generator

from paraphe.model import Archive
from paraphe.search import feed

from .archive_context import archive_of

UNUSED = ("pagefind-*ui*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""Files of Pagefind's bundle that the site's own search page does without."""


class SearchIndex(Generator):
    """Feeds every document to Pagefind and keeps what the search page loads."""

    def generate_output(self, _: object) -> None:
        """Write ``pagefind/``; CalledProcessError where Pagefind fails."""
        bundle = Path(self.output_path) / "pagefind"
        with tempfile.TemporaryDirectory(prefix="paraphe-") as folder:
            write_feed(archive_of(self.context), Path(folder))
            index(Path(folder), bundle)
        for pattern in UNUSED:
            for path in bundle.glob(pattern):
                path.unlink()


def write_feed(archive: Archive, folder: Path) -> None:
    """Write one page a document, at the address that its hits shall have."""
    for document in archive.documents:
        page = folder / document.url.strip("/") / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(feed(document, archive.mentions[document.id], archive.instruments), "utf-8")


def index(site: Path, bundle: Path) -> None:
    """Run Pagefind over ``site``; the index goes to ``bundle``."""
    subprocess.run(  # noqa: S603 - the binary is the package's own, the paths are ours
        [str(pagefind_bin.get_executable()), "--site", str(site), "--output-path", str(bundle),
         "--force-language", "fr", "--quiet"],
        check=True,
    )  # fmt: skip


def _generators(_: Pelican) -> type[Generator]:
    return SearchIndex


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
