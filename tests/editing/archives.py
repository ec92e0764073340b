"""Small archives in a folder, and what an editor does to them."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from paraphe.archive import assemble
from paraphe.editing import Group, Remedy, Worklist, read_known, worklist
from paraphe.model import Archive
from paraphe.store import Store
from tests.building import CONTENT

STORE = Store.in_memory()
"""The records are read once for all archives that have the same."""


def archive_of(folder: Path, *texts: str, instruments: bool = True) -> Path:
    """A content folder with these documents (``texte-1`` …), with the project's records or none."""
    documents = folder / "content" / "documents" / "essai"
    documents.mkdir(parents=True)
    for number, text in enumerate(texts, 1):
        (documents / f"texte-{number}.txt").write_text(text, "utf-8")
    if instruments:
        shutil.copytree(CONTENT / "instruments", folder / "content" / "instruments")
    return folder / "content"


def read(content: Path) -> Archive:
    """The archive of a content folder."""
    return assemble(content, STORE).archive


def work_of(content: Path) -> Worklist:
    """What is left to the editor of an archive."""
    return worklist(read(content), read_known(content))


def group_of(content: Path, words: str) -> Group:
    """The one group of these words."""
    (group,) = [group for group in work_of(content).groups if group.words == words]
    return group


def paste(content: Path, remedy: Remedy) -> None:
    """Do with the lines as they say."""
    path = content / remedy.path
    before = path.read_text("utf-8").splitlines() if path.is_file() else []
    at = before.index(remedy.key) + 1 if remedy.key else len(before)
    path.write_text("\n".join([*before[:at], *remedy.lines, *before[at:], ""]), "utf-8")


def words(groups: Sequence[Group]) -> list[tuple[str, str]]:
    """Code and words of each group."""
    return [(group.code, group.words) for group in groups]
