"""Plugin: references of every document for reference managers, and one file of all in ``data/``.

They are made from heads alone, and anew only where a head, the code or the site's address changed.
"""

from collections.abc import Mapping
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
        entries = _Entries(self.settings)
        with build.progress.step("references", len(heads)) as advance:
            for head in heads:
                key = digest(code_digest(), dress, head.described)
                for each in FORMATS:
                    path = f"{head.url.strip('/')}/{head.id}.{each.suffix}"
                    if not build.output.stands(path, key):
                        build.output.write(path, entries.of(head)[each])
                advance(1)
        whole = digest(code_digest(), dress, *(head.described for head in heads))
        for each in FORMATS:
            path = f"data/documents.{each.suffix}"
            if not build.output.stands(path, whole):
                text = collected(each, (entries.of(head)[each] for head in heads))
                build.output.write(path, text)


class _Entries:
    """The reference of each document in every format, made when it is first asked for."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self._settings = settings
        self._made: dict[str, Mapping[Format, str]] = {}

    def of(self, head: Head) -> Mapping[Format, str]:
        if head.id not in self._made:
            item = item_of(head, self._settings)
            self._made[head.id] = {each: entry(each, item) for each in FORMATS}
        return self._made[head.id]


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
