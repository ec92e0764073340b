"""Files -> a ZIP whose bytes depend on nothing but their names and bytes."""

import os
import stat
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

Entry = tuple[str, Path | bytes]
"""The path in the package, and the file or the bytes that lie there."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can tell: neither clock nor time zone nor checkout leaves a trace."""
_UNIX = 3
_LEVEL = 9


def write_zip(entries: Iterable[Entry], target: Path) -> None:
    """Write the entries in their order; ``target`` is whole, or is what it was before."""
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with zipfile.ZipFile(aside, "w") as package:
            for name, content in entries:
                _add(package, name, content)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def files(folder: Path, root: str) -> Iterator[Entry]:
    """Every file of a folder that is not hidden, under ``root`` in the package, by path."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    for name, path in sorted(found.items()):
        if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
            yield f"{root}/{name}", path


def _add(package: zipfile.ZipFile, name: str, content: Path | bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system = _UNIX
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    data = content if isinstance(content, bytes) else content.read_bytes()
    package.writestr(info, data, zipfile.ZIP_DEFLATED, _LEVEL)
