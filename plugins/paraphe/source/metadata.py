"""What is known of a document: from its sidecar, else read from its text and named as assumed."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from textwrap import shorten
from typing import Any, NamedTuple

from paraphe.model import Block, Metadata, Problem, Severity, Source

from .dates import Dated, find_dates
from .lexicons import Lexicon
from .naming import fold
from .sidecar import Sidecar
from .speech import spoken

_SYMBOL = re.compile(
    r"\b(?:[A-Z]{1,5}(?:\.\d+)?(?:/[A-Z0-9][\w.()-]*)+\d[\w.)-]*|[A-Z]{2,}\.[A-Z]{2,}/\d[\w/]*)"
)
_FAMILY = "Organisation des Nations Unies"
_FIELDS = ("title", "date", "place", "issuers", "kind", "symbol", "authentic_languages")
_MISSED = (
    ("date", "no-date", Severity.WARNING,
     "The text states no date.", "Say it in the sidecar: « date: 2018-04-23 »."),
    ("issuers", "no-issuer", Severity.NOTE,
     "The text names none of the issuers that the rules know.",
     "Say it in the sidecar: « issuers: [Groupe des Sept] »."),
)  # fmt: skip
"""What a reader misses where neither the sidecar nor the text has it."""


def describe(
    blocks: Sequence[Block], source: Source, sidecar: Sidecar | None, language: str
) -> tuple[Metadata, tuple[Problem, ...]]:
    """The metadata of a document, and a note on every field that was read from its text.

    ``language`` is the one that the text was read in; French is what nothing need be said of.
    """
    stated: Mapping[str, Any] = sidecar.fields if sidecar else {}
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in stated.items()}
    assumed: list[str] = []
    problems: list[Problem] = []
    for name in _FIELDS:
        if name in values:
            continue
        value = _READERS[name](blocks)
        if value:
            values[name] = value
            assumed.append(name)
            problems.append(_assumption(source, name, value))
    if values.setdefault("language", language) != "fr" and "language" not in stated:
        assumed.append("language")
        problems.append(_assumption(source, "language", language))
    values.setdefault("title", source.path.rpartition("/")[2])
    titles, faults = _part_titles(blocks, sidecar)
    problems += [
        Problem(source.path, 0, code, severity, message, hint)
        for name, code, severity, message, hint in _MISSED
        if not values.get(name)
    ]
    return Metadata(**values, part_titles=titles, assumed=tuple(assumed)), (*problems, *faults)


def _assumption(source: Source, name: str, value: object) -> Problem:
    shown = " ".join((", ".join(value) if isinstance(value, tuple) else str(value)).split())
    shown = shorten(shown, 90, placeholder="…") if len(shown) > 90 else shown
    return Problem(source.path, 0, f"assumed-{name.replace('_', '-')}", Severity.NOTE,
                   f"« {name} » was read from the text: {shown}.",
                   f"If it is wrong, say it in the sidecar: « {name}: … ».")  # fmt: skip


def _texts(blocks: Sequence[Block], *kinds: str, part: int = 1) -> list[str]:
    return [b.corrected for b in blocks if b.kind in kinds and b.part == part]


def _title(blocks: Sequence[Block]) -> str:
    titles = _texts(blocks, "part-title") or _texts(blocks, "heading")[:1]
    if titles:
        return titles[0]
    first = blocks[0].corrected if blocks else ""
    return first if len(first) <= 90 else first[:90].rsplit(" ", 1)[0] + " …"


def _date(blocks: Sequence[Block]) -> str:
    titles = " ".join(_texts(blocks, "part-title"))
    dated = spoken().dated.search(titles)
    after = [d for d in find_dates(titles) if dated and d.at >= dated.end()]
    after += [d for d in find_dates(titles)[:1] if spoken().act_of.fullmatch(titles[: d.at])]
    found = (
        after[:1]
        or _dates(_texts(blocks, "dateline")[:1])
        or _dates(_texts(blocks, "reference", "notice"))
        or list(find_dates(titles))[-1:]
    )
    return found[0].end if found else ""


def _dates(texts: Sequence[str]) -> list[Dated]:
    return [dated for text in texts for dated in find_dates(text)]


def _place(blocks: Sequence[Block]) -> str:
    for text in _texts(blocks, "dateline"):
        for dated in find_dates(text)[:1]:
            rest = spoken().not_a_place.sub(" ", text[: dated.at] + " " + text[dated.to :])
            rest = spoken().at.sub("", rest.strip())
            if place := " ".join(rest.split()).strip(" ,.;–—-*"):
                return place
    return ""


def _issuers(blocks: Sequence[Block]) -> tuple[str, ...]:
    titles, masthead = _texts(blocks, "part-title"), _texts(blocks, "reference", "notice")
    opening = [text.split(",")[0][:160] for text in _texts(blocks, "paragraph")[:1]]
    first = _texts(blocks, "paragraph")[:1]
    opening += [text[:400] for text in first if text.startswith(spoken().we)]
    named = [*map(_issuer, titles), *map(_issuer, masthead), *map(_issuer, opening)]
    # A masthead names the United Nations first, and then which of its organs it is.
    organs = [name for name in named[len(titles) :] if name not in {"", _FAMILY}]
    if organs and not any(named[: len(titles)]):
        return (organs[0],)
    return tuple(filter(None, named))[:1]


def _issuer(text: str) -> str:
    """The issuer that a text names first, "" where it names none."""
    folded = fold(text)
    first = _known(spoken()).issuer.search(folded)
    if not first:
        return ""
    return min(name for rule, name in spoken().issuers if rule.match(folded, first.start()))


def _kind(blocks: Sequence[Block]) -> str:
    known = _known(spoken())
    for text in [*_texts(blocks, "part-title"), *_texts(blocks, "heading")[:1]]:
        found = known.genre.search(fold(text))
        if found:
            return known.kinds[found[1]]
    return ""


def _symbol(blocks: Sequence[Block]) -> str:
    for text in (*_texts(blocks, "reference"), *_texts(blocks, "part-title")):
        match = _SYMBOL.search(text)
        if match:
            return match[0].rstrip(".")
    return ""


def _authentic(blocks: Sequence[Block]) -> tuple[str, ...]:
    words, known = spoken(), _known(spoken())
    found = [
        words.languages[word.lower()]
        for text in _texts(blocks, "notice")
        if words.authentic.search(text) and not words.not_authentic.search(text)
        for word in known.language.findall(text)
    ]
    return tuple(dict.fromkeys(found))


class _Known(NamedTuple):
    """What the readers look for in one language: genres of folded text, the longest first."""

    kinds: Mapping[str, str]
    genre: re.Pattern[str]
    issuer: re.Pattern[str]
    language: re.Pattern[str]


@cache
def _known(words: Lexicon) -> _Known:
    kinds = {fold(genre): kind for genre, kind in words.genres.items()}
    longest = sorted(map(re.escape, kinds), key=len, reverse=True)
    return _Known(
        kinds,
        re.compile(rf"\b({'|'.join(longest)})s?\b" if kinds else "(?!)"),
        re.compile("|".join(f"(?:{rule.pattern})" for rule, _ in words.issuers) or "(?!)"),
        re.compile("|".join(words.languages) or "(?!)", re.IGNORECASE),
    )


_READERS: dict[str, Callable[[Sequence[Block]], str | tuple[str, ...]]] = {
    "title": _title, "date": _date, "place": _place, "issuers": _issuers, "kind": _kind,
    "symbol": _symbol, "authentic_languages": _authentic,
}  # fmt: skip


def _part_titles(
    blocks: Sequence[Block], sidecar: Sidecar | None
) -> tuple[tuple[str, ...], list[Problem]]:
    """The titles to show, each the printed words in another case, or it is a problem."""
    if sidecar is None or not sidecar.part_titles:
        return (), []
    printed = {b.part: b.corrected for b in reversed(blocks) if b.kind == "part-title"}
    shown: list[str] = []
    problems: list[Problem] = []
    for number, title in enumerate(sidecar.part_titles, 1):
        text = printed.get(number, "")
        same = len(title) == len(text) and fold(title) == fold(text)
        shown.append(title if same else "")
        if title and not same:
            problems.append(
                Problem(sidecar.path, sidecar.line_of("parts", number - 1), "part-title-differs",
                        Severity.ERROR, f"Part {number} is printed as « {text} ».",
                        "Give the same words, letter for letter, in small letters or capitals.")
            )  # fmt: skip
    return tuple(shown), problems
