"""Spellings of names, and the expression that looks for all of them."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraphe.authority import key
from paraphe.authority.expand import expand, plain, spellings
from paraphe.authority.trie import DATED, compile_trie

WORD = st.text("abc '", min_size=1, max_size=8).map(key).filter(bool)
WORDS = st.lists(WORD, max_size=12)


def test_optional_words_and_choices_give_every_form() -> None:
    assert set(expand("Code [de conduite] de {La Haye|Djibouti}")) == {
        "Code de conduite de La Haye", "Code de conduite de Djibouti",
        "Code de La Haye", "Code de Djibouti",
    }  # fmt: skip


def test_the_form_to_print_leaves_optional_words_out() -> None:
    assert plain("Code [de conduite] de {La Haye|Djibouti}") == "Code de Djibouti"
    assert plain("Traité") == "Traité"


@pytest.mark.parametrize("name", ["Code [de conduite", "Code {a|b", "Code] de", "a}b"])
def test_a_bracket_without_its_partner_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"missing|too many"):
        expand(name)


def test_what_french_says_in_two_ways_is_found_in_both() -> None:
    found = spellings("Charte des Nations Unies")
    assert {"charte des nations unies", "charte de l'onu"} <= set(found)
    assert "convention relative a l'interdiction" in spellings("Convention sur l'interdiction")


@given(WORDS, st.randoms(use_true_random=False))
def test_the_trie_takes_the_longest_word_as_a_plain_search_would(
    words: list[str], chance: random.Random
) -> None:
    text = " - ".join(chance.sample(words, len(words)))
    for match in compile_trie(words).finditer(text):
        there = [w for w in words if text.startswith(w, match.start())]
        ends = [w for w in there if not text[match.start() + len(w) :][:1].isalnum()]
        assert key(match.group()) in words
        assert len(match.group()) >= max(map(len, ends), default=0)


def test_a_name_is_not_found_inside_a_longer_word_or_beside_a_lacuna() -> None:
    pattern = compile_trie(["tnp"])
    assert pattern.search("le tnp.")
    assert not pattern.search("le tnpx")
    assert not pattern.search("le tnp\ufffd")


def test_no_words_match_nowhere() -> None:
    assert compile_trie([]).search("tout") is None


def test_a_year_may_stand_where_the_word_allows_it() -> None:
    pattern = compile_trie([f"convention{DATED}relative aux refugies"])
    assert pattern.search("la convention de 1951 relative aux refugies")
    assert pattern.search("la convention relative aux refugies")
    assert not pattern.search("la convention de paris relative aux refugies")
