"""What holds of a text in a language that has no table: symbols and days in figures, no words."""

import re
from dataclasses import replace

from .french import FRENCH
from .lexicon import Lexicon

_NEVER = re.compile(r"(?!)")
_WORDLESS = dict.fromkeys(
    (
        "recital", "enacting", "opens_recital", "who", "salutation", "notice", "authentic",
        "not_authentic", "office", "issuing", "close", "letter", "addressee", "in_the_name",
        "valediction", "adopted", "division", "transmits", "annex", "connects", "meeting", "date",
        "date_opens", "month_and_year", "dateline_words", "not_a_place", "at", "dated", "act_of",
        "abbreviated",
    ),
    _NEVER,
)  # fmt: skip

PLAIN: Lexicon = replace(
    FRENCH,
    code="",
    function_words=frozenset(),
    organs=(),
    languages={},
    genres={},
    issuers=(),
    months={},
    closing=(),
    adopting=(),
    transmitting=(),
    done="\n",
    day_of="\n",
    we="\n",
    reference=re.compile(r"^\(?[A-Z]{1,6}(?:\.\d+)?/[\w./()–-]*\d[\w./() –-]*\*?$"),
    **_WORDLESS,  # type: ignore[arg-type]
)
"""Shape alone decides: blank lines, numbers, capitals, what is printed on every page."""
