"""Two readings at one place: which words of a correction's quote it really touches."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from paraphe.model import Block, Mark

LOST = "\ufffd"


def narrowed(text: str, mark: Mark) -> Mark:
    """A correction without the words at either end that it leaves as they are.

    An editor quotes more than the word at fault, so that the quote stands once in the text. One
    word at least remains of each reading.
    """
    received, given = text[mark.start : mark.end].split(" "), mark.value.split(" ")
    most = min(len(received), len(given)) - 1
    head = _shared(received, given, most)
    tail = _shared(received[::-1], given[::-1], most - head)
    return replace(
        mark,
        start=mark.start + sum(len(word) + 1 for word in received[:head]),
        end=mark.end - sum(len(word) + 1 for word in received[len(received) - tail :]),
        value=" ".join(given[head : len(given) - tail]),
    )


def _shared(one: Sequence[str], other: Sequence[str], most: int) -> int:
    pairs = zip(one[:most], other[:most], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def shown_marks(block: Block) -> Iterator[Mark]:
    """The marks as a page shows them: corrections on the words that they touch."""
    for mark in block.marks:
        yield narrowed(block.text, mark) if mark.kind == "correction" else mark


def is_supplied(lacuna: Mark, marks: Sequence[Mark]) -> bool:
    """Whether one of the corrections among ``marks`` supplies the lost text."""
    return any(
        mark.kind == "correction" and mark.start <= lacuna.start and lacuna.end <= mark.end
        for mark in marks
    )
