"""Plugin: writes the archive as open data into ``data/``."""

from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from paraphe.exports import documents_json, instruments_json, with_texts, written
from paraphe.model import Head
from paraphe.store import digest

from .archive_context import Build, build_of


class OpenData(Generator):
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
        self._write_list("data/documents.json", documents_json(build.archive))
        self._write_list("data/instruments.json", instruments_json(build.archive))

    def _write_list(self, path: str, data: Any) -> None:  # noqa: ANN401
        text, output = written(data), build_of(self.context).output
        if not output.stands(path, digest(text)):
            output.write(path, text)


def _texts(build: Build, head: Head) -> dict[str, str]:
    """The instruments that a document cites whose text the archive holds, with its id."""
    cited = (
        (citing.instrument, build.archive.held.get(citing.instrument)) for citing in head.citing
    )
    return {
        i: text.id for i, text in sorted(cited, key=lambda c: c[0]) if text and text is not head
    }


def _generators(_: Pelican) -> type[Generator]:
    return OpenData


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
