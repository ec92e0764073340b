"""Plugin: the schemas of the open data, ``data/schemas/``, and the page about them, ``/donnees/``.

Setting: ``DATA_LICENCE``, name and address of the licence of what the edition adds to the texts.
It stands behind the plugins that write what it lists, in ``PLUGINS``.
"""

import re
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup, escape
from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.contract import SCHEMAS, published, schema, tables
from paraphe.rendering.french import counted, number, size
from paraphe.store import digest

from .archive_context import ArchiveGenerator, Build, build_of

PAGE = "donnees/index.html"

LISTS = (
    ("documents.json", "tous les documents, le plus récent d’abord", "documents"),
    ("instruments.json", "tous les instruments : noms, dates, dispositions citées", "instruments"),
    ("accuracy.json", "l’exactitude des liens, mesurée", "accuracy"),
    ("documents.ris", "les références de tous les documents, RIS", ""),
    ("documents.bib", "les mêmes, BibTeX", ""),
    ("documents.csl.json", "les mêmes, CSL-JSON", ""),
)  # fmt: skip
"""File of ``data/``, what it is, its schema."""

BESIDE = {
    "akn.xml": "Akoma Ntoso 3.0", "lecture.txt": "texte avec ses identifiants", "epub": "EPUB",
    "ris": "référence, RIS", "bib": "référence, BibTeX", "csl.json": "référence, CSL-JSON",
}  # fmt: skip
"""What lies beside a document's page, by its suffix."""

_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Line:
    """A file that the page lists; ``size`` is in words."""

    name: str
    url: str
    about: str
    size: str
    schema: str


class DataPage(ArchiveGenerator):
    """Writes ``data/schemas/*.json`` and ``donnees/index.html``."""

    def generate_output(self, writer: Writer) -> None:
        """Write them, where what they say has changed."""
        build = build_of(self.context)
        for name in SCHEMAS:
            self._write_schema(build, name)
        shown = {
            "lists": self._lists(build), "each": self._each(build), "beside": beside(build),
            "counts": counts(build), "licence": self.settings.get("DATA_LICENCE", ("", "")),
        }  # fmt: skip
        if not build.output.stands(PAGE, digest(build.look, repr(shown))):
            described = [(schema(name)["x-fr"], tables(name)) for name in SCHEMAS]
            writer.write_file(
                PAGE, self.env.get_template("data.html"), self.context, relative_urls=True,
                described=described, coded=coded, **shown,
            )  # fmt: skip

    def _write_schema(self, build: Build, name: str) -> None:
        path, text = f"data/schemas/{name}.json", published(name)
        if not build.output.stands(path, digest(text)):
            build.output.write(path, text)

    def _lists(self, build: Build) -> list[Line]:
        """The files that are there, each with its size."""
        return [
            Line(name, f"/data/{name}", about, size(build.output.size_of(f"data/{name}")), kind)
            for name, about, kind in LISTS
            if f"data/{name}" in build.output.made
        ]

    def _each(self, build: Build) -> tuple[str, str]:
        """How many files there are of one document each, and how large they are together."""
        paths = [path for path in build.output.made if path.startswith("data/documents/")]
        return (
            counted(len(paths), "fichier"), size(sum(map(build.output.size_of, paths)))
        )  # fmt: skip


def beside(build: Build) -> list[tuple[str, str, str]]:
    """What lies beside the pages of documents: suffix, what it is, how many there are."""
    found = Counter(
        suffix
        for path in build.output.made
        if path.startswith("documents/")
        for name, suffix in [_parted(path)]
        if suffix in BESIDE and name == path.split("/")[1]
    )
    return [
        (suffix, about, number(found[suffix]))
        for suffix, about in BESIDE.items()
        if suffix in found
    ]


def _parted(path: str) -> tuple[str, str]:
    """The name of a file beside a page and its suffix; an id may have dots."""
    folder, name = path.split("/")[1:3]
    return (folder, name.removeprefix(f"{folder}.")) if name.startswith(f"{folder}.") else ("", "")


def counts(build: Build) -> dict[str, str]:
    """How much of everything the archive has, in words."""
    archive = build.archive
    return {
        "documents": counted(len(archive.documents), "document"),
        "paragraphs": counted(sum(h.paragraphs for h in archive.documents), "paragraphe"),
        "instruments": counted(len(archive.instruments), "instrument"),
        "links": counted(sum(h.links for h in archive.documents), "renvoi lié"),
    }


def coded(text: str) -> Markup:
    """A text with what stands between backticks as code."""
    # What is not ours is escaped first.
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return DataPage


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
