"""Files -> an EPUB's container (OCF 3), whose bytes depend on nothing but names and content."""

import io
import stat
import zipfile
from collections.abc import Iterable

from .legal import legal

MEDIA_TYPE = "application/epub+zip"
ROOT_FILE = "EPUB/package.opf"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can tell: no clock leaves a trace."""
_UNIX = 3
_LEVEL = 6
_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
    f'<rootfiles><rootfile full-path="{ROOT_FILE}" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


def contained(files: Iterable[tuple[str, str]]) -> bytes:
    """The bytes of an EPUB with these files, which lie in ``EPUB/``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        # Readers look for the type at a fixed place: first, and as it is.
        _add(package, "mimetype", MEDIA_TYPE, zipfile.ZIP_STORED)
        _add(package, "META-INF/container.xml", _CONTAINER)
        for name, text in files:
            _add(package, f"EPUB/{name}", text)
    return buffer.getvalue()


def _add(
    package: zipfile.ZipFile, name: str, text: str, method: int = zipfile.ZIP_DEFLATED
) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system = _UNIX
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    package.writestr(info, legal(text).encode(), method, _LEVEL)
