"""A checked YAML record as an Instrument with its names, or as a Series."""

import re
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import Any

from paraphe.model import DatedEvent, Instrument, Name, NameKind, Series
from paraphe.records import Record

from .expand import plain, spellings
from .fold import key
from .heads import head_of
from .names import Entry
from .patience import endless
from .schema import EVENTS
from .squeeze import YEARS

_PATTERNS = ("owner", "short_owner", "short_context", "context", "unless")
_SIGLE = re.compile(r"[\w/+.]+(?: (?:[IVX]+|\d+))?")


def instrument(record: Record) -> Instrument:
    """The instrument of a record; its names as they are printed, in the order of the record."""
    data = record.data
    title = data["title"]
    return Instrument(
        id=data["id"], class_=data["class"], title=title,
        title_en=data.get("title_en", ""), short=data.get("short", ""),
        symbol=data.get("symbol", ""), names=tuple(_names(data)),
        heads=tuple(data.get("heads", head_of(title))), dates=tuple(_dates(data)),
        parent=data.get("parent", ""), sources=tuple(data.get("sources", ())),
        examples=tuple(data.get("examples", ())),
        counter_examples=tuple(data.get("counter_examples", ())),
        note=data.get("note", ""), path=record.path, line=record.line,
    )  # fmt: skip


def series(record: Record) -> Series:
    """The numbered series of a record.

    Raises re.error where a pattern is none or lacks the group ``number``, or where a template
    asks for a group that there is not.
    """
    data = record.data
    _check_patterns(data)
    years = {int(y): (int(a), int(b)) for y, (a, b) in data.get("years", {}).items()}
    return Series(
        id=data["id"], class_=data["class"], pattern=data["pattern"],
        instrument_id=data["instrument_id"], title=data["title"],
        title_en=data.get("title_en", ""), symbol=data.get("symbol", ""),
        head=data.get("head", ""), owner=data.get("owner", ""),
        short_owner=data.get("short_owner", ""), alone=data.get("alone", ""),
        short_context=data.get("short_context", data.get("context", "")),
        unless=data.get("unless", ""),
        symbols=tuple(data.get("symbols", ())), context=data.get("context", ""),
        years=years or None, examples=tuple(data.get("examples", ())),
        counter_examples=tuple(data.get("counter_examples", ())),
        path=record.path, line=record.line,
    )  # fmt: skip


def _check_patterns(data: Mapping[str, Any]) -> None:
    organs = (data.get(name, "") for name in _PATTERNS)
    for pattern in (*organs, *data.get("symbols", ()), data["pattern"]):
        re.compile(pattern)
        if (text := endless(pattern)) is not None:
            raise re.error(f"it does not come to an end on « {text[:12]}… »", pattern)
    groups = {*re.compile(data["pattern"]).groupindex, "year"}
    if "number" not in groups:
        raise re.error("it has no group « number »")
    for name in ("instrument_id", "title", "title_en", "symbol"):
        asked = {field for _, field, _, _ in Formatter().parse(data.get(name, "")) if field}
        asked |= {data["alone"]} - {"true"} if "alone" in data else set()
        if asked - groups:
            raise re.error(f"« {name} » asks for {', '.join(sorted(asked - groups))}")


_LETTERS = re.compile(r"[A-Z]{3,6}")
"""Abbreviations that older texts print with dots: « T.N.P. »."""

Named = tuple[bool, str, Entry]
"""Whether a spelling is an abbreviation, its key (that of one: itself), what it stands for."""


