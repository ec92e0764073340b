"""What an expression over folded text has matched, read in the text as printed."""

import re
from collections.abc import Mapping


def ended(match: re.Match[str], text: str, letter: str = "letter") -> int | None:
    """Where the match ends, without a last letter that is small: « 70/1 a été » has none.

    None where that letter is written together with the number, which is then none of ours.
    """
    if letter not in match.re.groupindex or match.end(letter) != match.end():
        return match.end()
    at = match.start(letter)
    if text[at].isupper():
        return match.end()
    end = len(text[:at].rstrip())
    return end if end < at else None


def printed(match: re.Match[str], text: str, end: int) -> Mapping[str, str]:
    """The groups that the match has up to ``end``, as printed."""
    spans = ((name, match.span(name)) for name, value in match.groupdict().items() if value)
    return {name: text[slice(*span)] for name, span in spans if span[1] <= end}
