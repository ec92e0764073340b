"""What an editor says of the structure is so, no word is lost, and what cannot be so is told."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraphe.model import Document, Severity
from paraphe.source import build, split
from paraphe.source.directives import KINDS, Directive
from paraphe.source.sidecar import Sidecar, read_sidecar
from tests.source.reading_a_text import source_of
from tests.source.test_conservation_of_words import lost_words, made_words, ordered

TEXT = """DÉCLARATION DE LA CONFÉRENCE

Les États se sont réunis à Oslo le 3 mai et ont adopté, au terme de leurs travaux et sans qu'un vote ait été demandé par l'un d'eux, ce qui suit. Dispositions générales

1. Les Parties coopèrent de bonne foi* ; elles tiennent compte

de la situation de chacune d'elles. Conférence – 2013 – page trois Elles en rendent compte.

2. Elles se réunissent une fois par an, et chaque fois que l'une d'elles le demande.

Réserve de la Norvège

La Norvège entend que le paragraphe 2 ne la lie pas avant la ratification.

* Voir le rapport.
"""  # noqa: E501


def document(tmp_path: Path, structure: str, text: str = TEXT) -> Document:
    folder = tmp_path / "documents"
    folder.mkdir(exist_ok=True)
    path = folder / "essai.txt"
    path.write_text(text, "utf-8")
    (folder / "essai.yaml").write_text(f"title: Essai\nstructure:\n{structure}", "utf-8")
    source = source_of(text)
    made = build(split(source), source, read_sidecar(path, tmp_path))
    assert lost_words(made) == []
    assert made_words(made) == []
    assert ordered(made)
    return made


def texts(made: Document) -> list[tuple[str, str, str]]:
    return [(b.eid, b.label, b.text) for b in made.blocks]


def problems(made: Document) -> list[tuple[str, int]]:
    return [(p.code, p.line) for p in made.problems if p.severity is Severity.ERROR]


def test_words_at_the_end_of_a_paragraph_are_a_heading(tmp_path: Path) -> None:
    made = document(tmp_path, '- quote: "Dispositions générales"\n  as: heading\n  level: 2\n')
    assert problems(made) == []
    assert made.block("p_1").text.endswith("ce qui suit.")
    heading = made.block("sec_1")
    assert (heading.text, heading.level) == ("Dispositions générales", 2)


def test_what_stands_behind_a_heading_is_a_paragraph_of_its_own(tmp_path: Path) -> None:
    made = document(tmp_path, '- quote: "Les États se sont réunis à Oslo"\n  as: heading\n')
    assert made.block("sec_1").text == "Les États se sont réunis à Oslo"
    assert made.block("p_1").text.startswith("le 3 mai")


def test_furniture_is_dropped_and_recorded(tmp_path: Path) -> None:
    made = document(
        tmp_path,
        '- quote: "Conférence – 2013 – page trois"\n  as: furniture\n  reason: Pied de page.\n',
    )
    assert made.block("para_1").text.endswith("d'elles. Elles en rendent compte.")
    (repair,) = [r for r in made.repairs if r.rule == "sidecar"]
    assert repair.kind == "furniture"
    assert repair.before == "Conférence – 2013 – page trois"
    assert repair.reason == "élément de page, selon l’édition : Pied de page."
    assert made.source.text[slice(*repair.source)] == repair.before


def test_two_blocks_are_made_one(tmp_path: Path) -> None:
    made = document(tmp_path, '- quote: "La Norvège entend"\n  as: continuation\n')
    joined = [b.text for b in made.blocks if b.text.startswith("Réserve")]
    assert joined[0].startswith("Réserve de la Norvège La Norvège entend")


def test_a_paragraph_begins_inside_another(tmp_path: Path) -> None:
    made = document(tmp_path, '- quote: "Elles en rendent compte"\n  as: paragraph\n')
    assert made.block("para_1__al_2").text == "Elles en rendent compte."


def test_a_number_is_a_label_where_the_editor_says_so(tmp_path: Path) -> None:
    text = TEXT.replace("Elles en rendent", "1 bis Elles en rendent")
    made = document(
        tmp_path, '- quote: "1 bis Elles en"\n  as: paragraph\n  label: "1 bis"\n', text
    )
    assert ("para_1-bis", "1 bis", "Elles en rendent compte.") in texts(made)


def test_a_label_that_is_none_goes_back_into_the_text(tmp_path: Path) -> None:
    made = document(tmp_path, '- quote: "2. Elles se réunissent"\n  as: paragraph\n  label: ""\n')
    assert any(b.text.startswith("2. Elles se") and not b.label for b in made.blocks)


@pytest.mark.parametrize("role", ["annex", "enclosure"])
def test_a_part_begins_where_the_editor_says(tmp_path: Path, role: str) -> None:
    made = document(tmp_path, f'- quote: "Réserve de la Norvège"\n  as: title\n  begins: {role}\n')
    assert [(p.eid, p.role) for p in made.parts] == [("", "main"), ("att_1", role)]
    assert made.block("att_1__title").text == "Réserve de la Norvège"
    assert made.block("att_1__p_1").text.startswith("La Norvège")


def test_a_part_that_is_none_goes_on_with_the_one_before(tmp_path: Path) -> None:
    text = TEXT.replace("Réserve de la Norvège", "ANNEXE I").replace(" Dispositions générales", "")
    made = document(tmp_path, '- quote: "ANNEXE I"\n  as: heading\n  begins: nothing\n', text)
    assert [p.eid for p in made.parts] == [""]
    assert made.block("sec_1").text == "ANNEXE I"


def test_a_call_keeps_its_note(tmp_path: Path) -> None:
    made = document(tmp_path, '- quote: "1. Les Parties coopèrent de bonne foi"\n  as: heading\n')
    (call,) = [m for b in made.blocks for m in b.marks if m.kind == "note-call"]
    assert made.block(call.value).text == "Voir le rapport."


def test_other_titles_of_the_part_step_back(tmp_path: Path) -> None:
    made = document(tmp_path, '- quote: "Réserve de la Norvège"\n  as: title\n')
    assert [b.text for b in made.blocks if b.kind == "part-title"] == ["Réserve de la Norvège"]
    assert made.blocks[0].kind == "reference"


def test_a_quote_survives_another_conversion(tmp_path: Path) -> None:
    made = document(tmp_path, '- quote: "Reserve  de la Norvege"\n  as: heading\n')
    assert problems(made) == []


@pytest.mark.parametrize(
    ("directive", "code"),
    [
        ('- quote: "des mots absents"\n  as: heading\n', "structure-not-found"),
        ('- quote: "Elles"\n  as: paragraph\n', "structure-ambiguous"),
        ('- quote: "chaque fois"\n  as: continuation\n', "structure-inside"),
        ('- quote: "Voir le rapport"\n  as: furniture\n', "structure-note"),
        ('- quote: "2. Elles se"\n  as: paragraph\n  label: "3."\n', "structure-label"),
    ],
)
def test_what_cannot_be_followed_is_told_with_its_line(
    tmp_path: Path, directive: str, code: str
) -> None:
    made = document(tmp_path, directive)
    assert problems(made) == [(code, 3)]
    assert made.block("title").text == "DÉCLARATION DE LA CONFÉRENCE"


def test_words_that_are_gone_are_told_with_those_most_like_them(tmp_path: Path) -> None:
    made = document(tmp_path, '- quote: "Réserves de la Norvege"\n  as: heading\n')
    (problem,) = [p for p in made.problems if p.severity is Severity.ERROR]
    assert problem.hint == "The nearest words are « Réserve de la Norvège »."


@pytest.mark.parametrize(
    "fields",
    ["", "as: paragraph\n  level: 2", "as: heading\n  label: x", "as: furniture\n  begins: annex"],
)
def test_a_directive_that_says_nothing_is_an_error_of_the_sidecar(
    tmp_path: Path, fields: str
) -> None:
    with pytest.raises(Exception, match="structure-undecided"):
        document(tmp_path, f'- quote: "Réserve"\n  {fields}\n')


QUOTES = st.sampled_from(
    ["DÉCLARATION", "Dispositions générales", "Les États", "1. Les Parties", "tiennent compte",
     "de la situation", "Elles en rendent compte.", "2. Elles", "Réserve de la Norvège",
     "La Norvège entend", "page trois", "Voir", "bonne foi"]
)  # fmt: skip
DIRECTIVES = st.builds(
    Directive, QUOTES, st.sampled_from([*KINDS, "furniture", "continuation"]), st.none(),
    st.sampled_from([0, 2]), st.sampled_from(["", "annex", "nothing"]), st.just(""), st.just(3),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(DIRECTIVES, max_size=4))
def test_whatever_an_editor_says_no_word_is_lost(directives: list[Directive]) -> None:
    source = source_of(TEXT)
    sidecar = Sidecar("documents/essai.yaml", {}, (), (), (), -1, None, tuple(directives))  # type: ignore[arg-type]
    made = build(split(source), source, sidecar)
    assert lost_words(made) == []
    assert made_words(made) == []
    assert ordered(made)
    eids = [block.eid for block in made.blocks]
    assert len(set(eids)) == len(eids)
    assert [p.number for p in made.parts] == [*range(1, len(made.parts) + 1)]
    assert {b.part for b in made.blocks} <= {p.number for p in made.parts}
    calls = [m.value for b in made.blocks for m in b.marks if m.kind == "note-call"]
    assert all(made.block(eid).kind == "footnote" for eid in calls)
