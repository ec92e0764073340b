"""What is written is read again as the same words, whatever they are."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from paraphe.accession import Passage, Run, write
from tests.accession import likeness

WORD = re.compile(r"[^\W_]+")
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cn", "Co")), min_size=1, max_size=40
)
RUN = st.builds(Run, TEXT, st.booleans(), st.booleans())
PASSAGE = st.builds(Passage, st.sampled_from(["paragraph", "item"]), st.tuples(RUN, RUN))


@settings(max_examples=150, deadline=None)
@given(st.lists(PASSAGE, min_size=1, max_size=5))
def test_no_word_is_lost_or_added(passages: list[Passage]) -> None:
    written = write(passages)
    wanted = sorted(WORD.findall("\n".join(p.text for p in passages)))
    assert sorted(WORD.findall(written)) == wanted


def test_emphasis_is_read_again_and_signs_of_the_text_are_not_taken_for_it() -> None:
    passage = Passage("paragraph", (
        Run("Un tarif de 2 * 3 * 4, dit "), Run("provisoire ", emphasis=True), Run("a_b et _c_."),
    ))  # fmt: skip
    block = likeness.read(write([passage])).blocks[0]
    assert block.text == "Un tarif de 2 * 3 * 4, dit provisoire a_b et _c_."
    assert [block.text[m.start : m.end] for m in block.marks if m.kind == "emphasis"] == [
        "provisoire"
    ]


def test_a_note_is_linked_and_stands_at_the_foot() -> None:
    passages = [
        Passage("paragraph", (Run("Nous agissons ensemble"), Run("", note="n"), Run(" et tôt."))),
        Passage("paragraph", (Run("Nous le publions sans attendre."),)),
        Passage("note", (Run("Voir le rapport de 2008."),), key="n"),
    ]
    document = likeness.read(write(passages))
    (note,) = [b for b in document.blocks if b.kind == "footnote"]
    (call,) = [m for b in document.blocks for m in b.marks if m.kind == "note-call"]
    assert note.text == "Voir le rapport de 2008."
    assert call.value == note.eid


def test_a_pipe_in_a_cell_is_a_sign_of_the_cell() -> None:
    rows = (((Run("a | b"),), (Run("c"),)), ((Run("d"),), (Run("e"),)))
    document = likeness.read(write([Passage("table", rows=rows, heads=1)]))
    (table,) = [b for b in document.blocks if b.kind == "table"]
    cells = [table.text[m.start : m.end] for m in table.marks if m.kind == "cell"]
    assert cells == ["a | b", "c", "d", "e"]
