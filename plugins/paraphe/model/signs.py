"""Signs of which nothing is seen: controls, turns of direction, tags, what is no character."""

import re
from collections.abc import Iterable, Iterator

_RANGES = (
    *((0x00, 0x08), (0x0B, 0x0B), (0x0E, 0x1F), (0x7F, 0x9F)),  # controls: HTML and XML forbid most
    *((0x202A, 0x202E), (0x2066, 0x2069)),  # they turn round what follows, beyond their text too
    *((0xFFF9, 0xFFFB), (0xE0000, 0xE007F)),  # annotations and tags: words that nobody sees
    (0xFDD0, 0xFDEF),  # no characters at all
    *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)),
)


def _charset(ranges: Iterable[tuple[int, int]]) -> str:
    return f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in ranges)}]"


def _between() -> Iterator[tuple[int, int]]:
    """All that is in none of the ranges."""
    ends = [-1, *(last for _, last in sorted(_RANGES))]
    starts = [*(first for first, _ in sorted(_RANGES)), 0x110000]
    for before, after in zip(ends, starts, strict=True):
        if before + 1 < after:
            yield before + 1, after - 1


UNSEEN = re.compile(_charset(_RANGES))
"""One such sign. Tabs, line ends, marks of direction (U+200E) and what joins words are none."""

_SEEN = re.compile(f"{_charset(_between())}*")
_SEEN_ASCII = bytes(code for code in range(128) if _SEEN.fullmatch(chr(code)))


def has_unseen(text: str) -> bool:
    """Whether there is one. A text that has none is passed over in a twentieth of the time."""
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _SEEN_ASCII)
    return _SEEN.fullmatch(beyond.decode("utf-8", "surrogatepass")) is None
