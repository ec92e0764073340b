"""All words that recognition starts from, looked for in one pass over a text."""

import re
from bisect import bisect
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase, digits
from typing import Any

import ahocorasick

from .fold import key
from .squeeze import BEFORE_DATE, LAST_YEAR, OPENINGS

NAME, SIGLE, HEAD, PLURAL, NUMBERED, DATED, JOINT = (1 << n for n in range(7))
"""What a word may be, as flags. HEAD may stand for an instrument, PLURAL before several names,
NUMBERED before a number. DATED begins a name in which a date may be said otherwise; JOINT
is the last letter of a symbol's first word with what follows it (the « s/ » of « s/res/1540 »)."""

GENERIC = HEAD | PLURAL | NUMBERED

_LETTERS = ("_", "\ufffd")

# A head with its town or organ, up to the words that say what it is about.
_STEM = re.compile(
    rf"(?:{'|'.join(OPENINGS)}) [a-z' ]{{2,60}}?"
    r"(?= (?:sur|relati(?:f|ve)s?|pour|contre|concernant|visant|interdisant|portant) )"
)


_SHORT = 32
"""Signs of a name that the automaton has; with all of them it takes four times as long to make."""


@dataclass(frozen=True)
class Words:
    """Names (as keys), abbreviations and generic words, in an automaton made at its first use.

    Of a longer name the automaton has the beginning, and how long all those are that begin so.
    """

    names: Collection[str] = ()
    sigles: Collection[str] = ()
    heads: Collection[str] = ()
    plurals: Collection[str] = ()
    numbered: Collection[str] = ()

    def find(self, squeezed: str) -> Iterator[tuple[int, int, int]]:
        """(start, end, flags) of every word in a squeezed text; a joint stands anywhere.

        In the order of their ends, or of that of the beginning where that is all that the
        automaton has.
        """
        padded = f" {squeezed} "
        for last, (length, known, longer) in self._automaton.iter(squeezed):
            start = last + 1 - length
            if known and (flags := _standing(known, padded, start, last + 1)):
                yield start, last + 1, flags
            if longer:
                yield from self._longer_at(start, longer, squeezed, padded)

    def _longer_at(
        self, start: int, lengths: Sequence[int], squeezed: str, padded: str
    ) -> Iterator[tuple[int, int, int]]:
        rest = squeezed[start : start + lengths[-1]]
        for length in lengths:
            known = self._known.get(rest[:length]) if length <= len(rest) else None
            if known and (flags := _standing(known, padded, start, start + length)):
                yield start, start + length, flags

    def begun(self, squeezed: str) -> int:
        """The length of what a text begins with and some word, too."""
        length: int = self._automaton.longest_prefix(squeezed)
        alike = sorted(self._longer.get(squeezed[:_SHORT], ())) if length >= _SHORT else []
        # In the order of the alphabet its neighbours share most with it.
        at = bisect(alike, squeezed)
        near = alike[max(0, at - 1) : at + 1]
        return max(length, *(_shared(squeezed, word) for word in near), 0)

    def longest(self, squeezed: str, begun: int) -> int:
        """The length of the longest name that a text begins with, 0 for none."""
        for end in range(begun, 0, -1):
            if squeezed[:end] in self.names and not is_letter(squeezed[end : end + 1]):
                return end
        return 0

    @cached_property
    def _known(self) -> Mapping[str, int]:
        """What each word may be, as flags."""
        known: dict[str, int] = {}
        for flag, words in (
            (NAME, self.names), (SIGLE, map(key, self.sigles)), (HEAD, map(key, self.heads)),
            (PLURAL, map(key, self.plurals)), (NUMBERED, map(key, self.numbered)),
            (DATED, _dated(self.names)), (JOINT, _joints()),
        ):  # fmt: skip
            for word in words:
                known[word] = known.get(word, 0) | flag
        return known

    @cached_property
    def _longer(self) -> Mapping[str, Sequence[str]]:
        """The longer names by their beginning."""
        longer: dict[str, list[str]] = {}
        for word, flags in self._known.items():
            if len(word) > _SHORT and not flags & GENERIC:
                longer.setdefault(word[:_SHORT], []).append(word)
        return longer

    @cached_property
    def _automaton(self) -> Any:  # noqa: ANN401
        entries: dict[str, tuple[int, int, tuple[int, ...]]] = {
            word: (len(word), flags, ())
            for word, flags in self._known.items()
            if len(word) <= _SHORT or flags & GENERIC
        }
        for beginning, words in self._longer.items():
            lengths = tuple(sorted({len(word) for word in words}))
            entries[beginning] = (_SHORT, self._known.get(beginning, 0), lengths)
        automaton = ahocorasick.Automaton()
        for word, entry in entries.items():
            automaton.add_word(word, entry)
        automaton.make_automaton()
        return automaton

    def __getstate__(self) -> dict[str, object]:
        """Without the automaton: it is made anew faster than it would be read."""
        return {name: value for name, value in vars(self).items() if not name.startswith("_")}


def is_letter(character: str) -> bool:
    """Whether a character, or none (""), goes on with the word beside it."""
    return character.isalnum() or character in _LETTERS


def _shared(text: str, word: str) -> int:
    """How many signs both begin with."""
    pairs = enumerate(zip(text, word, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(text), len(word)))


def _standing(known: int, padded: str, start: int, end: int) -> int:
    """What of ``known`` a word is by the signs beside it; ``padded`` has one more before it.

    A lacuna counts as a letter: what stands beside lost text may be half a word.
    """
    if known == JOINT:
        return known
    before, after = padded[start], padded[end + 1]
    if before.isalnum() or before in _LETTERS:
        return known & JOINT
    if after != " " and known != DATED and (after.isalnum() or after in _LETTERS):
        return known & (JOINT | DATED)
    return known


def _dated(names: Collection[str]) -> Iterator[str]:
    """What texts write up to a date that the name lacks, or says as a year."""
    stems = {*OPENINGS}
    for name in names:
        if match := LAST_YEAR.search(name):
            yield f"{name[: match.start()]} du "
        if match := _STEM.match(name):
            stems.add(match[0])
    for stem in sorted(stems):
        yield from (stem + date for date in BEFORE_DATE)


def _joints() -> Iterator[str]:
    # A dot before a space ends a sentence; there are as many of these as of all other joints.
    dots = (f".{character}" for character in ascii_lowercase + digits)
    after = ("/", "(", *dots, *digits, *(f" {digit}" for digit in digits))
    return (letter + sign for letter in ascii_lowercase for sign in after)