def entries(record: Record) -> Iterator[Named]:
    """Every spelling of every name of a record.

    A name under ``contextual`` or ``capitalised`` is that only, even where the title is the same.
    Raises ValueError where a name's brackets are wrong.
    """
    data, who = record.data, record.data["id"]
    years, towns = _years(data), _towns(data)
    special: set[str] = set()
    marked: tuple[tuple[str, NameKind], ...] = (
        ("contextual", "contextual"),
        ("capitalised", "variant"),
    )
    for field, kind in marked:
        entry = Entry(who, kind, field == "capitalised", years)
        for name in data.get(field, ()):
            for sigle, known in _keys(name):
                special.add(known)
                yield sigle, known, entry
    short = Entry(who, "abbreviation", years=years)
    for kind, names in _plain_names(data).items():
        whole = Entry(who, kind, years=years)
        for name in names:
            for sigle, known in _keys(name):
                if known in special:
                    continue
                entry = short if sigle and kind != "exclusion" else whole
                yield sigle, known, entry
                if kind in ("title", "variant") and not sigle:
                    yield from ((False, other, entry) for other in _with_town(known, towns))


def is_sigle(name: str) -> bool:
    """Whether a name is an abbreviation, told by its capitals: TNP, HCoC, START I."""
    return bool(_SIGLE.fullmatch(name)) and sum(map(str.isupper, name)) >= 2


def _keys(name: str) -> Iterator[tuple[bool, str]]:
    if is_sigle(name):
        yield True, name
        if _LETTERS.fullmatch(name):
            yield True, "".join(f"{letter}." for letter in name)
    else:
        yield from ((False, known) for known in spellings(name))


_ABOUT = re.compile(
    r"(?:convention|traite|protocole|accord) "
    r"(?=(?:sur|relati(?:f|ve)|pour|contre|concernant|visant|interdisant|d'interdiction) )"
)


def _with_town(known: str, towns: Iterable[str]) -> Iterator[str]:
    """A name as texts say it with the town of the record: « Convention de New York contre … »."""
    if match := _ABOUT.match(known):
        for town in towns:
            yield f"{match[0]}{town} {known[match.end() :]}"


def _towns(data: Mapping[str, Any]) -> tuple[str, ...]:
    """« d'oslo », « de vienne »: the towns of a record's adoption and opening, folded."""
    places = (data[event].get("place", "") for event in EVENTS if event in data)
    folded = (key(place) for place in places if place and not re.search(r", | et ", place))
    of = (f"d'{place}" if place[0] in "aeiouyh" else f"de {place}" for place in folded)
    return tuple(dict.fromkeys(of))


def _years(data: Mapping[str, Any]) -> frozenset[str]:
    """The years of a record's dates and names; none where it has no date."""
    dated = [data[event]["date"][:4] for event in EVENTS if event in data]
    named = YEARS.findall(" ".join((data["title"], *data.get("names", ()), data.get("short", ""))))
    return frozenset((*dated, *named)) if dated else frozenset()


def _plain_names(data: Mapping[str, Any]) -> dict[NameKind, list[str]]:
    title, short = str(data["title"]), str(data.get("short", data["title"]))
    english = [str(data["title_en"])] if "title_en" in data else []
    return {
        "title": [title],
        "variant": [short, *data.get("names", ()), *english, *data.get("names_en", ())],
        "abbreviation": list(data.get("abbreviations", ())),
        "exclusion": list(data.get("exclusions", ())),
    }


def _names(data: Mapping[str, Any]) -> Iterator[Name]:
    kinds: tuple[tuple[str, NameKind, str], ...] = (
        ("names", "variant", "fr"), ("capitalised", "variant", "fr"),
        ("names_en", "variant", "en"), ("abbreviations", "abbreviation", "fr"),
        ("contextual", "contextual", "fr"), ("exclusions", "exclusion", "fr"),
    )  # fmt: skip
    seen = {str(data["title"]), str(data.get("short", ""))}
    for field, kind, language in kinds:
        for text in data.get(field, ()):
            if (shown := plain(text)) not in seen:
                seen.add(shown)
                yield Name(shown, kind, language)


def _dates(data: Mapping[str, Mapping[str, str]]) -> Iterator[DatedEvent]:
    for event in EVENTS:
        if event in data:
            yield DatedEvent(event, data[event]["date"], data[event].get("place", ""))
