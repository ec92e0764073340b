"""Where the sentences of a text begin."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

# A capital letter before the dot is a name's (« M. », « George W. Bush »).
_END = re.compile(
    r"(?:(?<![^\w][A-Z])(?<!\A[A-Z])\.|[!?…])(?: ?[»”\")\]])* +(?=[\"«“(–-]? ?[^\W\da-z_])|; "
)


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[int, ...]:
    """The places where sentences begin, the first of them 0; a semicolon parts sentences too."""
    return (0, *(match.end() for match in _END.finditer(text)))


def sentence_of(starts: Sequence[int], at: int) -> int:
    """The number of the sentence that holds a place, from 0."""
    return bisect_right(starts, at) - 1
