"""Plugin: writes the archive as open data into ``data/``."""

from collections.abc import Callable
from typing import Any

from pelican import Pelican, signals

from paraphe.exports import documents_json, instruments_json, with_texts, written
from paraphe.model import Archive, Head
from paraphe.store import code_digest, digest

from .archive_context import ArchiveGenerator, Build, build_of


class OpenData(ArchiveGenerator):
    """Writes ``data/documents.json``, ``data/documents/<id>.json``, ``data/instruments.json``."""

    def generate_output(self, _: object) -> None:
        """Write those that are not as they were."""
        build = build_of(self.context)
        with build.progress.step("open data", len(build.archive.documents)) as advance:
            for head in build.archive.documents:
                path = f"data/documents/{head.id}.json"
                texts = _texts(build, head)
                key = digest(head.digest, repr(texts)) if texts else head.digest
                if not build.output.stands(path, key):
                    build.output.write(path, with_texts(build.leaves.own(head.id).data, texts))
                advance(1)
        archive = build.archive
        heads = repr(
            [(head.described, head.source_path, head.sha256) for head in archive.documents]
        )
        self._write_list(build, "documents", documents_json, heads)
        cited = b"".join(item.citing.digest for items in archive.cited.values() for item in items)
        self._write_list(build, "instruments", instruments_json, *build.records.values(), cited)

    def _write_list(
        self, build: Build, name: str, listed: Callable[[Archive], Any], *shown: bytes | str
    ) -> None:
        path = f"data/{name}.json"
        if not build.output.stands(path, digest(code_digest(), *shown)):
            build.output.write(path, written(listed(build.archive)))


def _texts(build: Build, head: Head) -> dict[str, str]:
    """The instruments that a document cites whose text the archive holds, with its id."""
    cited = (
        (citing.instrument, build.archive.held.get(citing.instrument)) for citing in head.citing
    )
    return {
        i: text.id for i, text in sorted(cited, key=lambda c: c[0]) if text and text is not head
    }


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return OpenData


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
