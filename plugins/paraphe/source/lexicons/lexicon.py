"""What the rules ask of a language: the words by which its texts show their structure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

Issuers = tuple[tuple[re.Pattern[str], str], ...]
"""(pattern over folded text, name as the archive lists it)."""


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of one language. Data alone.

    ``function_words``: small letters, no sentence ends with one. ``article``: the words that
    stand before the number of an article, ``article_openings`` their first two letters.
    ``recital``, ``enacting``: how a recital or a deciding paragraph begins; ``opens_recital``:
    what opens a line of its own in the head of an act. ``organs``: names that stand in
    mastheads. ``genres``: what a title calls the text -> the kind of document, in French, as the
    archive lists it. ``annex`` has the groups ``word``, ``number``, ``rest``. ``months`` maps a
    folded name to its number; ``date`` has the groups of ``dates.find_dates``, and each match
    begins where ``date_opens`` finds something.
    """

    code: str
    function_words: frozenset[str]
    article: str
    article_openings: frozenset[str]
    recital: re.Pattern[str]
    enacting: re.Pattern[str]
    opens_recital: re.Pattern[str]
    who: re.Pattern[str]
    salutation: re.Pattern[str]
    organs: tuple[str, ...]
    languages: Mapping[str, str]
    notice: re.Pattern[str]
    authentic: re.Pattern[str]
    not_authentic: re.Pattern[str]
    reference: re.Pattern[str]
    signed: re.Pattern[str]
    office: re.Pattern[str]
    issuing: re.Pattern[str]
    close: re.Pattern[str]
    closing: tuple[str, ...]
    letter: re.Pattern[str]
    addressee: re.Pattern[str]
    in_the_name: re.Pattern[str]
    done: str
    valediction: re.Pattern[str]
    adopting: tuple[str, ...]
    adopted: re.Pattern[str]
    division: re.Pattern[str]
    transmits: re.Pattern[str]
    transmitting: tuple[str, ...]
    annex: re.Pattern[str]
    connects: re.Pattern[str]
    meeting: re.Pattern[str]
    day_of: str
    genres: Mapping[str, str]
    issuers: Issuers
    we: str
    months: Mapping[str, int]
    date: re.Pattern[str]
    date_opens: re.Pattern[str]
    month_and_year: re.Pattern[str]
    dateline_words: re.Pattern[str]
    not_a_place: re.Pattern[str]
    at: re.Pattern[str]
    dated: re.Pattern[str]
    act_of: re.Pattern[str]
    place: re.Pattern[str]
    person: re.Pattern[str]
    abbreviated: re.Pattern[str]
