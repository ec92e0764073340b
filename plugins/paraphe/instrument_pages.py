"""Plugin: the pages of each instrument and provision, with all that cites it, and their list."""

from collections.abc import Iterator, Mapping, Sequence

from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.archive import moved
from paraphe.citing import in_script, legislation
from paraphe.model import CitedProvision
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
from .archive_context import ArchiveGenerator, Build, build_of


class InstrumentPages(ArchiveGenerator):
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
        cited = build.archive.cited.items()
        counts = [(i, sum(item.citing.blocks for item in items)) for i, items in cited]
        key = digest(build.look, *build.records.values(), repr(counts))
        if not build.output.stands("instruments/index.html", key):
            writer.write_file(
                "instruments/index.html", self.env.get_template("instruments.html"), self.context,
                relative_urls=True, groups=instrument_groups(build.archive),
            )  # fmt: skip

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
        seen: tuple[bytes | str, ...] = (
            repr(leads), repr((text.id, text.metadata.title)) if text else ""
        )  # fmt: skip
        seen += tuple(shown(build.records, family, volume, provisions))
        if build.output.stands(path, digest(build.look, *seen)):
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
            seen = (*shown_of_provision(build.records, volume), repr(leads))
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
    records: Mapping[str, bytes],
    family: Family,
    volume: Volume,
    provisions: Sequence[CitedProvision] = (),
) -> Iterator[bytes | str]:
    """All that a page of an instrument shows, or digests that stand for it."""
    hung = [each.id for each in (family.parent, *family.children) if each]
    yield repr((volume.number, family.parent is None))
    yield b"".join(records[identifier] for identifier in (volume.instrument.id, *hung))
    if volume.is_last:
        yield _elsewhere(volume)
        yield repr(provision_index(provisions))
    else:
        yield volume.url(volume.number + 1)
    yield _quoted_here(volume)


def shown_of_provision(records: Mapping[str, bytes], volume: Volume) -> Iterator[bytes | str]:
    """All that a page of a provision shows, or digests that stand for it."""
    named = volume.provision.provision if volume.provision else None
    yield records[volume.instrument.id]
    yield repr((named, volume.number))
    if volume.is_last:
        yield _elsewhere(volume)
    else:
        yield volume.url(volume.number + 1)
        yield volume.url(volume.pages)
    yield _quoted_here(volume)


def _elsewhere(volume: Volume) -> str:
    """What a last page tells of those before it: where they begin, what each year has."""
    if volume.pages == 1:
        return ""
    by_year = [(item.head.metadata.date[:4], item.citing.blocks) for item in volume.cited]
    return repr((volume.starts, by_year))


def _quoted_here(volume: Volume) -> bytes:
    return b"".join(item.citing.digest for item in volume.here)


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return InstrumentPages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
