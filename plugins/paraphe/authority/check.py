"""What a record claims of itself, checked: examples, counter-examples, dates, parents."""

import datetime
import re
from collections.abc import Iterator

from paraphe.model import Instrument, Problem, Series, Severity

from .authority import Authority
from .names import Scan
from .number import NumberFound, borne_out, identifier

Claim = Instrument | Series


def check(authority: Authority) -> list[Problem]:
    """Every claim of the records that does not hold, as problems with path, line and hint."""
    problems: list[Problem] = []
    for record in authority.instruments.values():
        problems += _dates(record)
        problems += _examples(record, authority)
        if record.parent and record.parent not in authority.instruments:
            message = f"no record has the id « {record.parent} »"
            problems.append(
                _problem(record, "unknown-parent", message, "Add it, or drop « parent ».")
            )
    for numbered in authority.series.values():
        problems += _examples(numbered, authority)
    return problems


def _examples(record: Claim, authority: Authority) -> Iterator[Problem]:
    for example in record.examples:
        if not _cited(record, example, authority):
            message = f"nothing of it is found in its example « {example} »"
            yield _problem(record, "example-unmatched", message, "Add the name that stands there.")
    for example in record.counter_examples:
        if _cited(record, example, authority):
            message = f"it is found in its counter-example « {example} »"
            hint = "Add an exclusion, or make the name contextual."
            yield _problem(record, "counter-example-matched", message, hint)


def _cited(record: Claim, text: str, authority: Authority) -> bool:
    """Whether a text cites a record by itself; of two things in one place the longer counts."""
    scan = authority.scan(text)
    places: list[tuple[int, int, bool]] = []
    for name in scan.names:
        only = len(name.entries) == 1 and name.entries[0].instrument == record.id
        counts = name.entries[0].kind not in ("contextual", "exclusion")
        near = any(word in scan.folded for word in authority.near.get(record.id, ()))
        mine = any(e.instrument == record.id and e.kind == "contextual" for e in name.entries)
        places.append((name.start, name.end, (only and counts) or (near and mine)))
    for number in authority.citations.find(scan):
        fit = number.verdict not in ("foreign", "misfit") and _borne_out(number, scan, authority)
        ids = [identifier(authority.series[i], number.values) for i in number.series]
        places.append(
            (number.start, number.end, fit and (record.id in ids or record.id in number.series))
        )
    taken = 0
    for start, end, mine in sorted(places, key=lambda p: (p[0], -p[1])):
        if start >= taken:
            taken = end
            if mine:
                return True
    return False


def _borne_out(number: NumberFound, scan: Scan, authority: Authority) -> bool:
    """Whether the text holds what a number without its organ needs."""
    series = (authority.series[name] for name in number.series)
    return number.verdict not in ("bare", "short") or any(
        borne_out(one, number.verdict, lambda pattern: bool(re.search(pattern, scan.folded)))
        for one in series
    )


def _dates(record: Instrument) -> Iterator[Problem]:
    firsts: dict[str, str] = {}
    for event in record.dates:
        year, month, day = (*event.date.split("-"), "01", "01")[:3]
        try:
            datetime.date(int(year), int(month), int(day))
        except ValueError as error:
            message = f"« {event.event} » has no such day as {event.date}: {error}"
            yield _problem(record, "impossible-date", message, "Write 1968, 1968-07 or 1968-07-01.")
        firsts[event.event] = event.date
    begin = firsts.get("opened") or firsts.get("adopted") or ""
    for event_name, late in (("in_force", begin), ("ended", firsts.get("in_force") or begin)):
        date = firsts.get(event_name, "9")
        if date[: len(late)] < late[: len(date)]:
            message = f"« {event_name} » ({date}) is before {late}"
            yield _problem(record, "impossible-date", message, "One of the two dates is wrong.")


def _problem(record: Claim, code: str, message: str, hint: str) -> Problem:
    return Problem(
        record.path, record.line, code, Severity.ERROR, f"« {record.id} »: {message}.", hint
    )
