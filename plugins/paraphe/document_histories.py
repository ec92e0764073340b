"""Plugin: ``documents/<id>/historique/`` for each document with more than its first edition.

A document that moved or was withdrawn keeps a page there, as it does at its own address.
"""

from dataclasses import replace

from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.model import Former, Head
from paraphe.store import digest

from .archive_context import ArchiveGenerator, Build, build_of


class DocumentHistories(ArchiveGenerator):
    """Writes what each edition changed, newest first."""

    def generate_output(self, writer: Writer) -> None:
        """Write those that are not as they were."""
        build = build_of(self.context)
        template = self.env.get_template("history.html")
        for head in build.archive.documents:
            if head.has_history and not build.output.stands(
                path := f"{head.history_url.strip('/')}/index.html", digest(build.look, head.digest)
            ):
                writer.write_file(
                    path, template, self.context, relative_urls=True, head=head,
                    history=build.leaves.history(head.id),
                )  # fmt: skip
        self._write_former(writer, build)

    def _write_former(self, writer: Writer, build: Build) -> None:
        template = self.env.get_template("former.html")
        heads = {head.url: head for head in build.archive.documents}
        for former in build.archive.former:
            if former.url.startswith("/documents/"):
                shown = former_history(former, heads.get(former.leads_to))
                path = f"{shown.url.strip('/')}/index.html"
                if not build.output.stands(path, digest(build.look, repr(shown))):
                    writer.write_file(
                        path, template, self.context, relative_urls=True, former=shown
                    )


def former_history(former: Former, head: Head | None) -> Former:
    """What stands where the history of a document was: the way to where it is now."""
    there = replace(former, url=f"{former.url}historique/", anchors={})
    if head is None:
        return there
    anchors = {line.anchor: line.anchor if head.has_history else "" for line in head.editions}
    leads_to = head.history_url if head.has_history else head.url
    return replace(there, title=head.metadata.title, leads_to=leads_to, anchors=anchors)


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return DocumentHistories


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
