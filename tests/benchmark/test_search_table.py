"""What searches cost becomes a table, kept beside the costs of builds."""

from paraphe.benchmark import keep
from paraphe.benchmark.measure import Usage
from paraphe.benchmark.report import MARKERS
from paraphe.benchmark.searching.bench import ASKED, sample
from paraphe.benchmark.searching.table import TITLES, Cost, render
from paraphe.benchmark.searching.traffic import Traffic
from tests.building import ROOT


def cost(key: str, *cpus: float, package: int = 0) -> Cost:
    usages = tuple(Usage(cpu, cpu, 150_000_000) for cpu in cpus)
    return Cost(key, 1_000, usages, 9_876_543, 4_000_000, 1_106, Traffic(287_400, 41_250), package)


def test_a_row_shows_medians_sizes_and_traffic() -> None:
    made = render([cost("pagefind", 4.0, 9.0, 5.0)], "A processor", "Python", 3, 60)
    row = [cell.strip() for cell in made.splitlines()[-1].strip("|").split("|")]
    assert row == [
        "1,000", "stock Pagefind", "5.00", "150", "9.88", "4.00", "1,106", "287", "41.2", "",
    ]  # fmt: skip
    assert "Medians of 3 rounds; 60 queries." in made


def test_only_a_package_has_the_size_of_one() -> None:
    rows = render([cost("paraphe-packed", 1.0, package=12_345_678)], "", "", 1, 2).splitlines()
    assert rows[-1].split("|")[-2].strip() == "12.3"


def test_every_contestant_has_a_title() -> None:
    assert set(TITLES) == {"paraphe-files", "paraphe-packed", "pagefind", "minisearch"}


def test_the_figures_of_searches_are_kept_between_their_own_markers() -> None:
    page = (ROOT / "BENCHMARKS.md").read_text("utf-8")
    begin, end = MARKERS["search"]
    kept = keep(page, "new figures", "search")
    assert f"{begin}\nnew figures\n{end}" in kept
    assert kept.partition(begin)[0] == page.partition(begin)[0]


def test_a_sample_comes_from_everywhere_and_asks_nothing_twice() -> None:
    queries = [f"q{number}" for number in range(5 * ASKED)]
    taken = sample(queries)
    assert len(taken) == ASKED
    assert taken[0] == "q0"
    assert taken[-1] == f"q{5 * ASKED - 5}"
    assert sample(["a", "a", " ", "b"]) == ("a", "b")
