"""Plugin: Atom feeds of what changed: ``changements.atom`` and ``documents/<id>/historique.atom``.

They hold whole addresses, so that a site that does not know its own (``SITEURL``) has none.
"""

from pelican import Pelican, signals

from paraphe.discovery import CHANGES, changes, document_changes, withdrawn_changes
from paraphe.store import code_digest, digest

from .archive_context import ArchiveGenerator, build_of


class ChangeFeeds(ArchiveGenerator):
    """Writes the feed of the site, and one for each document that was published."""

    def generate_output(self, _: object) -> None:
        """Write those that are not as they were; none where ``SITEURL`` is not set."""
        home, name = self.settings["SITEURL"], self.settings["SITENAME"]
        if not home:
            return
        build = build_of(self.context)
        archive = build.archive
        text = changes(archive.documents, archive.former, home, name)
        if not build.output.stands(CHANGES, digest(text)):
            build.output.write(CHANGES, text)
        heads = {head.url: head for head in archive.documents if head.editions}
        places = {url: url for url in heads}
        places |= {f.url: f.leads_to for f in archive.former if f.leads_to in heads}
        for url, there in places.items():
            path, head = f"{url.strip('/')}/historique.atom", heads[there]
            about = repr((home, name, head.url, head.has_history, head.metadata, head.editions))
            if not build.output.stands(path, digest(code_digest(), about)):
                build.output.write(path, document_changes(head, home, name))
        for former in archive.former:
            if former.url.startswith("/documents/") and not former.leads_to and former.day:
                path = f"{former.url.strip('/')}/historique.atom"
                text = withdrawn_changes(former, home, name)
                if not build.output.stands(path, digest(text)):
                    build.output.write(path, text)


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return ChangeFeeds


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
