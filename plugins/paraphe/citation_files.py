"""Plugin: references of every document for reference managers, and one file of all in ``data/``.

They are made from heads alone, and anew only where a head, the code or the site's address changed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pelican import Pelican, signals

from paraphe.citing import FORMATS, Format, Item, collected, describe, entry
from paraphe.model import Head
from paraphe.store import code_digest, digest

from .addresses import published_at
from .archive_context import ArchiveGenerator, build_of


class CitationFiles(ArchiveGenerator):
    """Writes ``documents/<id>/<id>.ris`` and others, ``data/documents.ris`` and others."""

    def generate_output(self, _: object) -> None:
        """Write those that are not as they were."""
        build = build_of(self.context)
        heads = build.archive.documents
        dress = repr((published_at(self.settings), self.settings["SITENAME"]))
        with build.progress.step("references", len(heads)) as advance:
            for head in heads:
                key = digest(code_digest(), dress, head.described)
                for each in FORMATS:
                    path = f"{head.url.strip('/')}/{head.id}.{each.suffix}"
                    if not build.output.stands(path, key):
                        build.output.write(path, entry(each, item_of(head, self.settings)))
                advance(1)
        whole = digest(code_digest(), dress, *(head.described for head in heads))
        for each in FORMATS:
            path = f"data/documents.{each.suffix}"
            if not build.output.stands(path, whole):
                build.output.write(path, self._all(each, heads))

    def _all(self, each: Format, heads: Iterable[Head]) -> str:
        return collected(each, (entry(each, item_of(head, self.settings)) for head in heads))


def item_of(head: Head, settings: Mapping[str, Any]) -> Item:
    """A document as it is cited; its address where the site's is known."""
    root = published_at(settings)
    address = f"{root}{head.url}" if root else ""
    return describe(head.id, head.metadata, address, settings["SITENAME"])


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return CitationFiles


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
