"""Signs of which nothing is seen."""

import pytest

from paraphe.model import UNSEEN, has_unseen


@pytest.mark.parametrize("plane", range(17))
def test_what_passes_over_a_text_knows_the_same_signs_as_what_finds_them(plane: int) -> None:
    signs = [chr(plane * 0x10000 + code) for code in range(0x10000)]
    assert [s for s in signs if has_unseen(f"a{s}b")] == [s for s in signs if UNSEEN.search(s)]


def test_a_text_is_passed_over_to_its_end() -> None:
    assert not has_unseen("")
    assert not has_unseen("« L’accord »\u202f;\n\ttrois lignes,\r\n\U0001f54a et \ufffd")
    assert has_unseen("Trois lignes,\n\nla dernière avec un signe\u202e")
