"""The instruments that a number makes where there is no record."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from paraphe.authority import Authority, completed, fold, identifier, year_of
from paraphe.model import DatedEvent, Instrument, Mention, Series


def instruments_of(mentions: Iterable[Mention], authority: Authority) -> Mapping[str, Instrument]:
    """An Instrument for every linked number that has no record, by id (s-res-1540).

    What an editor's ruling links to is not told by its words: see ``numbered``.
    """
    made: dict[str, Instrument] = {}
    for mention in mentions:
        known = mention.instrument in authority.instruments or mention.instrument in made
        if mention.status != "linked" or known or not mention.rule.startswith("number:"):
            continue
        # Its sentence may tell that it is of another series than the one that it was read by.
        for series in authority.series.values():
            if instrument := _made(series, mention):
                made[instrument.id] = instrument
                break
    return dict(sorted(made.items()))


def _made(series: Series, mention: Mention) -> Instrument | None:
    folded = fold(mention.text)
    for pattern in (*series.symbols, series.pattern):
        match = re.search(pattern, folded)
        if match is None:
            continue
        groups = match.groupdict()
        values = {k: mention.text[slice(*match.span(k))] for k, v in groups.items() if v}
        values.setdefault("number", match.group())
        if identifier(series, values) == mention.instrument:
            return instrument_of(series, values)
    return None


def instrument_of(series: Series, values: Mapping[str, str]) -> Instrument:
    """The instrument that a number makes, the groups of the series' pattern given as printed."""
    values = completed(values)
    year = str(year_of(series, values["number"]) or values.get("year", ""))
    full = {"year": year, **values} if not values.get("year") else dict(values)
    known = year if series.years else ""
    return Instrument(
        id=identifier(series, values), class_=series.class_,
        title=_filled(series.title, full), title_en=_filled(series.title_en, full),
        symbol=_filled(series.symbol, full),
        heads=(series.head.capitalize(),) if series.head else (),
        dates=(DatedEvent("adopted", known),) if known else (), series=series.id,
    )  # fmt: skip


def _filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its values; what is not printed goes with its brackets."""
    if not values.get("year"):
        template = template.replace(" ({year})", "")
    filled = template.format_map(defaultdict(str, values))
    return " ".join(filled.replace(" ()", "").split())
