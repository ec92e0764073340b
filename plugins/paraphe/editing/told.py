"""A worklist as `invoke check` tells it: a message a group, and the lines that settle it."""

from collections.abc import Iterator

from paraphe.model import CaseCode, Problem, Severity

from .remedy import Remedy
from .worklist import Group, Worklist, places_of

_MESSAGES: dict[CaseCode, tuple[str, str]] = {
    "year-misfit": (
        "« {words} » has a year that is not this number's",
        "Say which is meant: « instrument: … » in place of « link: false ». A correction shows the "
        "right year, and links nothing.",
    ),
    "mention-ambiguous": (
        "« {words} » may mean several instruments",
        "Say which: « instrument: … » in place of « link: false »; where it is always the same, "
        "give its record the longer name.",
    ),
    "mention-unlinked": (
        "« {words} » is left without a link",
        "Say what it cites: « instrument: … » in place of « link: false », which says "
        "that it cites nothing; or mend the record that has this name.",
    ),
    "number-unmatched": (
        "« {words} » looks like a citation",
        "Say in the sidecar what it cites, if anything; add a series where there are many.",
    ),
    "abbreviation-undefined": (
        "« {words} » is an abbreviation that nothing defines",
        "Give it to the record that it stands for, or list it as naming none.",
    ),
}


def problem(group: Group) -> Problem:
    """The message of a group, at its first place."""
    message, hint = _MESSAGES[group.code]
    place = group.places[0]
    often = f", {group.count} times in {group.documents} document{'s' * (group.documents > 1)}"
    return Problem(
        place.head.source_path, place.case.line, group.code, group.severity,
        f"{message.format(words=group.words)} in {place.case.eid}"
        f"{often if group.count > 1 else ''}: {group.reason}",
        hint,
    )  # fmt: skip


def told(group: Group) -> Iterator[str]:
    """The lines of a group: the message, other places, what to paste and where."""
    yield str(problem(group))
    others = [*places_of(group)][1:]
    if others:
        yield f"    also {', '.join(others)}{' …' if group.documents > len(group.places) else ''}"
    if group.remedy:
        yield from _pasted(group.remedy)


def _pasted(remedy: Remedy) -> Iterator[str]:
    under = f", under « {remedy.key} »" if remedy.key else ""
    yield f"    paste into {remedy.path}{under}:"
    yield from (f"      {line}" for line in remedy.lines)


def uncited(worklist: Worklist) -> Problem | None:
    """One line on the records that nothing cites, None where there are none."""
    if not worklist.uncited:
        return None
    count = len(worklist.uncited)
    message = f"{count} of {worklist.records} records are cited by no document."
    hint = "`invoke check --uncited` lists them; the page of instruments shows the others alone."
    return Problem("instruments", 0, "record-uncited", Severity.NOTE, message, hint)
