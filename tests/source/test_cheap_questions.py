"""The short ways to an answer give the answer of the long way, on any text."""

import re
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from paraphe.source.dates import find_dates
from paraphe.source.furniture import _shape, _sketches
from paraphe.source.letters import hyphened_words, letter_runs
from paraphe.source.lexicons.french import DATE
from paraphe.source.lines import cut_lines
from paraphe.source.quoting import bare, bare_text
from paraphe.source.shapes import breaks_off, capitals, finished
from paraphe.source.strand import Ruler, Run, Strand, cut

LETTERS = "aeitouésAEITOUÉSIVXLer '’-.,;:!?()«»*…1234567890°\u00a0\u0301œß"
TEXTS = st.text(alphabet=LETTERS, max_size=90)
DATED = st.lists(
    st.sampled_from(
        ["1er", "12", "31", "2004", "1997", "1", "/", " mai ", " juin ", " et ", " au ", "-", " ",
         "lundi ", " Décembre ", " du ", "le ", "3 mai 2001", "30 février 2001", ",", "x"]
    ), max_size=14,
).map("".join)  # fmt: skip


@given(TEXTS)
@example("LE 27e SOMMET DES CHEFS D'ÉTAT")
@example("A AAAAAAAAa")
def test_capitals_are_nine_letters_in_ten_ordinals_aside(text: str) -> None:
    bare = re.sub(r"\b\d+(?:er|ère|re|e|ème|nd|nde)s?\b|\b[IVXL]+(?:e|ème)\b", "", text)
    letters = [c for c in bare if c.isalpha()]
    many = len(letters) > 1 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)
    assert capitals(text) == many


@given(DATED)
@example("réunion des 31 mai et 1er juin 2004, puis 3/12 mai 2001")
def test_dates_are_all_those_of_the_calendar_that_the_pattern_finds(text: str) -> None:
    found = [(dated.at, dated.to) for dated in find_dates(text)]
    written = [match.span() for match in DATE.finditer(text)]
    assert [span for span in written if span in found] == found
    assert all(find_dates(text[a:b]) == () for a, b in written if (a, b) not in found)


@given(TEXTS, TEXTS)
def test_an_abbreviation_ends_no_sentence_wherever_it_stands(before: str, after: str) -> None:
    assert not finished(f"{before} art.")
    assert not finished("M.")
    assert finished(f"{before}{after} smart.")


@given(TEXTS)
@example("soutien à l'")
@example("en vue de la…«")
def test_a_text_breaks_off_at_its_last_word(text: str) -> None:
    assert breaks_off(f"{text} que la")
    assert breaks_off(f"{text} jusqu'")
    assert not breaks_off(f"{text} question")


@given(st.lists(TEXTS, min_size=1, max_size=6))
@example(["Page 3", "PAGE 12"])
@example(["Déclaration # de l’Été", "DECLARATION 7 DE L'ÉTÉ"])
def test_lines_of_one_shape_have_one_sketch(texts: list[str]) -> None:
    lines = [*texts, *(text.upper() for text in texts), *(f"{text}9" for text in texts)]
    sketches: dict[str, set[bytes]] = {}
    for line, sketch in zip(lines, _sketches(lines), strict=True):
        sketches.setdefault(_shape(line), set()).add(sketch)
    assert all(len(same) == 1 for same in sketches.values())


@given(st.text(alphabet="ab \t\ufffd\n\r\x0c\u00a0", max_size=60))
def test_a_lacuna_over_a_line_end_is_one_run_of_one_line(text: str) -> None:
    runs = [run for piece in cut_lines(text).pieces for run in piece.strand]
    assert "".join(text[r.start : r.end] for r in runs).count("\ufffd") == text.count("\ufffd")
    for before, after in pairwise(runs):
        between = text[before.end : after.start]
        both = before.kind == after.kind == "lacuna"
        assert not both or between.count("\n") > 1 or re.search(r"[^ \t\r\n]|\r(?!\n)", between)


STRAND: Strand = (
    Run("Les Parties", 4, 15), Run(" ", 15, 17, "line-break"), Run("\ufffd", 17, 22, "lacuna"),
    Run("(1)", 22, 25, "note-call"), Run("", 25, 26, "note-call"), Run(" fin", 28, 32),
)  # fmt: skip


@given(st.integers(0, 20))
def test_a_place_in_the_source_leads_back_to_the_character_read_there(at: int) -> None:
    ruler = Ruler(STRAND)
    assert ruler.offset(ruler.place(at)) == min(at, 20)


@given(st.integers(0, 20), st.integers(0, 20))
def test_a_strand_is_cut_alike_with_and_without_a_ruler(start: int, length: int) -> None:
    assert Ruler(STRAND).cut(start, start + length) == cut(STRAND, start, start + length)


@given(TEXTS | st.text(max_size=200))
@example("--a--b- c-d-_-e1f")
@example("".join(map(chr, range(0x2000, 0x2100))) + "a-b")
def test_letters_are_those_that_an_expression_finds(text: str) -> None:
    assert letter_runs(text) == re.findall(r"[^\W\d_]+", text)
    assert hyphened_words(text) == {*re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)}


@given(TEXTS | st.text(max_size=200))
@example("ŉ ′‴ ℃ ＊ ﬁ œ\ufffd\ufffd")
@example("".join(map(chr, range(0x2000, 0x2100))))
def test_a_bare_text_is_the_same_sign_by_sign(text: str) -> None:
    assert bare_text(text) == bare(text).text
