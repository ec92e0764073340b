"""Office files are ZIPs of XML: their parts, read within bounds and never unpacked to disk."""

import struct
import zipfile
import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, XMLParser

from ..elements import DepthBuilder
from ..refusal import RefusedError

MOST_PARTS = 20_000
LARGEST_PART = 64 * 2**20
LARGEST = 256 * 2**20
"""Bytes, once unpacked, of all parts that the container declares."""
STEEPEST = 400
"""Times that a part over a megabyte may grow: texts grow ten to forty times."""
DEEPEST = 400
"""Elements one inside the other."""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError,
    RuntimeError, ValueError,
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0"


class Parts:
    """The parts of a container by name. RefusedError for one that is damaged, locked or a bomb."""

    def __init__(self, data: bytes, kind: str) -> None:
        self._kind = kind
        if data.startswith(_OLE):
            raise RefusedError(
                "locked-or-old",
                f"This is no {kind}: it is locked with a password, or in the old form of Word.",
                "Open it in LibreOffice or Word, take the password off, save it as .docx, again.",
            )
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise self.refusal(str(error)) from error
        self._check()

    def refusal(self, why: str) -> RefusedError:
        """That the container cannot be read, and why."""
        return RefusedError(
            "damaged-file", f"The {self._kind} is damaged: {why}.",
            "Get it again from where it came, or open and save it anew in LibreOffice.",
        )  # fmt: skip

    def _check(self) -> None:
        infos = self._zip.infolist()
        total = sum(info.file_size for info in infos)
        steep = any(
            info.file_size > 2**20 and info.file_size > STEEPEST * max(1, info.compress_size)
            for info in infos
        )
        if len(infos) > MOST_PARTS or total > LARGEST or steep:
            raise self._bomb()
        if any(info.flag_bits & 1 for info in infos):
            raise RefusedError("locked", f"The {self._kind} is locked with a password.",
                               "Take the password off, save it, and try again.")  # fmt: skip

    def _bomb(self) -> RefusedError:
        return RefusedError(
            "zip-bomb", f"The {self._kind} would unpack to more than a text can be.",
            "Do not open it on this machine. If it is genuine, save it without its pictures.",
        )  # fmt: skip

    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a part, b"" where there is none."""
        try:
            with self._zip.open(name) as part:
                data = part.read(LARGEST_PART + 1)
        except KeyError:
            return b""
        except _BROKEN as error:
            raise self.refusal(str(error)) from error
        if len(data) > LARGEST_PART:
            raise self._bomb()
        return data

    def tree(self, name: str) -> Element | None:
        """A part as XML, None where there is none; a document type or great depth is refused."""
        data = self.read(name)
        if not data:
            return None
        parser = XMLParser(target=_NoTypes(self._kind, DEEPEST))  # noqa: S314 - no document type gets in
        try:
            parser.feed(data)
            root: Element = parser.close()
        except (ParseError, ValueError, LookupError) as error:
            raise self.refusal(f"{name}: {error}") from error
        return root


class _NoTypes(DepthBuilder):
    def doctype(self, *_: str | None) -> None:
        """Refuse a document type: office files have none, entity bombs need one."""
        raise RefusedError("entity-bomb", f"The {self._kind} declares entities of its own.",
                           "Do not open it: office programs write no such file.")  # fmt: skip
