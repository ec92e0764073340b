"""Blocks of two languages beside each other: by number, else by order, kind and figures."""

from hypothesis import given
from hypothesis import strategies as st

from paraphe.model import Block, BlockKind
from paraphe.rendering.pairs import pairs


def _block(kind: BlockKind, label: str, text: str, part: int = 1) -> Block:
    return Block(kind, label, text, part, (), eid=f"{kind}-{label}-{text}")


def _shown(first: list[Block], second: list[Block]) -> list[tuple[str, str]]:
    return [(a.text if a else "", b.text if b else "") for a, b in pairs(first, second)]


def test_numbered_blocks_stand_together_whatever_is_missing_between() -> None:
    french = [_block("paragraph", f"{n}.", f"alinéa {n}") for n in (1, 2, 4)]
    english = [_block("paragraph", f"{n}.", f"paragraph {n}") for n in (1, 3, 4)]
    assert _shown(french, english) == [
        ("alinéa 1", "paragraph 1"), ("alinéa 2", ""), ("", "paragraph 3"),
        ("alinéa 4", "paragraph 4"),
    ]  # fmt: skip


def test_signs_of_a_list_are_the_same_in_other_brackets() -> None:
    french = [_block("list-item", "a)", "les navires"), _block("list-item", "b)", "les ports")]
    english = [_block("list-item", "(b)", "the ports")]
    assert _shown(french, english) == [("les navires", ""), ("les ports", "the ports")]


def test_figures_tell_which_of_two_paragraphs_is_meant() -> None:
    french = [
        _block("paragraph", "", "Rappelant la résolution 1373 (2001),"),
        _block("paragraph", "", "Rappelant la résolution 1540 (2004),"),
    ]
    english = [_block("paragraph", "", "Recalling resolution 1540 (2004),")]
    assert _shown(french, english)[1] == (french[1].text, english[0].text)


def test_a_heading_is_no_partner_of_a_paragraph() -> None:
    french = [_block("heading", "", "Généralités")]
    english = [_block("paragraph", "", "In general.")]
    assert _shown(french, english) == [("Généralités", ""), ("", "In general.")]


def test_an_annex_is_no_partner_of_the_main_text() -> None:
    french = [_block("paragraph", "", "Un texte."), _block("paragraph", "", "Une liste.", 2)]
    english = [_block("paragraph", "", "A list.", 2)]
    assert _shown(french, english) == [("Un texte.", ""), ("Une liste.", "A list.")]


_BLOCKS = st.lists(
    st.builds(
        _block,
        st.sampled_from(["paragraph", "heading", "list-item", "part-title"]),
        st.sampled_from(["", "1.", "2.", "a)", "-"]),
        st.sampled_from(["un", "deux 1540", "trois fois rien", "2004"]),
        st.integers(1, 2),
    ),
    max_size=8,
)


@given(_BLOCKS, _BLOCKS)
def test_every_block_stands_once_and_in_its_order(first: list[Block], second: list[Block]) -> None:
    found = pairs(first, second)
    assert [a for a, _ in found if a] == first
    assert [b for _, b in found if b] == second
    assert all(a or b for a, b in found)
