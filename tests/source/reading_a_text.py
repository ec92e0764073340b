"""Short ways from a text to its document, for the tests of the source."""

import hashlib
from pathlib import Path

from paraphe.model import Document, Source
from paraphe.source import build, split

CONTENT = Path(__file__).resolve().parents[2] / "content"


def source_of(text: str, name: str = "essai") -> Source:
    """A source as if it had been read from a file of that name."""
    data = text.encode()
    return Source(f"documents/{name}.txt", hashlib.sha256(data).hexdigest(), len(data), text)


def document_of(text: str, name: str = "essai") -> Document:
    """The document of a text that has no sidecar."""
    source = source_of(text, name)
    return build(split(source), source, None)
