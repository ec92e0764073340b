"""From the bytes received to a document whose blocks have an address."""

from .build import build
from .draft import Draft
from .identity import identify
from .languages import language_of
from .quoting import bare_text
from .read import documents, list_documents, read
from .receive import receive
from .sidecar import Sidecar, read_sidecar, sidecar_of
from .split import split

__all__ = [
    "Draft", "Sidecar", "bare_text", "build", "documents", "identify",
    "language_of", "list_documents", "read", "read_sidecar", "receive", "sidecar_of", "split",
]  # fmt: skip
