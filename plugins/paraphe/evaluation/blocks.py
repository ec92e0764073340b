"""Blocks of a page against those of the gold standard: the same words, then kind, label, part."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .words import TokenSpan

_SIGNS = re.compile(r"\W")


@dataclass(frozen=True, slots=True)
class Laid:
    """A block, of the gold standard or of the site, by its first and its last word."""

    span: TokenSpan
    kind: str
    label: str
    part: int
    surface: str


@dataclass(frozen=True, slots=True)
class BlockResult:
    """A wanted block and the one of the site with the same words, None where there is none."""

    wanted: Laid
    given: Laid | None

    @property
    def is_kind(self) -> bool:
        """Whether it was found, and as what it is."""
        return self.given is not None and self.given.kind == self.wanted.kind

    @property
    def is_label(self) -> bool:
        """Whether it was found, and with its number or marker, signs apart."""
        return self.given is not None and _bare(self.given.label) == _bare(self.wanted.label)

    @property
    def is_part(self) -> bool:
        """Whether it was found, and in its part."""
        return self.given is not None and self.given.part == self.wanted.part

    @property
    def differences(self) -> tuple[str, ...]:
        """The differences in words."""
        wanted, given, words = self.wanted, self.given, repr(self.wanted.surface[:60])
        if given is None:
            return (f"block not found as such [{wanted.kind}] {words}",)
        found = []
        if not self.is_kind:
            found.append(f"kind {given.kind} instead of {wanted.kind}: {words}")
        if not self.is_label:
            found.append(f"label {given.label!r} instead of {wanted.label!r}: {words}")
        if not self.is_part:
            found.append(f"part {given.part} instead of {wanted.part}: {words}")
        return tuple(found)


def compare_blocks(
    wanted: Sequence[Laid], given: Sequence[Laid]
) -> tuple[tuple[BlockResult, ...], tuple[Laid, ...]]:
    """Pair the blocks that cover the same words; the results, and the blocks left over."""
    by_span: dict[TokenSpan, list[Laid]] = defaultdict(list)
    for block in given:
        by_span[block.span].append(block)
    results = []
    for block in wanted:
        same = by_span.get(block.span)
        results.append(BlockResult(block, same.pop(0) if same else None))
    return tuple(results), tuple(block for same in by_span.values() for block in same)


def _bare(label: str) -> str:
    return _SIGNS.sub("", label)
