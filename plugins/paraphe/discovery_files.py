"""Plugin: sitemap, robots.txt, feed of documents and search description of a published site.

They hold whole addresses, so that a site that does not know its own (``SITEURL``) has none of
them. It stands last in ``PLUGINS``: the sitemap lists what the others wrote.
"""

from pathlib import Path

from pelican import Pelican, signals

from paraphe.discovery import (
    DESCRIPTION,
    FEED,
    LATEST,
    ROBOTS,
    atom,
    opensearch,
    robots,
    shown,
    sitemaps,
)
from paraphe.store import digest

from .archive_context import ArchiveGenerator, Build, build_of


class DiscoveryFiles(ArchiveGenerator):
    """Writes ``sitemap.xml``, ``robots.txt``, ``documents.atom``, ``opensearch.xml``."""

    def generate_output(self, _: object) -> None:
        """Write those that are not as they were; none where ``SITEURL`` is not set."""
        home, name = self.settings["SITEURL"], self.settings["SITENAME"]
        if not home:
            return
        build = build_of(self.context)
        files = {
            FEED: atom(build.archive.documents[: 2 * LATEST], home, name),
            DESCRIPTION: opensearch(home, name),
            ROBOTS: robots(home),
        }
        for path, text in (*files.items(), *sitemaps(self._pages(build), home).items()):
            if not build.output.stands(path, digest(text)):
                build.output.write(path, text)

    def _pages(self, build: Build) -> list[str]:
        """The addresses of all pages: those that stand, and those written by any generator."""
        aside = Path(self.output_path)
        written = (path.relative_to(aside).as_posix() for path in aside.rglob("index.html"))
        return shown({*build.output.made, *written})


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return DiscoveryFiles


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
