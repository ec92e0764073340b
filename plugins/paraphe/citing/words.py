"""A place in words: « § 27 », « annexe II, par. 3 a) », « §§ 4-7 et 9 »."""

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

from paraphe.model import roman

from .locate import Locator, Step

Vocabulary = Literal["fr", "un", "en"]

WORDS = Path(__file__).with_name("words.json")
"""How each style names a place: ``{}`` is a number, ``{o}`` an ordinal, ``{r}`` a Roman number."""

VOCABULARIES: Mapping[Vocabulary, Mapping[str, str]] = json.loads(WORDS.read_text("utf-8"))


def place(locator: Locator, vocabulary: Vocabulary = "fr") -> str:
    """One place, with the part that it is in: « annexe 2, § 3 »."""
    return passage([(locator, locator)], vocabulary)


def passage(ranges: Sequence[tuple[Locator, Locator]], vocabulary: Vocabulary = "fr") -> str:
    """Ranges and single places, a range of one being a place: « §§ 4-7 et 9 »."""
    words = VOCABULARIES[vocabulary]
    told: list[str] = []
    for (role, rank), group in groupby(ranges, key=lambda pair: (pair[0].role, pair[0].rank)):
        within = [
            text
            for plain, run in groupby(group, key=_is_plain)
            for text in (_numbers(list(run), words) if plain else _others(list(run), words))
        ]
        lead = _named(words[role], str(rank or "")) if role else ""
        told.append(", ".join(filter(None, (lead, _listed(within, words)))))
    return _listed(told, words)


def _is_plain(pair: tuple[Locator, Locator]) -> bool:
    """Whether it is numbered paragraphs of one part, which are told by their numbers alone."""
    first, last = pair
    return (first.role, first.rank) == (last.role, last.rank) and all(
        len(each.steps) == 1 and each.steps[0].kind == "para" for each in pair
    )


def _numbers(run: Sequence[tuple[Locator, Locator]], words: Mapping[str, str]) -> list[str]:
    numbers = [
        words["to"].join(dict.fromkeys(each.steps[0].value for each in pair)) for pair in run
    ]
    is_one = len(run) == 1 and run[0][0] == run[0][1]
    return [_named(words["para" if is_one else "paras"], _listed(numbers, words))]


def _others(run: Sequence[tuple[Locator, Locator]], words: Mapping[str, str]) -> list[str]:
    return [
        _steps(first, words)
        if first == last
        else f"{_steps(first, words)}{words['over']}{_beside(first, last, words)}"
        for first, last in run
    ]


def _beside(first: Locator, last: Locator, words: Mapping[str, str]) -> str:
    """The end of a range; its part is named where it is another."""
    same = (first.role, first.rank) == (last.role, last.rank)
    lead = "" if same or not last.role else _named(words[last.role], str(last.rank or ""))
    return ", ".join(filter(None, (lead, _steps(last, words))))


def _steps(locator: Locator, words: Mapping[str, str]) -> str:
    told = ""
    for step in locator.steps:
        told += _step(step, words, is_first=not told)
    return told


def _step(step: Step, words: Mapping[str, str], *, is_first: bool) -> str:
    kind = "alone" if step.kind == "point" and is_first else step.kind
    between = "" if is_first else " " if step.kind == "point" else ", "
    return f"{between}{_named(words[kind], step.value)}"


def _named(form: str, value: str) -> str:
    ordinal = "1er" if value == "1" else f"{value}e"
    number = roman(int(value)) if "{r}" in form and value else value
    told = form.replace("{o}", ordinal).replace("{r}", number).replace("{}", value)
    return told.rstrip("\u00a0")


def _listed(texts: Sequence[str], words: Mapping[str, str]) -> str:
    return words["and"].join(filter(None, (", ".join(texts[:-1]), *texts[-1:])))
