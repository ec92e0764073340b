"""Where a block stands, as a reader counts it, and how a passage is said in words."""

import pytest

from paraphe.citing import Locator, Step, locate, passage, place
from paraphe.model import Block, BlockKind, Part, PartRole


def block(
    kind: BlockKind, label: str = "", text: str = "x", part: int = 1, level: int = 0
) -> Block:
    return Block(kind, label, text, part, (), level=level)


def said(*blocks: Block, roles: tuple[PartRole, ...] = ()) -> list[str]:
    """The French name of each block's place, in the order given."""
    parts = [Part(i, role, f"att_{i - 1}" if i > 1 else "") for i, role in enumerate(roles, 1)]
    named = [
        Block(b.kind, b.label, b.text, b.part, (), level=b.level, eid=str(i))
        for i, b in enumerate(blocks)
    ]
    return [plain(place(each)) for each in locate(parts, named).values()]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def numbered(number: str, role: PartRole | None = None, rank: int = 0) -> Locator:
    return Locator(role or "", rank, (Step("para", number),))


def pairs(*ranges: tuple[str, str], role: PartRole | None = None) -> list[tuple[Locator, Locator]]:
    return [(numbered(a, role), numbered(b, role)) for a, b in ranges]


def test_a_paragraph_is_named_by_its_label_whatever_its_identifier() -> None:
    assert said(block("paragraph", "27."), block("paragraph", "(28)"), block("paragraph", "IV –"))[
        :3
    ] == ["§ 27", "§ 28", "§ IV"]


def test_a_label_that_says_what_it_counts_needs_no_sign() -> None:
    assert said(block("paragraph", "Article 2.")) == ["article 2"]


def test_unnumbered_paragraphs_are_counted_in_their_part() -> None:
    assert said(
        block("paragraph"), block("paragraph"), block("heading", text="Suite"), block("paragraph"),
        block("paragraph", part=2), roles=("main", "annex"),
    ) == ["1er alinéa", "2e alinéa", "« Suite »", "3e alinéa", "annexe, 1er alinéa"]  # fmt: skip


def test_what_follows_a_number_is_counted_from_it_up_to_the_next_heading() -> None:
    assert said(
        block("paragraph", "13."), block("paragraph"), block("paragraph"),
        block("heading", text="Fin"), block("paragraph"),
    ) == ["§ 13", "§ 13, al. 2", "§ 13, al. 3", "« Fin »", "1er alinéa"]  # fmt: skip


def test_items_hang_on_their_paragraph_and_on_each_other() -> None:
    assert said(
        block("paragraph", "4."), block("list-item", "a)", level=1),
        block("list-item", "i)", level=2), block("list-item", "b)", level=1),
        block("paragraph"), block("list-item", "-", level=1), block("list-item", "–", level=1),
    ) == [
        "§ 4", "§ 4 a)", "§ 4 a) i)", "§ 4 b)", "§ 4, al. 2",
        "§ 4, al. 2, 1er tiret", "§ 4, al. 2, 2e tiret",
    ]  # fmt: skip


def test_an_item_after_a_heading_hangs_on_no_paragraph_before_it() -> None:
    assert said(
        block("paragraph", "4."), block("heading", text="Objet"), block("list-item", "a)", level=1)
    ) == ["§ 4", "« Objet »", "point a)"]


def test_the_only_annex_has_no_number_and_several_have() -> None:
    one = said(block("paragraph", "1.", part=2), roles=("main", "annex"))
    two = said(
        block("paragraph", "1.", part=2), block("footnote", "1", part=3),
        roles=("main", "annex", "annex"),
    )  # fmt: skip
    assert (one, two) == (["annexe, § 1"], ["annexe 1, § 1", "annexe 2, note 1"])


def test_what_is_no_paragraph_is_called_what_it_is() -> None:
    kinds: tuple[BlockKind, ...] = (
        "part-title", "dateline", "notice", "reference", "signature", "table",
    )  # fmt: skip
    assert said(*(block(kind) for kind in kinds)) == [
        "titre", "date", "avis", "référence", "signature", "tableau 1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ranges", "french", "english"),
    [
        ([("4", "7")], "§§ 4-7", "paras. 4–7"),
        ([("4", "4"), ("7", "7")], "§§ 4 et 7", "paras. 4 and 7"),
        ([("4", "7"), ("9", "9"), ("12", "13")], "§§ 4-7, 9 et 12-13", "paras. 4–7, 9 and 12–13"),
        ([("4", "4")], "§ 4", "para. 4"),
        ([], "", ""),
    ],
)
def test_numbers_are_told_together(
    ranges: list[tuple[str, str]], french: str, english: str
) -> None:
    assert plain(passage(pairs(*ranges))) == french
    assert plain(passage(pairs(*ranges), "en")) == english


def test_the_united_nations_count_annexes_in_roman_numbers() -> None:
    place_there = (numbered("3", "annex", 4), numbered("6", "annex", 4))
    assert plain(passage([place_there], "un")) == "annexe IV, par. 3 à 6"


def test_a_range_over_parts_names_both() -> None:
    told = passage([(numbered("60"), numbered("2", "annex", 1))])
    assert plain(told) == "§ 60 à annexe 1, § 2"


def test_places_of_several_parts_are_told_part_by_part() -> None:
    told = passage([*pairs(("4", "5")), *pairs(("1", "1"), ("3", "3"), role="annex")])
    assert plain(told) == "§§ 4-5 et annexe, §§ 1 et 3"


def test_a_range_between_items_names_its_ends() -> None:
    first = Locator("", 0, (Step("para", "4"), Step("point", "a)")))
    last = Locator("", 0, (Step("para", "4"), Step("point", "c)")))
    assert plain(passage([(first, last)])) == "§ 4 a) à § 4 c)"
