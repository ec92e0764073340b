"""How the search reads signs and letters: `french.json`, for the index and for the browser."""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).with_name("french.json")


class French(NamedTuple):
    """The table, read.

    ``written``: letters of which one is written as others; ``marks``: signs between words that
    count as one; ``codes``: how a sign is written in an index of letters. For what the table says
    of words see ``endings``.
    """

    written: dict[str, str]
    marks: dict[str, str]
    codes: dict[str, str]


@cache
def french() -> French:
    """The table, read once."""
    data: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    marks = {sign: one for one, signs in data["marks"].items() for sign in signs}
    return French(data["written"], marks, data["codes"])


def fold(text: str) -> str:
    """A text without case, accents and ligatures: its length may change."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    written = french().written
    bare = "".join(c for c in letters if unicodedata.category(c)[0] != "M")
    return "".join(written.get(c, c) for c in bare)
