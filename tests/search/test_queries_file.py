"""The query file is what a reader of the texts would write, whatever a search makes of it."""

import re
from collections import Counter

import pytest

from tests.search import plain_reading as plain
from tests.search.queries import Query, read_queries

TYPED = {
    "phrase": r'["«].+["»]',
    "symbol": r".*[\d/+-].*",
    "number": r"\d+e?",
    "acronym": r"\w+",
    "elision": ".+",
    "ligature": r"(?i).*(œ|oe|æ).*",
    "accent": ".+",
    "hyphen": ".+",
    "case": ".+",
    "nbsp": r".*(\s\s|[^\S ]).*",
    "stem": r"\w+",
    "absent": ".+",
    "stopwords": r"(?i).*\b(à|au|ce|dans|de|des|du|en|la|le|les|que|une)\b.*",
    "instrument-name": '[^"«]+',
    "several-words": r'[^"«]+ [^"«]+',
    "words-as-printed": ".+",
}
"""The classes, each with what is typed in it, as a regular expression."""

QUERIES = read_queries()


def each(*classes: str) -> pytest.MarkDecorator:
    """Once for every query of these classes; of all, where none is named."""
    asked = [query for query in QUERIES if not classes or query.why in classes]
    return pytest.mark.parametrize("query", asked, ids=lambda q: f"{q.why}: {q.query}")


def test_there_is_enough_of_every_class() -> None:
    counts = Counter(query.why for query in QUERIES)
    assert set(counts) == set(TYPED)
    assert min(counts.values()) >= 10
    assert len(QUERIES) >= 120


def test_no_query_is_asked_twice() -> None:
    assert [query for query, n in Counter(q.query for q in QUERIES).items() if n > 1] == []


def test_every_kind_of_apostrophe_hyphen_space_and_quotation_mark_is_typed() -> None:
    typed = "".join(query.query for query in QUERIES)
    assert [c for c in "'’ʼ-‐‑\u00ad\u00a0\u202f\u0301\"«»œæ" if c not in typed] == []


@each()
def test_what_is_typed_is_of_its_class(query: Query) -> None:
    assert re.fullmatch(TYPED[query.why], query.query)


@each()
def test_the_paragraphs_expected_exist_and_stand_in_reading_order(query: Query) -> None:
    order = {place: number for number, place in enumerate(plain.printed())}
    numbers = [order[place] for place in query.expected]
    assert numbers == sorted(set(numbers))
    assert query.first in {"", *query.expected}
    assert set(query.never) <= set(order)


@each()
def test_the_paragraphs_expected_are_all_those_that_hold_what_is_asked(query: Query) -> None:
    by_name = plain.naming()[query.instrument] if query.instrument else frozenset()
    if query.all or not by_name:
        assert set(query.expected) == plain.holding(query) | by_name
    else:
        assert set(query.expected) == by_name


@each()
def test_what_must_never_be_a_hit_holds_nothing_of_it(query: Query) -> None:
    assert not set(query.never) & (plain.holding(query) | set(query.expected))


@each()
def test_a_query_without_a_hit_asks_that_there_be_none(query: Query) -> None:
    assert query.all or query.expected


@each("absent")
def test_what_is_absent_has_no_hit_and_each_of_its_words_but_of_a_phrase_is_nowhere(
    query: Query,
) -> None:
    assert query.expected == ()
    everywhere = " ".join(plain.folded().values())
    if not plain.phrase_of(query.query):
        assert [
            w for w in plain.words_of(query.query) if re.search(rf"\b{re.escape(w)}\b", everywhere)
        ] == []


@each("instrument-name")
def test_a_name_says_whose_page_stands_above(query: Query) -> None:
    assert query.instrument


@each("acronym")
def test_the_letters_of_an_acronym_are_no_other_word_of_the_archive(query: Query) -> None:
    word = plain.fold(query.query)
    texts = plain.printed().items()
    assert {p for p, t in plain.folded().items() if re.search(rf"\b{word}\b", t)} == {
        p for p, text in texts if word in plain.acronyms(text)
    }


@each("accent", "case", "nbsp")
def test_the_text_writes_otherwise_than_was_typed(query: Query) -> None:
    typed = query.query.strip('"«» ')
    assert [place for place in query.expected if typed not in plain.printed()[place]]


@each("hyphen")
def test_a_hyphen_is_typed_or_stands_in_or_beside_the_words_of_the_text(query: Query) -> None:
    words = plain.words_of(plain.phrase_of(query.query) or query.query)
    beside = [
        t for t in plain.folded().values() if any(f"-{w}" in t or f"{w}-" in t for w in words)
    ]
    assert re.search("[-‐‑\u00ad]", query.query) or beside


@each("elision")
def test_an_article_is_typed_or_stands_elided_before_a_word_of_the_text(query: Query) -> None:
    texts = [plain.folded()[place] for place in query.expected]
    elided = [t for t in texts if any(f"'{word}" in t for word in plain.words_of(query.query))]
    assert elided or plain.ELIDED.search(plain.fold(query.query))
