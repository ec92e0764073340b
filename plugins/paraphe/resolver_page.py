"""Plugin: the page that finds a place from what is printed, ``/renvoi/``, and what it looks up.

Three shelves of names (documents, instruments that have a record, acts that a series made) and the
labels of each document lie beside it as small scripts, since a page that was opened from a folder
may load nothing else.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.model import Head, Instrument
from paraphe.resolver import (
    ROWS,
    called,
    document_row,
    instrument_keys,
    instrument_row,
    name_files,
    row_files,
)
from paraphe.store import code_digest, digest

from .archive_context import ArchiveGenerator, Build, build_of

File = tuple[str, str]
"""A name and a text."""

Files = Callable[[], Iterable[File]]
"""Asked only where what they are made of has changed."""

PAGE = "renvoi/index.html"
SHELVES = ("documents", "instruments", "acts")
EXAMPLES = 3


class ResolverPage(ArchiveGenerator):
    """Writes ``renvoi/``: the page, names, rows and labels."""

    def generate_output(self, writer: Writer) -> None:
        """Write what is not as it was."""
        build = build_of(self.context)
        with build.progress.step("resolver", len(build.archive.documents)) as advance:
            self._documents(build)
            self._instruments(build)
            for head in build.archive.documents:
                path = f"renvoi/labels/{head.id}.js"
                if not build.output.stands(path, digest(code_digest(), head.digest)):
                    build.output.write(path, build.leaves.own(head.id).labels)
                advance(1)
        # Of their bytes: what they were made of is another thing with every Python.
        written = sorted(path for path in build.output.made if path.startswith("renvoi/"))
        version = digest(*map(build.output.sum_of, written)).hex()[:8]
        held = Counter(path.split("/")[1] for path in written if "/names/" in path)
        counts = [held[shelf] for shelf in SHELVES]
        shown = {"counts": counts, "rows": ROWS, "version": version, "examples": examples(build)}
        if not build.output.stands(PAGE, digest(build.look, repr(shown))):
            template = self.env.get_template("resolver.html")
            writer.write_file(PAGE, template, self.context, relative_urls=True, **shown)

    def _documents(self, build: Build) -> None:
        """Write the shelf of documents, newest first."""
        heads = build.archive.documents
        known = (code_digest(), *(head.described for head in heads))
        symbols = repr([head.symbols for head in heads])

        def rows() -> Iterable[File]:
            return row_files("documents", [document_row(head) for head in heads])

        def names() -> Iterable[File]:
            return name_files("documents", [called(head).names for head in heads])

        self._lay(build, "documents/rows", digest(*known), rows)
        self._lay(build, "documents/names", digest(*known, symbols), names)

    def _instruments(self, build: Build) -> None:
        """The same for instruments with a record, and for those without, which documents make."""
        archive = build.archive
        for shelf in SHELVES[1:]:
            held = [i for i in archive.instruments.values() if bool(i.path) == (shelf != "acts")]
            rows = [
                instrument_row(i, archive.provisions.get(i.id, ()), archive.held.get(i.id))
                for i in held
            ]
            known = digest(code_digest(), repr(rows))
            self._lay(build, f"{shelf}/rows", known, partial(row_files, shelf, rows))
            known = digest(code_digest(), *(build.records[i.id] for i in held))
            names = partial(_names, build, shelf, held)
            self._lay(build, f"{shelf}/names", known, names)

    def _lay(self, build: Build, folder: str, key: bytes, made: Files) -> None:
        """Write the files of a folder, where what they are made of has changed."""
        folder = f"renvoi/{folder}/"
        if not build.output.keep(folder, key):
            for name, text in made():
                build.output.write(f"renvoi/{name}.js", text)
            build.output.announce(folder, key)


def _names(build: Build, shelf: str, instruments: Sequence[Instrument]) -> Iterable[File]:
    """The files of the names of some instruments, in the order given."""
    return name_files(shelf, _called(build, instruments))


def _called(build: Build, instruments: Sequence[Instrument]) -> list[list[str]]:
    """The names of each instrument, in the order given."""
    found = dict(instrument_keys(instruments, _spellings(build, {i.id for i in instruments})))
    return [sorted(found[instrument.id]) for instrument in instruments]


def _spellings(build: Build, wanted: set[str]) -> Mapping[str, list[str]]:
    """Every name that the authority file gives the instruments wanted, by id."""
    authority = build.leaves.authority
    names: dict[str, list[str]] = {}
    for name, entries in (*authority.names.items(), *authority.sigles.items()):
        for entry in entries:
            if entry.instrument in wanted and entry.kind != "exclusion":
                names.setdefault(entry.instrument, []).append(name)
    return names


def examples(build: Build) -> list[str]:
    """References that can be tried: to some documents of unlike issuers, to what is cited most."""
    archive = build.archive
    heads: dict[str, Head] = {}
    for head in archive.documents:
        if head.metadata.issuers and head.metadata.date and head.paragraphs > 1:
            heads.setdefault(head.metadata.issuers[0].split(",")[0], head)
    told = [
        f"{issuer}, {f'{head.metadata.place} {head.metadata.date[:4]}'.strip()}, § 2"
        for issuer, head in list(heads.items())[:EXAMPLES]
    ]
    most = max(archive.cited, key=lambda i: len(archive.cited[i]), default="")
    return (
        [*told, archive.instruments[most].short or archive.instruments[most].title]
        if most
        else told
    )


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return ResolverPage


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
