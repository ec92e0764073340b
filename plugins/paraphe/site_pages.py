"""Plugin: home, search, the page for what is not found, and the lists of a large archive."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.rendering import Shelf, by_year, home
from paraphe.search import TABLES, shards
from paraphe.store import digest

from .archive_context import ArchiveGenerator, Build, build_of
from .search_index import SHARD

PAGES = {
    "index.html": "home.html",
    "recherche/index.html": "search.html",
    "404.html": "not_found.html",
}
"""Output file → template."""

LOST = "404.html"
"""A server gives this page out at any address: its links must not depend on where it stands."""


class SitePages(ArchiveGenerator):
    """Writes each page of ``PAGES``, and for a large archive one a year and one an issuer."""

    def generate_output(self, writer: Writer) -> None:
        """Write them, where what they list has changed."""
        build = build_of(self.context)
        lists = home(build.archive)
        self._write_shelves(writer, build, (*lists.years, *lists.issuers))
        size = self.settings.get("SEARCH_SHARD", SHARD)
        bundles = [name for name, _ in shards(build.archive.documents, size)]
        tables = sorted(
            {h.metadata.language for h in build.archive.documents} & TABLES.keys() - {"fr"}
        )
        key = digest(build.look, repr(bundles), *(head.digest for head in build.archive.documents),
                     repr(lists.most_cited), lists.tally)  # fmt: skip
        published_at = self.settings["SITEURL"]
        for path, template in PAGES.items():
            if build.output.stands(path, key):
                continue
            # Only a site that knows its own address can have links that hold everywhere.
            fixed = (
                {"SITEURL": urlsplit(published_at).path} if path == LOST and published_at else {}
            )
            writer.write_file(
                path, self.env.get_template(template), self.context, relative_urls=True,
                lists=lists, bundles=bundles, tables=tables, **fixed,
            )  # fmt: skip

    def _write_shelves(self, writer: Writer, build: Build, shelves: Sequence[Shelf]) -> None:
        template = self.env.get_template("shelf.html")
        for shelf in shelves:
            path = f"{shelf.url.strip('/')}/index.html"
            key = digest(build.look, shelf.name, *(head.digest for head in shelf.heads))
            if shelf.url and not build.output.stands(path, key):
                writer.write_file(
                    path, template, self.context, relative_urls=True, shelf=shelf,
                    years=by_year(shelf.heads),
                )  # fmt: skip


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return SitePages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
