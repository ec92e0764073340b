"""Plugin: the pages of each instrument and provision, with all that cites it, and their list."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from paraphe.archive import moved
from paraphe.citing import in_script, legislation
from paraphe.model import CitedProvision, Metadata
from paraphe.rendering import (
    Family,
    families,
    instrument_groups,
    instrument_page,
    provision_page,
    provision_volumes,
    volumes,
)
from paraphe.rendering.provision_page import provision_index
from paraphe.rendering.volumes import Volume
from paraphe.store import digest

from .addresses import published_at
from .archive_context import Build, build_of


class InstrumentPages(Generator):
    """Writes ``instruments/index.html``, ``instruments/<id>/index.html`` and …``/page/<n>/``.

    A provision is one folder further down: ``instruments/<id>/art_6/index.html``.
    """

    def generate_output(self, writer: Writer) -> None:
        """Write those that are not as they were."""
        build = build_of(self.context)
        self._write_list(writer, build)
        archive = build.archive
        related = families(archive.instruments.values())
        with build.progress.step("instrument pages", len(archive.instruments)) as advance:
            for identifier, instrument in archive.instruments.items():
                family = related.get(identifier, Family(None, ()))
                provisions = archive.provisions.get(identifier, ())
                for volume in volumes(instrument, archive.cited.get(identifier, ())):
                    self._write(writer, build, family, volume, provisions)
                for provision in provisions:
                    self._write_provision(writer, build, provision)
                advance(1)

    def _write_list(self, writer: Writer, build: Build) -> None:
        groups = instrument_groups(build.archive)
        if not build.output.stands("instruments/index.html", digest(build.look, repr(groups))):
            template = self.env.get_template("instruments.html")
            writer.write_file(
                "instruments/index.html", template, self.context, relative_urls=True, groups=groups
            )

    def _write(
        self,
        writer: Writer,
        build: Build,
        family: Family,
        volume: Volume,
        provisions: Sequence[CitedProvision],
    ) -> None:
        path = path_of(volume)
        text = build.archive.held.get(volume.instrument.id)
        leads = _leads(build, volume)
        seen = (repr(leads), repr((text.id, text.metadata.title)) if text else "")
        if build.output.stands(path, digest(build.look, *shown(family, volume, provisions), *seen)):
            return
        here = [item.head.id for item in volume.here]
        quoted = build.leaves.quoted(here, volume.instrument.id)
        page = instrument_page(family, volume, quoted, provisions)
        template = self.env.get_template("instrument.html")
        writer.write_file(
            path, template, self.context, relative_urls=True, page_view=page, moved=leads,
            text=text, linked=self._linked(family, volume),
        )  # fmt: skip

    def _linked(self, family: Family, volume: Volume) -> str:
        """The instrument as JSON-LD, on its own page; "" on those of older citations."""
        if not volume.is_last:
            return ""
        citing = ((item.head.url, item.head.metadata) for item in volume.here)
        root = published_at(self.settings)
        return in_script(legislation(volume.instrument, family.parent, citing, root))

    def _write_provision(self, writer: Writer, build: Build, provision: CitedProvision) -> None:
        """Write the pages of a provision; one that lies in another has none."""
        if not provision.is_outermost:
            return
        for volume in provision_volumes(provision):
            path = path_of(volume)
            leads = _leads(build, volume)
            seen = (*shown_of_provision(volume), repr(leads))
            if build.output.stands(path, digest(build.look, *seen)):
                continue
            here = [item.head.id for item in volume.here]
            page = provision_page(volume, build.leaves.pinned(here, provision))
            template = self.env.get_template("provision.html")
            writer.write_file(
                path, template, self.context, relative_urls=True, page_view=page, moved=leads
            )


def _leads(build: Build, volume: Volume) -> Mapping[str, str]:
    """Where links of the documents quoted here lead to a text that the archive holds.

    Not those to the instrument of the page itself.
    """
    leads = moved(build.archive, (item.head for item in volume.here))
    return {url: to for url, to in leads.items() if url != volume.instrument.url}


def path_of(volume: Volume) -> str:
    """The file of a page, relative to the output folder."""
    return f"{volume.url(volume.number).strip('/')}/index.html"


def shown(
    family: Family, volume: Volume, provisions: Sequence[CitedProvision] = ()
) -> list[bytes | str]:
    """All that a page of an instrument shows, or digests that stand for it."""
    pieces: list[bytes | str] = [repr(volume.instrument), repr(family), str(volume.number)]
    if volume.is_last:
        pieces += (_by_year(volume), repr(volume.starts))
        pieces.append(repr(provision_index(provisions)))
    else:
        pieces.append(volume.url(volume.number + 1))
    return pieces + list(_quoted_here(volume))


def shown_of_provision(volume: Volume) -> list[bytes | str]:
    """All that a page of a provision shows, or digests that stand for it."""
    named = volume.provision.provision if volume.provision else None
    pieces: list[bytes | str] = [repr(volume.instrument), repr(named), str(volume.number)]
    if volume.is_last:
        pieces += (_by_year(volume), repr(volume.starts))
    else:
        pieces += (volume.url(volume.number + 1), volume.url(volume.pages))
    return pieces + list(_quoted_here(volume))


def _by_year(volume: Volume) -> str:
    return repr([(i.head.metadata.date[:4], i.citing.blocks) for i in volume.cited])


def _quoted_here(volume: Volume) -> Iterator[bytes | str]:
    for item in volume.here:
        yield from (item.head.id, _described(item.head.metadata), item.citing.digest)


@lru_cache(maxsize=1 << 14)
def _described(metadata: Metadata) -> str:
    return repr(metadata)


def _generators(_: Pelican) -> type[Generator]:
    return InstrumentPages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
