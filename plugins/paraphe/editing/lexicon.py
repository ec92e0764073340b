"""The words that editors' cases are told by; they stand in lexicon.yaml."""

from pathlib import Path
from typing import Any

import yaml

# Every build reads it: with libyaml, where it is there, in a tenth of the time.
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT = Path(__file__).with_name("lexicon.yaml").read_text("utf-8")
_DATA: dict[str, Any] = yaml.load(_TEXT, _Loader)  # noqa: S506 - both are safe

ACTS: tuple[str, ...] = tuple(_DATA["acts"])
"""Folded words behind which a number cites."""

COUNTED: tuple[str, ...] = tuple(_DATA["counted"])
"""Folded words behind a number that is a measure."""

BEFORE: frozenset[str] = frozenset([*_DATA["bodies"], *_DATA["openings"]])
"""Folded words that have a capital before an abbreviation that is no surname."""

TITLES: frozenset[str] = frozenset(_DATA["titles"])
"""Words before a surname in capitals."""

KNOWN: frozenset[str] = frozenset(
    [*_DATA["organisations"], *_DATA["countries"], *_DATA["usual"].split()]
)
"""Abbreviations that need no explanation and name no instrument."""
