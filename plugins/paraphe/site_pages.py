"""Plugin: the pages that stand once: home, search, and the one for what is not found."""

from urllib.parse import urlsplit

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from paraphe.rendering import home

from .archive_context import archive_of

PAGES = {
    "index.html": "home.html",
    "recherche/index.html": "search.html",
    "404.html": "not_found.html",
}
"""Output file → template."""

LOST = "404.html"
"""A server gives this page out at any address: its links must not depend on where it stands."""


class SitePages(Generator):
    """Writes each page of ``PAGES``; all of them may show the archive's front page lists."""

    def generate_output(self, writer: Writer) -> None:
        """Write them all."""
        lists = home(archive_of(self.context))
        published_at = self.settings["SITEURL"]
        for path, template in PAGES.items():
            # Only a site that knows its own address can have links that hold everywhere.
            fixed = (
                {"SITEURL": urlsplit(published_at).path} if path == LOST and published_at else {}
            )
            writer.write_file(
                path, self.env.get_template(template), self.context, relative_urls=True,
                lists=lists, **fixed,
            )  # fmt: skip


def _generators(_: Pelican) -> type[Generator]:
    return SitePages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
