"""Plugin: a page at every address that was published and has none of its own any more."""

from dataclasses import replace

from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.store import digest

from .archive_context import ArchiveGenerator, build_of


class FormerAddresses(ArchiveGenerator):
    """Writes ``documents/<id>/index.html`` and ``instruments/<id>/index.html`` of what moved."""

    def generate_output(self, writer: Writer) -> None:
        """Write those that are not as they were."""
        build = build_of(self.context)
        template = self.env.get_template("former.html")
        titles = {head.url: head.metadata.title for head in build.archive.documents}
        for each in build.archive.former:
            # The ledger has the printed title alone, and that of long ago.
            former = replace(each, title=titles.get(each.leads_to, each.title))
            path = f"{former.url.strip('/')}/index.html"
            if not build.output.stands(path, digest(build.look, repr(former))):
                writer.write_file(path, template, self.context, relative_urls=True, former=former)


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return FormerAddresses


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
