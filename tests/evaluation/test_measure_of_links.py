"""Precision, recall and what they are made of, counted by hand."""

from pathlib import Path

import pytest

from paraphe.evaluation import (
    Measure,
    Score,
    Sentence,
    accuracy,
    by_document,
    by_group,
    measured,
    overall,
    read_sentences,
    score_sentences,
)
from paraphe.evaluation.mentions import Given, MentionResult, Wanted
from paraphe.evaluation.score import DocumentScore


def result(group: str, wanted: str, given: str | None, exact: bool = True) -> MentionResult:
    return MentionResult(
        Wanted((0, 1), "x", wanted, group, False),
        None if given is None else Given((0, 1 if exact else 2), "x", given, group),
    )


SCORE = Score((
    DocumentScore(
        "a", "aa", 100, (), (),
        (result("treaty", "tnp", "tnp"), result("treaty", "tnp", "tice"),
         result("treaty", "tnp", None), result("anaphora", "tnp", "tnp", exact=False)),
        (Given((5, 6), "y", "tnp", "treaty"), Given((8, 9), "z", "pgm", "political")),
        (), (), 2,
    ),
    DocumentScore("b", "bb", 50, (), (), (result("resolution", "r", "r"),), (), (), ()),
))  # fmt: skip


def test_all_links_are_counted_together() -> None:
    whole = overall(SCORE)
    assert (whole.wanted, whole.found, whole.right, whole.exact, whole.invented) == (5, 4, 3, 3, 2)
    assert whole.recall == pytest.approx(3 / 5)
    assert whole.precision == pytest.approx(3 / 6)
    assert whole.f1 == pytest.approx(2 * 0.5 * 0.6 / 1.1)
    assert whole.target_accuracy == pytest.approx(3 / 4)


def test_a_class_answers_for_the_links_that_are_too_many_in_it() -> None:
    groups = {measure.name: measure for measure in by_group(SCORE)}
    assert list(groups) == ["treaty", "resolution", "political", "anaphora"]
    assert groups["treaty"].precision == pytest.approx(1 / 3)
    assert groups["treaty"].recall == pytest.approx(1 / 3)
    assert (groups["political"].wanted, groups["political"].precision) == (0, 0.0)
    assert groups["anaphora"].exact_span == 0.0
    assert sum(measure.invented for measure in groups.values()) == overall(SCORE).invented


def test_each_document_is_counted_by_its_source() -> None:
    first, second = by_document(SCORE)
    assert (first.name, first.wanted, second.name, second.f1) == ("aa", 4, "bb", 1.0)


def test_open_data_says_all_of_it_by_document_id() -> None:
    data = accuracy(SCORE, {"aa": "texte-a", "bb": "texte-b"}, None)
    assert (data["documents"], data["words"], data["optional"]) == (2, 150, 2)
    of = [(one["of"], one["name"]) for one in data["measures"]]
    assert of[0] == ("all", "all")
    assert of[-2:] == [("document", "texte-a"), ("document", "texte-b")]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([("le TNP", "tnp"), ("TICE", "tice")], (2, 2, 1, 0)),
        ([("TNP", "tnp"), ("TICE", "tnp")], (2, 1, 2, 0)),
        ([("TNP", "tnp"), ("TICE", "tice"), ("plan", "x")], (2, 2, 2, 1)),
        ([("autre", "tnp")], (0, 0, 0, 1)),
    ],
)
def test_sentences_are_scored_by_words_and_instrument(
    given: list[tuple[str, str]], expected: tuple[int, int, int, int]
) -> None:
    sentence = Sentence(("Le TNP et le TICE.",), ("paragraph",), (("TNP", "tnp"), ("TICE", "tice")))
    done = score_sentences([sentence], lambda _: given)
    found = done.measure
    assert (found.found, found.right, found.exact, found.invented) == expected
    assert (done.sentences, done.traps, done.faultless) == (1, 0, 0)


def test_what_readers_differ_on_counts_neither_way() -> None:
    optional = (("Convention", "*"), ("TICE", "tice"))
    sentence = Sentence(("…",), ("paragraph",), (("TNP", "tnp"),), optional)
    links = [("TNP", "tnp"), ("la Convention", "ciac"), ("TICE", "tice"), ("TICE", "tnp")]
    assert score_sentences([sentence], lambda _: links[:3]).faultless == 1
    assert score_sentences([sentence], lambda _: links).measure.invented == 1


def test_a_trap_without_a_link_is_faultless() -> None:
    done = score_sentences([Sentence(("Rien.",), ("paragraph",), ())], lambda _: [])
    assert (done.traps, done.faultless) == (1, 1)
    assert done.measure == Measure("sentences", 0, 0, 0, 0, 0)


def test_case_files_are_read_with_their_kinds_and_without_their_forms(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "- text: Le TNP.\n  expected:\n  - [TNP, tnp, short]\n  optional:\n  - [Le, '*']\n"
        "- blocks: [TITRE, Texte.]\n  kinds: [part-title]\n",
        "utf-8",
    )
    one, other = read_sentences(tmp_path)
    assert (one.wanted, one.optional) == ((("TNP", "tnp"),), (("Le", "*"),))
    assert (other.texts, other.kinds) == (("TITRE", "Texte."), ("part-title", "paragraph"))


def test_a_terminal_shows_classes_and_documents() -> None:
    lines = measured(SCORE).splitlines()
    assert [line.split()[0] for line in lines[1:]] == [
        "treaty", "resolution", "political", "anaphora", "a", "b",
    ]  # fmt: skip
    assert lines[1].split()[1:] == ["3", "1", "1", "0.3333", "0.3333", "0.3333"]
