"""Sentences with what a reader would link in them, against what is linked."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .measure import Measure


@dataclass(frozen=True, slots=True)
class Sentence:
    """Paragraphs with the kind of each, and the wanted links: words and instrument, in order.

    ``optional`` are links on which readers would differ: found or not, they do not count. Of these
    « * » stands for any instrument.
    """

    texts: tuple[str, ...]
    kinds: tuple[str, ...]
    wanted: tuple[tuple[str, str], ...]
    optional: tuple[tuple[str, str], ...] = ()


Links = Sequence[tuple[str, str]]
"""Words and instrument of each link, in reading order."""


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """What became of some sentences: the links, how many are traps, how many are without fault.

    A trap is a sentence in which nothing is to be linked.
    """

    measure: Measure
    sentences: int
    traps: int
    faultless: int


def read_sentences(folder: Path) -> tuple[Sentence, ...]:
    """Read the case files of a folder: ``text`` or ``blocks``, ``kinds``, and what is expected.

    Read are ``expected``, lists of words, instrument and form, and ``optional``, without the form.
    """
    entries = (
        entry
        for path in sorted(folder.glob("*.yaml"))
        for entry in yaml.safe_load(path.read_text("utf-8"))
    )
    return tuple(map(_sentence, entries))


def score_sentences(
    sentences: Iterable[Sentence], cite: Callable[[Sentence], Links]
) -> SentenceScore:
    """Score the links that ``cite`` gives for each sentence."""
    wanted = found = right = exact = given = traps = faultless = count = 0
    for sentence in sentences:
        links = [link for link in cite(sentence) if _counts(link, sentence)]
        pairs = [*_paired(sentence.wanted, links)]
        count, wanted, given = count + 1, wanted + len(sentence.wanted), given + len(links)
        found += len(pairs)
        right += sum(one[1] == other[1] for one, other in pairs)
        exact += sum(one[0] == other[0] for one, other in pairs)
        traps += not sentence.wanted
        faultless += tuple(links) == sentence.wanted
    counted = Measure("sentences", wanted, found, right, exact, given - found)
    return SentenceScore(counted, count, traps, faultless)


def _sentence(entry: dict[str, Any]) -> Sentence:
    texts = tuple(entry.get("blocks") or [entry["text"]])
    kinds = (*entry.get("kinds", ()), *["paragraph"] * len(texts))[: len(texts)]
    wanted, optional = (
        tuple((e[0], e[1]) for e in entry.get(key, ())) for key in ("expected", "optional")
    )
    return Sentence(texts, kinds, wanted, optional)


def _counts(link: tuple[str, str], sentence: Sentence) -> bool:
    """Whether a link is right or wrong; of one that readers differ on, it cannot be said."""
    return tuple(link) in sentence.wanted or not any(
        (link[0] in words or words in link[0]) and meant in ("*", link[1])
        for words, meant in sentence.optional
    )


def _paired(wanted: Links, given: Links) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Each wanted link with the first free one of the same words, or of words that hold them."""
    free = list(given)
    for one in wanted:
        alike = [other for other in free if one[0] in other[0] or other[0] in one[0]]
        if alike:
            best = max(alike, key=lambda other: (other[1] == one[1], other[0] == one[0]))
            free.remove(best)
            yield one, best
