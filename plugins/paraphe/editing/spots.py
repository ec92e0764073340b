"""A place in a document as an editor finds it: its line in the source, and words to quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from paraphe.model import Block, Document, Span
from paraphe.source import bare_text

_WORD = re.compile(r"\S+")
_REACH = 12
_ACCENTS = tuple(zip("àâäçéèêëîïôöùûü", "aaaceeeeiioouuu", strict=True))


@dataclass(frozen=True)
class Spots:
    """A document whose words are to be quoted."""

    document: Document

    def line(self, block: Block, span: Span) -> int:
        """The line of the source, from 1, where the words stand; the block's where they changed."""
        source = self.document.source.text
        first = block.source[0][0] if block.source else 0
        last = block.source[-1][1] if block.source else 0
        at = source.find(block.text[slice(*span)], first, last)
        return source.count("\n", 0, max(at, first)) + 1

    def places(self, words: str) -> list[tuple[Block, Span]]:
        """Where these very words stand, as whole words."""
        return [
            (block, span) for block in self.document.blocks for span in _whole(block.text, words)
        ]

    def has_word(self, word: str) -> bool:
        """Whether the document has this word in small letters, with accents or without."""
        return any(_whole(self._plain, word))

    def alike(self, words: str) -> int:
        """At most in how many places a sidecar finds the words."""
        return self._text.count(bare_text(words))

    def quote(self, block: Block, span: Span) -> tuple[str, bool]:
        """A quote that finds the words of a span again, and whether it stands in other places.

        As few words around them as tell them apart; "" where that cannot be.
        """
        words = bare_text(block.text[slice(*span)])
        for start, end in _around(block.text, span):
            quote = block.text[start:end]
            if bare_text(quote).count(words) == 1 and self.alike(quote) == 1:
                return quote, False
        # Two paragraphs of the same words are ruled on together.
        return (block.text, True) if bare_text(block.text).count(words) == 1 else ("", False)

    @cached_property
    def _plain(self) -> str:
        text = "\n".join(block.text for block in self.document.blocks)
        for accented, letter in _ACCENTS:
            text = text.replace(accented, letter)
        return text

    @cached_property
    def _text(self) -> str:
        # A line end stands in no bare text: nothing is found across two blocks.
        return "\n".join(bare_text(block.text) for block in self.document.blocks)


def _whole(text: str, words: str) -> Iterator[Span]:
    """Where words stand that are no part of longer ones."""
    # No pattern: a new one for each word would cost more than the search.
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if _of_a_word(text[start - 1 : start]) or _of_a_word(text[end : end + 1]):
            end = start + 1
        else:
            yield start, end
        start = text.find(words, end)


def _of_a_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _around(text: str, span: Span) -> Iterator[Span]:
    """Spans of whole words around a span, wider and wider."""
    yield span
    words = [match.span() for match in _WORD.finditer(text)]
    inside = [n for n, (start, end) in enumerate(words) if start < span[1] and span[0] < end]
    first, last = inside[0], inside[-1]
    for reach in range(_REACH + 1):
        for before, after in dict.fromkeys(((0, reach), (reach, 0), (reach, reach))):
            start = words[max(0, first - before)][0]
            end = words[min(len(words) - 1, last + after)][1]
            yield start, end
    yield words[0][0], words[-1][1]
