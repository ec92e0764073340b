"""A file goes, and nothing is left of the folders that it was alone in."""

from pathlib import Path


def remove(path: Path, root: Path) -> None:
    """Delete a file, if it is there, and the folders below ``root`` that it leaves empty."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()
