"""The file that a text was made from: it must be there, and be what was received."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from paraphe.model import Problem, Severity
from paraphe.records import Record


def check_original(record: Record, content: Path) -> Iterator[Problem]:
    """Problems of the file that a sidecar calls the original: it is gone, or it has changed."""
    named = record.data.get("original")
    if not named:
        return
    line = record.line_of("original", "file")
    file = content / named["file"]
    if file.is_symlink() or not file.is_file():
        yield Problem(record.path, line, "no-original", Severity.ERROR,
                      f"There is no file {named['file']}.",
                      "Put it back, or delete « original » and what stands under it.")  # fmt: skip
        return
    with file.open("rb") as data:
        digest = hashlib.file_digest(data, "sha256").hexdigest()
    if digest != named["sha256"]:
        message = f"{named['file']} is not the file that was taken in: its SHA-256 differs."
        hint = "Put the file received back. If this one is right, take it in anew."
        yield Problem(record.path, line, "original-changed", Severity.ERROR, message, hint)
