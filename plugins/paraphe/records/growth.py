"""YAML that would grow without end as it is read: aliases, and lists in lists in lists."""

import re
from collections.abc import Iterator

import yaml

from paraphe.model import Problem, Severity

DEEPEST = 20
"""Levels of a file. Records have five."""

_ALIAS = re.compile(r"(?:^|[\s\[{,:?-])[*&][^\s*&,\[\]{}]", re.MULTILINE)
_DEEP_LINE = re.compile(
    rf"^(?:[ \t]{{{4 * DEEPEST}}}|[ \t]*(?:[-?] +){{{DEEPEST // 2}}})", re.MULTILINE
)
_OPEN = re.compile(r"[\[{\]}]")
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def overgrown(text: str, path: str) -> Problem | None:
    """The alias or the level that is too much; None for YAML that can be read as it is.

    The nesting is read event by event, but only where a look at the signs says that it may be
    too deep.
    """
    if not (_ALIAS.search(text) or _DEEP_LINE.search(text) or _brackets(text) > DEEPEST):
        return None
    try:
        return next(_told(text, path), None)
    except yaml.YAMLError:
        # Whoever reads it says so, and where.
        return None


def _brackets(text: str) -> int:
    """How deep brackets lie in each other, those in quotation marks too."""
    depth = deepest = 0
    for sign in _OPEN.finditer(text):
        depth += 1 if sign[0] in "[{" else -1 if depth else 0
        deepest = max(deepest, depth)
    return deepest


def _told(text: str, path: str) -> Iterator[Problem]:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            yield Problem(path, line, "yaml-alias", Severity.ERROR,
                          f"« *{event.anchor} » repeats what stands elsewhere: that is not read.",
                          "Write the value itself, between quotation marks if it begins with a "
                          "star.")  # fmt: skip
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Problem(path, line, "yaml-too-deep", Severity.ERROR,
                          f"Lists lie in each other more than {DEEPEST} deep.",
                          "Write the record as docs/records.md shows it.")  # fmt: skip
