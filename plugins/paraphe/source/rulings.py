"""Where the words stand that an editor ruled on: quotes of a sidecar -> places in blocks."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from paraphe.model import Block, Problem, Ruling, Severity

from .quoting import Bare, bare, quoted
from .sidecar import Sidecar, Verdict

_SHOWN = 5


def place_rulings(
    blocks: Sequence[Block], sidecar: Sidecar
) -> tuple[tuple[Ruling, ...], tuple[Problem, ...]]:
    """Every ruling of a sidecar at its place, in reading order; what has no place, as problems.

    Blocks have their eids. A quote must stand once, unless it says « all: true ».
    """
    if not sidecar.verdicts:
        return (), ()
    texts = [bare(block.text) for block in blocks]
    found: list[Ruling] = []
    problems: list[Problem] = []
    for verdict in sidecar.verdicts:
        within = _within(verdict)
        if within is None:
            problems.append(_wordless(verdict, sidecar))
            continue
        spots = [*_spots(verdict, within, blocks, texts)]
        if not spots or (len(spots) > 1 and not verdict.everywhere):
            problems.append(_unplaced(verdict, sidecar, [spot.eid for spot in spots]))
        else:
            found += spots
    order = {block.eid: place for place, block in enumerate(blocks)}
    found.sort(key=lambda r: (order[r.eid], r.start, r.end, r.everywhere, r.line))
    kept = [*_decided(found)]
    return tuple(kept), (*problems, *_overlaps(kept, sidecar))


def _decided(rulings: Sequence[Ruling]) -> Iterator[Ruling]:
    """The rulings without those that another one on the very same words repeats, or goes before."""
    for _, group in groupby(rulings, key=lambda r: (r.eid, r.start, r.end)):
        first, *others = group
        yield first
        for other in others:
            repeats = other.instrument == first.instrument
            if not repeats and other.everywhere == first.everywhere:
                yield other


def _within(verdict: Verdict) -> tuple[int, int] | None:
    """Where the words stand in the quote, in signs of the bare quote; None unless once."""
    spans = [*quoted(verdict.quote, bare(verdict.quote), verdict.words)]
    if len(spans) != 1:
        return None
    start, end = spans[0]
    return len(bare(verdict.quote[:start]).text), len(bare(verdict.quote[:end]).text)


def _spots(
    verdict: Verdict, within: tuple[int, int], blocks: Sequence[Block], texts: Sequence[Bare]
) -> Iterator[Ruling]:
    for block, text in zip(blocks, texts, strict=True):
        for start, _ in quoted(block.text, text, verdict.quote):
            first = text.places.index(start)
            begin = text.places[first + within[0]]
            end = text.places[first + within[1] - 1] + 1
            yield Ruling(
                block.eid, begin, end, verdict.instrument, verdict.reason, verdict.line,
                verdict.everywhere,
            )  # fmt: skip


def _overlaps(rulings: Sequence[Ruling], sidecar: Sidecar) -> Iterator[Problem]:
    for one, other in pairwise(rulings):
        if one.eid == other.eid and other.start < one.end:
            message = f"The words in {other.eid} are ruled on in line {one.line} already."
            yield _problem(sidecar, other.line, "ruling-overlaps", message, "Keep one of the two.")


def _unplaced(verdict: Verdict, sidecar: Sidecar, eids: Sequence[str]) -> Problem:
    if not eids:
        message = f"« {verdict.quote} » does not stand in the text."
        hint = "Quote the words of one paragraph as the text has them, without its number."
        return _problem(sidecar, verdict.line, "ruling-not-found", message, hint)
    places = ", ".join(eids[:_SHOWN]) + (" …" if len(eids) > _SHOWN else "")
    message = f"« {verdict.quote} » stands {len(eids)} times in the text: {places}."
    hint = (
        "Quote more of the words around it and tell its own by « words: … », or add « all: true »."
    )
    return _problem(sidecar, verdict.line, "ruling-ambiguous", message, hint)


def _wordless(verdict: Verdict, sidecar: Sidecar) -> Problem:
    message = f"« {verdict.words} » does not stand once in « {verdict.quote} »."
    hint = "« words » are whole words of « quote », which has them once."
    return _problem(sidecar, verdict.line, "ruling-words", message, hint)


def _problem(sidecar: Sidecar, line: int, code: str, message: str, hint: str) -> Problem:
    return Problem(sidecar.path, line, code, Severity.ERROR, message, hint)
