"""The evaluation against small texts whose figures can be counted by hand."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from paraphe.evaluation import (
    evaluate_site,
    failures,
    figures,
    flatten,
    read_limits,
    table,
)

Entry = dict[str, Any]
Scorer = Callable[..., dict[str, float]]

SOURCE = """TITRE

1. Le Traité sur l’espace, cœur du droit.

12

2. La \ufffd\ufffd résolution 1540.
"""


def place(words: str) -> tuple[int, int]:
    start = SOURCE.index(words)
    return start, start + len(words)


def gold_block(words: str, kind: str, label: str = "") -> Entry:
    start, end = place(words)
    return {"file": "s", "text_start": start, "text_end": end, "kind": kind, "label": label,
            "part": 1, "note": ""}  # fmt: skip


def gold_mention(words: str, instrument: str, class_: str, **more: bool) -> Entry:
    start, end = place(words)
    return {"file": "s", "start": start, "end": end, "surface": words, "instrument": instrument,
            "class": class_, "anaphoric": False, "optional": False, **more}  # fmt: skip


def block(eid: str, kind: str, label: str, text: str) -> Entry:
    return {"eid": eid, "kind": kind, "label": label, "part": 1, "text": text}


def mention(eid: str, text: str, words: str, instrument: str, status: str = "linked") -> Entry:
    start = text.index(words)
    return {"eid": eid, "start": start, "end": start + len(words), "text": words,
            "instrument": instrument, "status": status}  # fmt: skip


FIRST = "Le Traité sur l'espace, coeur du droit."
SECOND = "La \ufffd résolution 1540."
BLOCKS = [
    block("title", "part-title", "", "TITRE"),
    block("para_1", "paragraph", "1.", FIRST),
    block("para_2", "paragraph", "2.", SECOND),
]
MENTIONS = [
    mention("para_1", FIRST, "Traité sur l'espace", "espace"),
    mention("para_2", SECOND, "résolution 1540", "s-res-1540"),
]


@pytest.fixture
def score(tmp_path: Path) -> Scorer:
    """Score blocks and mentions against the gold of SOURCE: the flat figures."""
    gold, documents, data = (tmp_path / name for name in ("gold", "documents", "data"))
    for folder in (gold, documents, data / "documents"):
        folder.mkdir(parents=True)
    (documents / "s.txt").write_text(SOURCE, "utf-8", newline="")
    digest = hashlib.sha256(SOURCE.encode()).hexdigest()
    structure = [
        gold_block("TITRE", "part-title"),
        gold_block("1. Le Traité sur l’espace, cœur du droit.", "paragraph", "1."),
        gold_block("12", "page-furniture"),
        gold_block("2. La \ufffd\ufffd résolution 1540.", "paragraph", "2."),
    ]
    marked = [
        gold_mention("Traité sur l’espace", "espace", "treaty"),
        gold_mention("résolution 1540", "s-res-1540", "resolution"),
        gold_mention("droit", "droit", "political", optional=True),
    ]
    for name, value in (
        ("sources", {"s": digest}),
        ("structure", structure),
        ("mentions", marked),
    ):
        (gold / f"{name}.json").write_text(json.dumps(value), "utf-8")

    def run(blocks: list[Entry], mentions: list[Entry], digest: str = digest) -> dict[str, float]:
        document = {"id": "d", "source": {"sha256": digest}, "blocks": blocks, "mentions": mentions}
        (data / "documents.json").write_text(json.dumps([{"id": "d"}]), "utf-8")
        (data / "documents" / "d.json").write_text(json.dumps(document), "utf-8")
        return flatten(figures(evaluate_site(data, gold, documents)))

    return run


def test_a_faithful_page_scores_full_marks_whatever_its_typography(score: Scorer) -> None:
    found = score(BLOCKS, MENTIONS)
    assert (found["documents"], found["words_lost"], found["words_added"]) == (1, 0, 0)
    assert found["mentions.gold"] == 2
    for name in ("mentions.f1", "mentions.exact_span", "blocks.found", "blocks.label"):
        assert found[name] == 1.0


def test_a_word_dropped_is_lost_and_a_word_invented_is_added(score: Scorer) -> None:
    found = score([*BLOCKS[:1], block("para_1", "paragraph", "1.", FIRST + " Fin."), BLOCKS[2]], [])
    assert (found["words_lost"], found["words_added"]) == (0, 1)
    found = score([BLOCKS[0], BLOCKS[2]], [])
    assert found["words_lost"] == 9
    assert found["blocks.found"] == pytest.approx(2 / 3)


def test_a_block_that_moved_loses_no_word(score: Scorer) -> None:
    found = score([BLOCKS[2], BLOCKS[0], BLOCKS[1]], MENTIONS)
    assert (found["words_lost"], found["words_added"]) == (0, 0)
    assert found["blocks.found"] == 1.0


def test_page_furniture_that_is_shown_counts_as_added(score: Scorer) -> None:
    found = score([*BLOCKS[:2], block("p", "paragraph", "", "12"), BLOCKS[2]], MENTIONS)
    assert (found["words_added"], found["blocks.invented"]) == (1, 0)


def test_a_wrong_target_costs_recall_precision_and_accuracy(score: Scorer) -> None:
    wrong = mention("para_2", SECOND, "résolution 1540", "s-res-1504")
    found = score(BLOCKS, [MENTIONS[0], wrong])
    assert found["mentions.recall"] == found["mentions.target_accuracy"] == 0.5
    assert found["mentions.resolution_recall"] == 0.0


def test_an_invented_link_costs_precision_only(score: Scorer) -> None:
    found = score(BLOCKS, [*MENTIONS, mention("title", "TITRE", "TITRE", "titre")])
    assert found["mentions.recall"] == 1.0
    assert found["mentions.precision"] == pytest.approx(2 / 3)
    assert found["mentions.invented"] == 1


def test_an_optional_mention_neither_helps_nor_hurts(score: Scorer) -> None:
    optional = mention("para_1", FIRST, "droit", "droit")
    assert score(BLOCKS, [*MENTIONS, optional]) == score(BLOCKS, MENTIONS)


def test_mentions_without_a_link_are_not_scored(score: Scorer) -> None:
    open_one = mention("title", "TITRE", "TITRE", "", status="ambiguous")
    assert score(BLOCKS, [*MENTIONS, open_one]) == score(BLOCKS, MENTIONS)


def test_kind_label_and_part_count_apart(score: Scorer) -> None:
    other = {**BLOCKS[1], "kind": "notice", "label": "", "text": "1. " + FIRST, "part": 2}
    found = score([BLOCKS[0], other, BLOCKS[2]], MENTIONS)
    assert found["blocks.found"] == 1.0
    for name in ("blocks.kind", "blocks.label", "blocks.part"):
        assert found[name] == pytest.approx(2 / 3)


def test_a_document_that_the_gold_does_not_know_is_not_scored(score: Scorer) -> None:
    assert score(BLOCKS, MENTIONS, digest="0" * 64)["documents"] == 0


def test_a_figure_under_its_floor_or_over_its_ceiling_or_missing_fails(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text('[at_least]\n"a.b" = 0.9\nc = 1\n[at_most]\nlost = 0\n', "utf-8")
    limits = read_limits(path)
    assert failures({"a.b": 0.9, "c": 1, "lost": 0}, limits) == ()
    failed = failures({"a.b": 0.8999, "lost": 1}, limits)
    assert [line.split(":")[0] for line in failed] == ["a.b", "c", "lost"]
    assert "≥ 0.9" in table({"a.b": 0.95}, limits)


def test_the_floors_name_figures_that_exist(score: Scorer) -> None:
    limits = read_limits(Path(__file__).parent.parent / "gold" / "floors.toml")
    names = {name for bounds in limits.values() for name in bounds}
    assert names <= set(score(BLOCKS, MENTIONS))
