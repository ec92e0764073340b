"""Whether an expression comes to an end on the texts that it fits worst.

Python's expressions try every way to divide what two repeats can share: « (a+)+ » needs a
thousand years for fifty letters. Each repeat of an expression is therefore fed with what it takes,
many times over, and then with a sign that nothing takes; a clock of the processor's time rings.
"""

import re
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

# There is no public way to the parts of an expression.
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

SECONDS = 2.0
"""Of the processor, for all that one expression is fed with. It needs a thousandth."""
_TIMES = 60
_SAMPLES = "1ai /.-("
"""Signs of symbols and of words; a class is fed with each that it takes."""
_END = "\x00"
_REPEATS = frozenset({code.MAX_REPEAT, code.MIN_REPEAT})

_Item = tuple[Any, Any]


class _Ringing(Exception):  # noqa: N818 - a signal, and no error
    """The clock has rung."""


def endless(pattern: str) -> str | None:
    """A text that the expression does not come to an end with; None where it always does.

    None, too, where no clock can ring: in a thread, and on Windows.
    """
    if (
        not hasattr(signal, "SIGVTALRM")
        or threading.current_thread() is not threading.main_thread()
    ):
        return None
    return _endless(pattern)


@cache
def _endless(pattern: str) -> str | None:
    compiled, text = re.compile(pattern), ""
    try:
        with _clock(SECONDS):
            for text in _worst(parser.parse(pattern)):
                compiled.search(text)
    except _Ringing:
        return text
    return None


@contextmanager
def _clock(seconds: float) -> Iterator[None]:
    def ring(_number: int, _frame: object) -> None:
        raise _Ringing

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _worst(items: Sequence[_Item], before: str = "") -> Iterator[str]:
    """For each repeat without a narrow bound, and each sample: what it takes, over and over."""
    ahead = before
    for kind, given in items:
        if kind in _REPEATS and given[1] > _TIMES // 2:
            for sample in _SAMPLES:
                body = "".join(_text(item, sample) for item in given[2])
                yield ahead + body * _TIMES + _END
        for inner in _inside(kind, given):
            yield from _worst(inner, ahead)
        ahead += _text((kind, given), "1")


def _inside(kind: Any, given: Any) -> Iterator[Sequence[_Item]]:  # noqa: ANN401
    if kind in _REPEATS:
        yield given[2]
    elif kind is code.SUBPATTERN:
        yield given[3]
    elif kind is code.BRANCH:
        yield from given[1]
    elif kind in (code.ASSERT, code.ASSERT_NOT):
        yield given[1]


def _text(item: _Item, sample: str) -> str:
    """A short text that a part of an expression takes, with the sample where it can be."""
    kind, given = item
    if kind is code.LITERAL:
        return chr(given)
    if kind in (code.ANY, code.NOT_LITERAL):
        return sample
    if kind is code.IN:
        return _of_class(given, sample)
    first, times = next(_inside(kind, given), ()), given[0] if kind in _REPEATS else 1
    if kind in (code.ASSERT, code.ASSERT_NOT):
        return ""
    return "".join(_text(inner, sample) for inner in first) * max(1, times)


def _of_class(members: Sequence[_Item], sample: str) -> str:
    """The sample if a class takes it, else another sign that it takes."""
    others = "bcdefglmnoprstuvx"
    return next((one for one in (sample, *_SAMPLES, *others) if _takes(members, one)), "")


def _takes(members: Sequence[_Item], sign: str) -> bool:
    negated = bool(members) and members[0][0] is code.NEGATE
    return negated is not any(_is_of(kind, given, sign) for kind, given in members)


def _is_of(kind: Any, given: Any, sign: str) -> bool:  # noqa: ANN401
    if kind is code.LITERAL:
        return bool(ord(sign) == given)
    if kind is code.RANGE:
        return bool(given[0] <= ord(sign) <= given[1])
    if kind is code.CATEGORY and (letter := _CATEGORIES.get(given)):
        return re.match(letter, sign) is not None
    return False


_CATEGORIES = {
    code.CATEGORY_DIGIT: r"\d", code.CATEGORY_NOT_DIGIT: r"\D", code.CATEGORY_SPACE: r"\s",
    code.CATEGORY_NOT_SPACE: r"\S", code.CATEGORY_WORD: r"\w", code.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip
