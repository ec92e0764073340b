"""Counts of wanted and given links, and the shares that they make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .mentions import Given, MentionResult
from .score import DocumentScore, Score

GROUPS = ("treaty", "resolution", "decision", "political", "anaphora")


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts of ``wanted`` links, and of given ones that nobody wanted (``invented``).

    Of those wanted, ``found`` are touched by a given one; of these ``right`` go where they
    should and ``exact`` cover the very words.
    """

    name: str
    wanted: int
    found: int
    right: int
    exact: int
    invented: int

    @property
    def precision(self) -> float:
        """Of the given links, the share that is right."""
        return share(self.right, self.found + self.invented)

    @property
    def recall(self) -> float:
        """Of the wanted links, the share that is given and right."""
        return share(self.right, self.wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def target_accuracy(self) -> float:
        """Of the links found, the share that goes to the right instrument."""
        return share(self.right, self.found)

    @property
    def exact_span(self) -> float:
        """Of the links found, the share that covers the very words."""
        return share(self.exact, self.found)


def share(part: int, whole: int) -> float:
    """A part of a whole; all of nothing is 1."""
    return part / whole if whole else 1.0


def measure(name: str, results: Sequence[MentionResult], invented: int) -> Measure:
    """The counts of some results, and of links that nobody wanted."""
    found = [result for result in results if result.given is not None]
    return Measure(
        name, len(results), len(found), sum(result.is_right for result in results),
        sum(result.is_exact for result in found), invented,
    )  # fmt: skip


def overall(score: Score) -> Measure:
    """All links of all documents."""
    return measure("all", *_of(score.documents))


def by_group(score: Score) -> Iterator[Measure]:
    """The links of each class, and those of generic words, where there are any."""
    results, invented = _all(score.documents)
    for group in GROUPS:
        wanted = [result for result in results if result.wanted.group == group]
        others = sum(given.group == group for given in invented)
        if wanted or others:
            yield measure(group, wanted, others)


def by_document(score: Score) -> Iterator[Measure]:
    """The links of each document, by the SHA-256 of its source."""
    for document in score.documents:
        yield measure(document.sha256, *_of([document]))


def _of(documents: Sequence[DocumentScore]) -> tuple[list[MentionResult], int]:
    results, invented = _all(documents)
    return results, len(invented)


def _all(documents: Sequence[DocumentScore]) -> tuple[list[MentionResult], list[Given]]:
    results = [result for document in documents for result in document.mentions]
    return results, [given for document in documents for given in document.invented_mentions]
