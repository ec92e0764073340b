"""The words of the authority file are found wherever they stand, however long they are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from paraphe.authority.words import GENERIC, NAME, Words, is_letter

_PIECES = (
    "traite",
    " sur",
    " l'interdiction",
    " complete",
    " des essais",
    " nucleaires",
    " et",
    "s",
)
_NAMES = (
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=7)
    .map("".join)
    .map(str.strip)
    .filter(bool)
)
_TEXTS = st.lists(st.sampled_from((*_PIECES, " ", ",", "\ufffd", "x")), max_size=24).map("".join)


@settings(deadline=None)
@given(st.sets(_NAMES, min_size=1, max_size=12), st.sets(_NAMES, max_size=3), _TEXTS)
def test_every_name_and_generic_word_is_found_where_it_stands_alone(
    names: set[str], heads: set[str], text: str
) -> None:
    found = [each for each in Words(names, heads=heads).find(text) if each[2] & (NAME | GENERIC)]

    expected = {
        (start, end)
        for start in range(len(text))
        for end in range(start + 1, len(text) + 1)
        if text[start:end] in names | heads
        and not is_letter(text[max(0, start - 1) : start])
        and not is_letter(text[end : end + 1])
    }
    assert {(start, end) for start, end, _ in found} == expected
    assert len(found) == len(expected)


@settings(deadline=None)
@given(st.sets(_NAMES, min_size=1, max_size=12), _TEXTS)
def test_what_a_text_begins_with_is_measured_in_whole_names(names: set[str], text: str) -> None:
    shared = max(
        end for end in range(len(text) + 1) if any(n.startswith(text[:end]) for n in names)
    )

    assert Words(names).begun(text) >= shared
