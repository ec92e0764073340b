"""Plugin: writes the archive as open data into ``data/``."""

import json
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from paraphe.exports import document_json, documents_json, instruments_json

from .archive_context import archive_of


class OpenData(Generator):
    """Writes ``data/documents.json``, ``data/documents/<id>.json``, ``data/instruments.json``."""

    def generate_output(self, _: object) -> None:
        """Write them all."""
        archive = archive_of(self.context)
        folder = Path(self.output_path) / "data"
        (folder / "documents").mkdir(parents=True, exist_ok=True)
        write(folder / "documents.json", documents_json(archive))
        write(folder / "instruments.json", instruments_json(archive))
        for document in archive.documents:
            data = document_json(document, archive.mentions[document.id])
            write(folder / "documents" / f"{document.id}.json", data)


def write(path: Path, data: Any) -> None:  # noqa: ANN401
    """Write compact JSON in UTF-8 with a closing newline."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", "utf-8")


def _generators(_: Pelican) -> type[Generator]:
    return OpenData


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
