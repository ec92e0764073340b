"""Chance as an editor of the five sources, and where each word of them went.

A text is a list of passages, a passage a list of words; a word knows its place in the text that
was published, so that what became of a paragraph is known without any matching.
"""

import random
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from paraphe.model import Document
from tests.source.reading_a_text import CONTENT, document_of

NAMES = (
    "g7/g7-toronto-2018", "cd/cd-kazakhstan-2004", "cd/cd-pologne-2004", "g8/g8-denver-1997",
    "osce/osce-milan-2018",
)  # fmt: skip
NEW = -1
_WORD = re.compile(r"\S+\s*|\A\s+")
_NUMBER = re.compile(r"(\d+)(\.\s*)")
_SENTENCE = re.compile(r"[^\W\d]{4,}[.;]\s*$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the space behind it, and where it stood in the published text."""

    text: str
    origin: int


Passage = list[Word]


@cache
def published(name: str) -> Document:
    """The document as it was published."""
    path = CONTENT / "documents" / f"{name}.txt"
    return document_of(path.read_text("utf-8"), path.stem)


@cache
def passages(name: str) -> tuple[tuple[Word, ...], ...]:
    """The text of a document, cut where its blocks begin."""
    document = published(name)
    text = document.source.text
    cuts = sorted({0, *(block.source[0][0] for block in document.blocks if block.source)})
    ends = [*cuts[1:], len(text)]
    return tuple(
        tuple(Word(m.group(), m.start()) for m in _WORD.finditer(text, a, b))
        for a, b in zip(cuts, ends, strict=True)
    )


class Editor:
    """A text under the hand of chance."""

    def __init__(self, name: str, seed: int) -> None:
        self.name, self.chance = name, random.Random(seed)
        self.text: list[Passage] = [list(passage) for passage in passages(name)]
        self.done: list[str] = []

    def work(self) -> str:
        """Make one to four edits; the text."""
        for edit in self.chance.choices(EDITS, k=self.chance.randrange(1, 5)):
            self.done.append(edit.__name__)
            edit(self)
        return "".join(word.text for passage in self.text for word in passage)

    def origins(self, document: Document) -> list[Counter[int]]:
        """For each block of the edited text, how many words it has of each published block."""
        known = owners(self.name)
        starts, words, at = [], [], 0
        for word in (word for passage in self.text for word in passage):
            starts.append(at)
            words.append(word)
            at += len(word.text)
        found = []
        for block in document.blocks:
            count: Counter[int] = Counter()
            for start, end in block.source:
                first = max(bisect_right(starts, start) - 1, 0)
                for index in range(first, len(words)):
                    if starts[index] >= end:
                        break
                    count[known.get(words[index].origin, NEW)] += 1
            found.append(count)
        return found

    def insert(self) -> None:
        other = self.chance.choice([name for name in NAMES if name != self.name])
        passage = self.chance.choice([p for p in passages(other) if len(p) > 8])
        new = [Word(word.text, NEW) for word in passage]
        new[-1] = Word(new[-1].text.rstrip() + "\n\n", NEW)
        self.text.insert(self._any(), new)

    def delete(self) -> None:
        if len(self.text) > 3:
            del self.text[self._any()]

    def split(self) -> None:
        at = self._any(12)
        passage = self.text[at]
        ends = [i for i in range(4, len(passage) - 4) if _SENTENCE.search(passage[i].text)]
        cut = self.chance.choice(ends or range(4, len(passage) - 4)) + 1
        head, tail = passage[:cut], passage[cut:]
        head[-1] = Word(head[-1].text.rstrip() + "\n\n", head[-1].origin)
        self.text[at : at + 1] = [head, tail]

    def merge(self) -> None:
        at = self.chance.randrange(len(self.text) - 1)
        head, tail = self.text[at], self.text[at + 1]
        if not head or not tail:
            return
        number = _NUMBER.fullmatch(tail[0].text)
        joined = Word(head[-1].text.rstrip() + " ", head[-1].origin)
        self.text[at : at + 2] = [[*head[:-1], joined, *(tail[1:] if number else tail)]]

    def reorder(self) -> None:
        passage = self.text.pop(self._any())
        self.text.insert(self._any(), passage)

    def renumber(self) -> None:
        by = self.chance.randrange(1, 4)
        for passage in self.text[self._any() :]:
            if passage and (number := _NUMBER.match(passage[0].text)):
                rest = passage[0].text[number.end(1) :]
                passage[0] = Word(f"{int(number[1]) + by}{rest}", passage[0].origin)

    def wrap(self) -> None:
        width = self.chance.randrange(50, 90)
        for passage in self.text:
            column = 0
            for i, word in enumerate(passage[:-1]):
                bare = word.text.rstrip()
                column += len(bare) + 1
                breaks = column > width and len(bare) > 2
                passage[i] = Word(bare + ("\n" if breaks else " "), word.origin)
                column = 0 if breaks else column

    def correct(self) -> None:
        for _ in range(self.chance.randrange(1, 9)):
            passage = self.text[self._any()]
            i = self.chance.randrange(len(passage))
            word = passage[i]
            letters = [k for k, sign in enumerate(word.text) if sign.isalpha()]
            if len(letters) > 3:
                k = self.chance.choice(letters[1:])
                text = f"{word.text[:k]}{self.chance.choice('aeinrst')}{word.text[k + 1 :]}"
                passage[i] = Word(text, word.origin)

    def swap(self) -> None:
        cuts = self._annexes()
        if len(cuts) < 2:
            self.reorder()
            return
        a, b = sorted(self.chance.sample(range(len(cuts)), 2))
        ends = [*cuts[1:], len(self.text)]
        first, second = self.text[cuts[a] : ends[a]], self.text[cuts[b] : ends[b]]
        between = self.text[ends[a] : cuts[b]]
        for annex in (first, second):
            if annex and annex[-1]:
                last = annex[-1][-1]
                annex[-1][-1] = Word(last.text.rstrip() + "\n\n", last.origin)
        self.text[cuts[a] : ends[b]] = [*second, *between, *first]

    def _annexes(self) -> list[int]:
        document = published(self.name)
        starts: dict[int, int] = {}
        for block in document.blocks:
            if block.part > 1:
                starts.setdefault(block.part, block.source[0][0])
        places = {p[0].origin: i for i, p in enumerate(self.text) if p}
        return sorted(places[start] for start in starts.values() if start in places)

    def _any(self, least: int = 1) -> int:
        fit = [i for i, passage in enumerate(self.text) if len(passage) >= least]
        return self.chance.choice(fit)


EDITS: Sequence[Callable[[Editor], None]] = (
    Editor.insert, Editor.delete, Editor.split, Editor.merge, Editor.reorder, Editor.renumber,
    Editor.wrap, Editor.correct, Editor.swap,
)  # fmt: skip


@cache
def owners(name: str) -> dict[int, int]:
    """Place of a published word → the index of the block that it stands in."""
    found = {}
    places = sorted(word.origin for passage in passages(name) for word in passage)
    for index, block in enumerate(published(name).blocks):
        for start, end in block.source:
            first = max(bisect_right(places, start) - 1, 0)
            for place in places[first:]:
                if place >= end:
                    break
                found[place] = index
    return found
