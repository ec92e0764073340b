"""Spans that may overlap, made into elements that never do."""

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple


class Element(NamedTuple):
    """Markup to be put round [start, end). Where two cross, the one of higher rank is cut.

    One of a rank below 0 holds the text (a cell): nothing cuts it.

    ``tail`` is markup to be put once after it, inside whatever it stands in.
    """

    start: int
    end: int
    opening: str
    closing: str
    rank: int = 0
    tail: str = ""


class Insertion(NamedTuple):
    """Markup to be put at a place, in the stead of the characters up to ``end``.

    Elements that go on over the place are closed before it and opened again after it where
    ``apart`` says so (a link in a link).
    """

    start: int
    end: int
    markup: str
    apart: bool = False


def cut(elements: Iterable[Element], insertions: Iterable[Insertion]) -> list[Element]:
    """The same elements, cut where one crosses another or an insertion that stands apart."""
    walls = [(item.start, item.end) for item in insertions if item.apart]
    given = list(elements)
    if not walls and not _crossed(given):
        return given
    kept: list[Element] = []
    for element in sorted(given, key=lambda item: (item.rank, item.start, -item.end)):
        places = {element.start, element.end}
        places.update(*(_crossings(element, other.start, other.end) for other in kept))
        barriers = walls if element.rank >= 0 else []
        places.update(*((low, high) for low, high in barriers if low < element.end))
        ordered = sorted(place for place in places if element.start <= place <= element.end)
        pieces = [
            element._replace(start=start, end=end, tail="")
            for start, end in pairwise(ordered)
            if not any(low <= start and end <= high for low, high in barriers)
        ]
        kept += (*pieces[:-1], *(piece._replace(tail=element.tail) for piece in pieces[-1:]))
    return kept


def _by_place(element: Element) -> tuple[int, int, int]:
    return element.start, -element.end, element.rank


def _crossed(elements: Iterable[Element]) -> bool:
    """Whether one of the elements begins in another and ends behind it."""
    ends: list[int] = []
    for element in sorted(elements, key=_by_place):
        while ends and ends[-1] <= element.start:
            ends.pop()
        if ends and ends[-1] < element.end:
            return True
        ends.append(element.end)
    return False


def _in_a_row(ordered: Sequence[Element]) -> bool:
    """Whether each element ends before the next begins, as nearly all do."""
    place = 0
    for element in ordered:
        if element.start < place:
            return False
        place = element.end
    return True


def _crossings(element: Element, low: int, high: int) -> tuple[int, ...]:
    if element.start < low < element.end < high:
        return (low,)
    if low < element.start < high < element.end:
        return (high,)
    return ()


def woven(text: str, elements: Sequence[Element], insertions: Sequence[Insertion]) -> str:
    """The text as HTML, escaped, with elements that are properly nested and insertions."""
    ordered = sorted(elements, key=_by_place)
    if not insertions and _in_a_row(ordered):
        return _strung(text, ordered)
    pieces: list[str] = []
    stack: list[Element] = []
    waiting = deque(ordered)
    inserts = deque(sorted(insertions, key=lambda item: (item.start, item.end)))
    place = 0
    for stop in _stops(text, elements, insertions):
        if stop > place:
            pieces.append(escaped(text[place:stop]))
            place = stop
        while stack and stack[-1].end <= stop:
            element = stack.pop()
            pieces += (element.closing, element.tail)
        while inserts and inserts[0].start == inserts[0].end == stop:
            pieces.append(inserts.popleft().markup)
        while waiting and waiting[0].start == stop:
            stack.append(waiting.popleft())
            pieces.append(stack[-1].opening)
        if inserts and inserts[0].start == stop:
            pieces.append(inserts[0].markup)
            place = inserts.popleft().end
    pieces.append(escaped(text[place:]))
    pieces.extend(element.closing for element in reversed(stack))
    return "".join(pieces)


def _strung(text: str, ordered: Iterable[Element]) -> str:
    """The text as HTML where no element stands in another."""
    pieces: list[str] = []
    place = 0
    for each in ordered:
        before, inside = text[place : each.start], text[each.start : each.end]
        pieces += (escaped(before), each.opening, escaped(inside), each.closing, each.tail)
        place = each.end
    pieces.append(escaped(text[place:]))
    return "".join(pieces)


def _stops(
    text: str, elements: Sequence[Element], insertions: Sequence[Insertion]
) -> Iterable[int]:
    places = {element.start for element in elements} | {element.end for element in elements}
    places.update(insertion.start for insertion in insertions)
    places.update(insertion.end for insertion in insertions)
    return sorted(place for place in places if place <= len(text))


def escaped(text: str) -> str:
    """The text as HTML text or attribute: ``&``, ``<``, ``>`` and ``"`` escaped."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text.replace('"', "&quot;") if '"' in text else text
