"""Which words stand at the head of a document or part: printed, or the editor's."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from paraphe.model import Block, Document, Mark, PartRole

from .readings import shown_marks

_ROLES: dict[PartRole, str] = {
    "main": "Texte joint", "annex": "Annexe", "enclosure": "Pièce jointe",
}  # fmt: skip


def recased(block: Block, titles: Iterable[str]) -> Block | None:
    """The printed title in the editor's casing, where one of ``titles`` has the same words.

    Same words: the same letters at the same places whatever their case and accents, so that every
    mark and mention keeps its offsets; of a corrected title the reading given. None where none has.
    """
    text = block.corrected
    wanted = _folded(text)
    for title in titles:
        if len(title) == len(text) and _folded(title) == wanted:
            return _in_casing(block, title)
    return None


def _in_casing(block: Block, title: str) -> Block:
    """The words received stay as printed; what is given for them, and the rest, is the title's."""
    pieces: list[str] = []
    marks: list[Mark] = []
    place = further = 0
    for mark in shown_marks(block):
        if mark.kind == "correction":
            start = mark.start + further
            given = title[start : start + len(mark.value)]
            pieces += (title[place + further : start], block.text[mark.start : mark.end])
            further += len(mark.value) - (mark.end - mark.start)
            place = mark.end
            marks.append(replace(mark, value=given))
        else:
            marks.append(mark)
    return replace(block, text="".join((*pieces, title[place + further :])), marks=tuple(marks))


def same_words(one: str, other: str) -> bool:
    """Whether two titles differ in nothing but case, accents, spaces and punctuation."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, _folded(text)))


def _folded(text: str) -> str:
    text = text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    spread = unicodedata.normalize("NFD", text)
    return "".join(char for char in spread if not unicodedata.combining(char)).casefold()


def part_names(document: Document) -> dict[int, str]:
    """What the page calls each part after the first: « Annexe 2 », « Pièce jointe »; all unlike."""
    later = [part for part in document.parts if part.number > 1]
    totals = Counter(part.role for part in later)
    seen: Counter[PartRole] = Counter()
    names: dict[int, str] = {}
    for part in later:
        seen[part.role] += 1
        rank = f" {seen[part.role]}" if totals[part.role] > 1 else ""
        names[part.number] = f"{_ROLES[part.role]}{rank}"
    return names


def shown_title(document: Document, block: Block) -> Block:
    """A title as it is shown: in the editor's casing where that has the same words."""
    metadata = document.metadata
    return recased(block, (metadata.title, *metadata.part_titles)) or block
