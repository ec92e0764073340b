"""Plugin: a page for each instrument, with all that cites it, and the list of them."""

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from paraphe.rendering import catalogue, instrument_groups, instrument_page

from .archive_context import archive_of


class InstrumentPages(Generator):
    """Writes ``instruments/index.html`` and ``instruments/<id>/index.html``."""

    def generate_output(self, writer: Writer) -> None:
        """Write them all."""
        archive = archive_of(self.context)
        writer.write_file(
            "instruments/index.html", self.env.get_template("instruments.html"), self.context,
            relative_urls=True, groups=instrument_groups(archive),
        )  # fmt: skip
        known = catalogue(archive)
        template = self.env.get_template("instrument.html")
        for identifier in sorted(archive.instruments):
            instrument = archive.instruments[identifier]
            page = instrument_page(known, instrument)
            path = f"{instrument.url.strip('/')}/index.html"
            writer.write_file(path, template, self.context, relative_urls=True, page_view=page)


def _generators(_: Pelican) -> type[Generator]:
    return InstrumentPages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
