"""Signs in a source of which nothing is seen: kept, shown by others, and told to the editor."""

from collections import Counter
from collections.abc import Iterator

from paraphe.model import UNSEEN, Problem, Severity, Source, has_unseen

_LINE_ENDS = frozenset("\x0b\x1c\x1d\x1e\x85")
"""What ends a line for ``str.splitlines`` is no part of the text."""


def unseen_signs(source: Source) -> Iterator[Problem]:
    """A note of each such sign: its number, how often it stands there, where first."""
    if not has_unseen(source.text):
        return
    first: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for match in UNSEEN.finditer(source.text):
        if match[0] not in _LINE_ENDS:
            first.setdefault(match[0], match.start())
            counts[match[0]] += 1
    for sign, count in sorted(counts.items()):
        times = "once" if count == 1 else f"{count} times"
        yield Problem(
            source.path, source.text.count("\n", 0, first[sign]) + 1, "unseen-sign", Severity.NOTE,
            f"U+{ord(sign):04X} stands in the text {times}; the page shows a sign for it.",
            "If a converter left it, give the word without it as a correction.",
        )  # fmt: skip
