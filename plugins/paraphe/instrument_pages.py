"""Plugin: the pages of each instrument, with all that cites it, and the list of them."""

from functools import lru_cache

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from paraphe.model import Metadata
from paraphe.rendering import Family, families, instrument_groups, instrument_page, volumes
from paraphe.rendering.volumes import Volume
from paraphe.store import digest

from .archive_context import Build, build_of


class InstrumentPages(Generator):
    """Writes ``instruments/index.html``, ``instruments/<id>/index.html`` and …``/page/<n>/``."""

    def generate_output(self, writer: Writer) -> None:
        """Write those that are not as they were."""
        build = build_of(self.context)
        self._write_list(writer, build)
        archive = build.archive
        related = families(archive.instruments.values())
        with build.progress.step("instrument pages", len(archive.instruments)) as advance:
            for identifier, instrument in archive.instruments.items():
                family = related.get(identifier, Family(None, ()))
                for volume in volumes(instrument, archive.cited.get(identifier, ())):
                    self._write(writer, build, family, volume)
                advance(1)

    def _write_list(self, writer: Writer, build: Build) -> None:
        groups = instrument_groups(build.archive)
        if not build.output.stands("instruments/index.html", digest(build.look, repr(groups))):
            template = self.env.get_template("instruments.html")
            writer.write_file(
                "instruments/index.html", template, self.context, relative_urls=True, groups=groups
            )

    def _write(self, writer: Writer, build: Build, family: Family, volume: Volume) -> None:
        path = f"{volume.url(volume.number).strip('/')}/index.html"
        if build.output.stands(path, digest(build.look, *shown(family, volume))):
            return
        here = [item.head.id for item in volume.here]
        quoted = build.leaves.quoted(here, volume.instrument.id)
        page = instrument_page(family, volume, quoted)
        template = self.env.get_template("instrument.html")
        writer.write_file(path, template, self.context, relative_urls=True, page_view=page)


def shown(family: Family, volume: Volume) -> list[bytes | str]:
    """All that a page of an instrument shows, or digests that stand for it."""
    pieces: list[bytes | str] = [repr(volume.instrument), repr(family), str(volume.number)]
    if volume.is_last:
        pieces.append(repr([(i.head.metadata.date[:4], i.citing.blocks) for i in volume.cited]))
        pieces.append(repr(volume.starts))
    else:
        pieces.append(volume.url(volume.number + 1))
    for item in volume.here:
        pieces += (item.head.id, _described(item.head.metadata), item.citing.digest)
    return pieces


@lru_cache(maxsize=1 << 14)
def _described(metadata: Metadata) -> str:
    return repr(metadata)


def _generators(_: Pelican) -> type[Generator]:
    return InstrumentPages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
