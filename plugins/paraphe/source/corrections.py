"""An editor's corrections: found by quoting the source, the text left as received."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from paraphe.model import Block, Mark, Problem, Repair, Severity

from .sidecar import Correction, Sidecar
from .strand import Strand, place

_LACUNA = re.compile(r"\ufffd(?:\s*\ufffd)*")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a quote stands: the index of its block, and a span of the block's text."""

    index: int
    start: int
    end: int


def correct(
    blocks: Sequence[Block], sidecar: Sidecar, strands: Sequence[Strand]
) -> tuple[list[Block], list[tuple[int, Repair]], list[Problem]]:
    """Mark the words that a sidecar's corrections quote; the texts keep the reading received.

    ``strands`` holds, for every block, where its text came from. Returned are the blocks, a
    repair with the index of its block for each correction, and a problem for each quote that is
    not there once or that another one overlaps.
    """
    corrected = list(blocks)
    repairs: list[tuple[int, Repair]] = []
    problems: list[Problem] = []
    for correction in sidecar.corrections:
        found = list(_find(blocks, correction.quote))
        if len(found) != 1:
            problems.append(_unplaced(correction, sidecar, len(found)))
            continue
        (spot,) = found
        block = corrected[spot.index]
        if _taken(block, spot):
            problems.append(_overlapping(correction, sidecar))
            continue
        corrected[spot.index] = _marked(block, spot, correction)
        strand = strands[spot.index]
        source = (place(strand, spot.start), place(strand, spot.end))
        repairs.append((spot.index, Repair(
            "correction", "sidecar", source, correction.reason,
            before=block.text[spot.start : spot.end], after=correction.correct,
        )))  # fmt: skip
    return corrected, repairs, problems


def _find(blocks: Sequence[Block], quote: str) -> Iterator[_Place]:
    """Every place of a quote, whatever its spaces and however many characters a lacuna lost."""
    words = _LACUNA.sub("\ufffd", quote).split()
    # Ahead of each place, so that two places that overlap are two.
    pattern = re.compile("(?=(" + r"\s+".join(map(re.escape, words)) + "))")
    for index, block in enumerate(blocks):
        for match in pattern.finditer(block.text):
            yield _Place(index, *match.span(1))


def _taken(block: Block, place: _Place) -> bool:
    return any(
        mark.kind == "correction" and mark.start < place.end and place.start < mark.end
        for mark in block.marks
    )


def _marked(block: Block, place: _Place, correction: Correction) -> Block:
    mark = Mark(place.start, place.end, "correction", correction.correct, correction.reason)
    ordered = sorted([*block.marks, mark], key=lambda m: (m.start, -m.end, m.kind))
    return replace(block, marks=tuple(ordered))


def _unplaced(correction: Correction, sidecar: Sidecar, count: int) -> Problem:
    if count:
        return Problem(sidecar.path, correction.line, "correction-ambiguous", Severity.ERROR,
                       f"« {correction.quote} » stands {count} times in the text.",
                       "Quote more of the words around it.")  # fmt: skip
    return Problem(sidecar.path, correction.line, "correction-not-found", Severity.ERROR,
                   f"« {correction.quote} » does not stand in the text.",
                   "Quote the words as the source has them, without label or markup.")  # fmt: skip


def _overlapping(correction: Correction, sidecar: Sidecar) -> Problem:
    return Problem(sidecar.path, correction.line, "correction-overlaps", Severity.ERROR,
                   f"« {correction.quote} » is corrected by another correction already.",
                   "Make one correction of the two.")  # fmt: skip
