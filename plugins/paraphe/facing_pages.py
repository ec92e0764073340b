"""Plugin: ``documents/<id>/<language>/``, a text beside its translation, where there is one.

A document is a translation where its sidecar says so (``translation_of``).
"""

from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.archive import facing, moved, translations
from paraphe.model import Head
from paraphe.store import digest

from .archive_context import ArchiveGenerator, build_of


class FacingPages(ArchiveGenerator):
    """Writes a page for each translation, under the address of the text that it translates."""

    def generate_output(self, writer: Writer) -> None:
        """Write those of which one of the two texts has changed."""
        build = build_of(self.context)
        template = self.env.get_template("facing.html")
        for root, head in self._pairs():
            path = f"{facing_url(root, head).strip('/')}/index.html"
            leads = moved(build.archive, [root, head])
            key = digest(build.look, root.digest, head.digest, repr(leads))
            if not build.output.stands(path, key):
                shown = facing(build.leaves, root.id, head.id)
                writer.write_file(
                    path, template, self.context, relative_urls=True, root=root, head=head,
                    shown=shown, moved=leads,
                )  # fmt: skip

    def _pairs(self) -> list[tuple[Head, Head]]:
        families = translations(build_of(self.context).archive.documents)
        return [
            (family[0], head)
            for identifier, family in sorted(families.items())
            for head in family[1:]
            if head.id == identifier
        ]


def facing_url(root: Head, head: Head) -> str:
    """The address of a text beside its translation."""
    return f"{root.url}{head.metadata.language}/"


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return FacingPages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
