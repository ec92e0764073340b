"""Mentions of a page against those of the gold standard, compared by the words they cover."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .words import TokenSpan


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mention of the gold standard; ``group`` is its class, or ``anaphora``."""

    span: TokenSpan
    surface: str
    instrument: str
    group: str
    is_optional: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A linked mention of the site; ``group`` is its class, ``anaphora``, or "" if unknown."""

    span: TokenSpan
    surface: str
    instrument: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class MentionResult:
    """What became of one wanted mention; ``given`` is None where the site has none there."""

    wanted: Wanted
    given: Given | None

    @property
    def is_right(self) -> bool:
        """Whether the site links it to the instrument that it means."""
        return self.given is not None and self.given.instrument == self.wanted.instrument

    @property
    def is_exact(self) -> bool:
        """Whether the link covers the very words that were marked."""
        return self.given is not None and self.given.span == self.wanted.span

    @property
    def difference(self) -> str:
        """The difference in words, "" where there is none."""
        wanted, group = self.wanted, self.wanted.group
        if self.given is None:
            return f"missed [{group}] {wanted.surface!r} -> {wanted.instrument}"
        if not self.is_right:
            return (
                f"wrong target [{group}] {wanted.surface!r}: "
                f"{self.given.instrument} instead of {wanted.instrument}"
            )
        if not self.is_exact:
            return f"other span [{group}] {wanted.surface!r}: got {self.given.surface!r}"
        return ""


def compare_mentions(
    wanted: Sequence[Wanted], given: Sequence[Given]
) -> tuple[tuple[MentionResult, ...], tuple[Given, ...]]:
    """Pair each wanted mention with the best of those that touch it, none of them twice.

    Gives the results, optional mentions left out, and the given mentions that nobody wanted.
    """
    free = list(given)
    results = []
    for one in wanted:
        best = max(_touching(one, free), key=lambda other: _rank(one, other), default=None)
        if best is not None:
            free = [other for other in free if other is not best]
        results.append(MentionResult(one, best))
    return tuple(r for r in results if not r.wanted.is_optional), tuple(free)


def _touching(wanted: Wanted, given: Sequence[Given]) -> Iterator[Given]:
    first, last = wanted.span
    return (other for other in given if other.span[0] <= last and other.span[1] >= first)


def _rank(wanted: Wanted, given: Given) -> tuple[bool, bool]:
    return given.instrument == wanted.instrument, given.span == wanted.span
