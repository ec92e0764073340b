"""Signs of which nothing is seen: controls, turns of direction, tags, what is no character."""

import re

_RANGES = (
    *((0x00, 0x08), (0x0B, 0x0B), (0x0E, 0x1F), (0x7F, 0x9F)),  # controls: HTML and XML forbid most
    *((0x202A, 0x202E), (0x2066, 0x2069)),  # they turn round what follows, beyond their text too
    *((0xFFF9, 0xFFFB), (0xE0000, 0xE007F)),  # annotations and tags: words that nobody sees
    (0xFDD0, 0xFDEF),  # no characters at all
    *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)),
)

UNSEEN = re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in _RANGES)}]")
"""One such sign. Tabs, line ends, marks of direction (U+200E) and what joins words are none."""
