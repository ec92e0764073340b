"""What recognition costs is measured step by step, and shown for 1,500 words."""

from pathlib import Path

from paraphe.authority import load
from paraphe.benchmark import keep
from paraphe.benchmark.recognition import (
    GOAL,
    STEPS,
    TITLES,
    Cost,
    RecognitionOptions,
    bench_recognition,
    measure_recognition,
    table,
)
from paraphe.benchmark.report import MARKERS
from paraphe.model import Block, Document, Metadata, Source
from tests.building import ROOT


def document(text: str) -> Document:
    block = Block("paragraph", "", text, 1, (), eid="p_1")
    return Document("d", Source("d.txt", "", 0, ""), Metadata("D"), (), (block,))


def test_every_group_of_texts_has_its_rounds_and_each_step_its_share() -> None:
    text = "L'article VI du TNP et la résolution 1540 (2004) du Conseil de sécurité."
    texts = {"own": [document(text)], "recombined": [document(text), document("Rien ici.")]}
    own, recombined = measure_recognition(texts, load(ROOT / "content"), 3)
    assert (own.count, own.words, recombined.count, recombined.words) == (1, 13, 2, 15)
    for cost in (own, recombined):
        assert [len(spent) for spent in cost.rounds] == [len(STEPS)] * 3
        assert all(step > 0 for spent in cost.rounds for step in spent)


def test_the_round_that_cost_least_is_shown_and_held_against_the_goal() -> None:
    within, beyond = (GOAL / 2, GOAL / 4, GOAL / 4), (GOAL, GOAL / 4, GOAL / 4)
    costs = [Cost("own", 5, 23_000, (beyond, within)), Cost("recombined", 100, 150_000, (beyond,))]
    shown = [[cell.strip() for cell in row.split("|")] for row in table(costs).splitlines()]
    assert shown[2][1:-1] == [
        "5", TITLES["own"], "23,000", "0.50", "0.25", "0.25", "1.00", "≤ 1", "yes",
    ]  # fmt: skip
    assert shown[3][-3:-1] == ["≤ 1", "**no**"]
    assert shown[3][7] == "1.50"


def test_the_report_names_the_records_and_is_kept_between_its_own_markers() -> None:
    said: list[str] = []
    report = bench_recognition(ROOT, RecognitionOptions(count=2, runs=1), said.append)
    records = len(load(ROOT / "content").instruments)
    assert f"{records} records" in report
    assert len(said) == 1
    page = Path(ROOT, "BENCHMARKS.md").read_text("utf-8")
    begin, end = MARKERS["recognition"]
    assert f"{begin}\n{report.strip()}\n{end}" in keep(page, report, "recognition")
