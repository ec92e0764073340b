"""All words that recognition starts from, looked for in one pass over a text."""

import re
from collections.abc import Collection, Iterator
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


@dataclass(frozen=True)
class Words:
    """Names (as keys), abbreviations and generic words, in an automaton made at its first use."""

    names: Collection[str] = ()
    sigles: Collection[str] = ()
    heads: Collection[str] = ()
    plurals: Collection[str] = ()
    numbered: Collection[str] = ()

    def find(self, squeezed: str) -> Iterator[tuple[int, int, int]]:
        """(start, end, flags) of every word in a squeezed text, by end; a joint stands anywhere.

        A lacuna counts as a letter: what stands beside lost text may be half a word.
        """
        padded = f" {squeezed} "
        for last, (length, known) in self._automaton.iter(squeezed):
            start, flags = last + 1 - length, known
            if known != JOINT:
                before, after = padded[start], padded[last + 2]
                if before.isalnum() or before in _LETTERS:
                    flags &= JOINT
                elif after != " " and known != DATED and (after.isalnum() or after in _LETTERS):
                    flags &= JOINT | DATED
            if flags:
                yield start, last + 1, flags

    def begun(self, squeezed: str) -> int:
        """The length of what a text begins with and some word, too."""
        length: int = self._automaton.longest_prefix(squeezed)
        return length

    def longest(self, squeezed: str, begun: int) -> int:
        """The length of the longest name that a text begins with, 0 for none."""
        for end in range(begun, 0, -1):
            if squeezed[:end] in self.names and not is_letter(squeezed[end : end + 1]):
                return end
        return 0

    @cached_property
    def _automaton(self) -> Any:  # noqa: ANN401
        automaton = ahocorasick.Automaton()
        known: dict[str, int] = {}
        for flag, words in (
            (NAME, self.names), (SIGLE, map(key, self.sigles)), (HEAD, map(key, self.heads)),
            (PLURAL, map(key, self.plurals)), (NUMBERED, map(key, self.numbered)),
            (DATED, _dated(self.names)), (JOINT, _joints()),
        ):  # fmt: skip
            for word in words:
                known[word] = known.get(word, 0) | flag
        for word, flags in known.items():
            automaton.add_word(word, (len(word), flags))
        automaton.make_automaton()
        return automaton

    def __getstate__(self) -> dict[str, object]:
        """Without the automaton: it is made anew faster than it would be read."""
        return {name: value for name, value in vars(self).items() if name != "_automaton"}


def is_letter(character: str) -> bool:
    """Whether a character, or none (""), goes on with the word beside it."""
    return character.isalnum() or character in _LETTERS


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
