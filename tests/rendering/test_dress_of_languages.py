"""The dress of a text is that of its language, and of no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraphe.rendering import dress
from paraphe.rendering.tongue import spoken_in


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the Parties' vessels don't stop", "the Parties' vessels don’t stop"),
        ("on 5 May 2011", "on 5\u00a0May 2011"),
        ("Decision No. 7 of Mr. Lowe", "Decision No.\u00a07 of Mr.\u00a0Lowe"),
        ("He said: “no”; why?", "He said: “no”; why?"),
        ("10 000 : 5 % « so »", "10 000 : 5 % « so »"),
        ("see https://example.org/it's", "see https://example.org/it's"),
    ],
)
def test_english_has_its_apostrophes_and_no_spaces_of_french(text: str, shown: str) -> None:
    assert dress(text, "en") == shown


@pytest.mark.parametrize("code", ["es", "de", "ru", "ar"])
@given(text=st.text())
def test_a_language_without_a_dress_is_shown_as_received(code: str, text: str) -> None:
    assert dress(text, code) == text


@given(st.text(alphabet="aM.r No5 '’\u00a0May-"))
def test_the_english_dress_moves_no_offset(text: str) -> None:
    assert len(dress(text, "en")) == len(text)


def test_words_of_another_language_say_which_and_whence_they_run() -> None:
    assert spoken_in("fr") == ""
    assert spoken_in("en") == ' lang="en"'
    assert spoken_in("ar") == ' lang="ar" dir="rtl"'
