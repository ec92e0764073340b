"""An editor's corrections: found by quoting the source, both readings kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from paraphe.model import Block, Mark, Problem, Repair, Severity, Span

from .sidecar import Correction, Sidecar

_LACUNA = re.compile(r"\ufffd(?:\s*\ufffd)*")


def correct(
    blocks: Sequence[Block], sidecar: Sidecar, places: Sequence[Sequence[int]]
) -> tuple[list[Block], list[tuple[int, Repair]], list[Problem]]:
    """Apply a sidecar's corrections to the blocks whose words they quote.

    ``places`` gives, for every block, the offset in the source of each of its characters and of
    its end. Returned are the blocks, a repair with the index of its block for each correction,
    and a problem for each quote that is not there once.
    """
    corrected = list(blocks)
    offsets = [list(row) for row in places]
    repairs: list[tuple[int, Repair]] = []
    problems: list[Problem] = []
    for correction in sidecar.corrections:
        quote = _LACUNA.sub("\ufffd", " ".join(correction.quote.split()))
        found = list(_find(corrected, quote))
        if len(found) != 1:
            problems.append(_unplaced(correction, sidecar, len(found)))
            continue
        index, start = found[0]
        end = start + len(quote)
        source = (offsets[index][start], offsets[index][end])
        corrected[index] = _corrected(corrected[index], (start, end), correction)
        offsets[index][start:end] = [source[0]] * len(correction.correct)
        repairs.append((index, Repair("correction", "sidecar", source, correction.reason,
                                      before=quote, after=correction.correct)))  # fmt: skip
    return corrected, repairs, problems


def _find(blocks: Sequence[Block], quote: str) -> Iterator[tuple[int, int]]:
    for index, block in enumerate(blocks):
        start = block.text.find(quote)
        while start >= 0:
            yield index, start
            start = block.text.find(quote, start + 1)


def _corrected(block: Block, span: Span, correction: Correction) -> Block:
    start, end = span
    given = correction.correct
    marks = _moved(block.marks, span, len(given))
    mark = Mark(start, start + len(given), "correction", block.text[start:end], correction.reason)
    ordered = sorted([*marks, mark], key=lambda m: (m.start, -m.end, m.kind))
    return replace(block, text=block.text[:start] + given + block.text[end:], marks=tuple(ordered))


def _moved(marks: Iterable[Mark], span: Span, length: int) -> Iterator[Mark]:
    start, end = span
    for mark in marks:
        if mark.kind == "lacuna" and start <= mark.start and mark.end <= end:
            continue
        yield replace(mark, start=_shift(mark.start, span, length, False),
                      end=_shift(mark.end, span, length, mark.end > mark.start))  # fmt: skip


def _shift(at: int, span: Span, length: int, outer: bool) -> int:
    start, end = span
    if at <= start:
        return at
    if at >= end:
        return at + length - (end - start)
    return start + length if outer else start


def _unplaced(correction: Correction, sidecar: Sidecar, count: int) -> Problem:
    if count:
        return Problem(sidecar.path, correction.line, "correction-ambiguous", Severity.ERROR,
                       f"« {correction.quote} » stands {count} times in the text.",
                       "Quote more of the words around it.")  # fmt: skip
    return Problem(sidecar.path, correction.line, "correction-not-found", Severity.ERROR,
                   f"« {correction.quote} » does not stand in the text.",
                   "Quote the words as the source has them, without label or markup.")  # fmt: skip
