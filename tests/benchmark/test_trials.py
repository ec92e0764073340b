"""The competitors are given the same texts, and every round starts from the same state."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paraphe.benchmark.rounds import run_rounds
from paraphe.benchmark.trials import Trial, Workshop, set_up
from tests.building import ROOT

COUNT = 4


def workshop(folder: Path) -> Workshop:
    return Workshop(ROOT, folder / "shop", COUNT, 1, hugo=Path("hugo"))


def texts(folder: Path, suffix: str) -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in folder.rglob(f"essai-*{suffix}")}


def trial(trials: tuple[Trial, ...], key: str) -> Trial:
    (found,) = (trial for trial in trials if trial.key == key)
    return found


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return [name for name, text in after.items() if text != before[name]]


def silent(_: str) -> None:
    """Progress is not what is tested."""


def test_all_competitors_read_the_same_texts(tmp_path: Path) -> None:
    set_up(workshop(tmp_path))
    given = texts(tmp_path / "shop" / "paraphe", ".txt")
    assert len(given) == COUNT
    assert texts(tmp_path / "shop" / "pagefind", ".txt") == given
    for competitor in ("pelican", "hugo"):
        articles = texts(tmp_path / "shop" / competitor, ".md")
        assert sorted(articles) == sorted(given)
        for name, article in articles.items():
            assert article.endswith(f"\n\n{given[name]}")


def test_only_the_competitors_named_take_part(tmp_path: Path) -> None:
    assert [t.key for t in set_up(workshop(tmp_path), ("pelican", "floor"))] == ["pelican", "floor"]


def test_a_competitor_that_is_not_known_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="jekyll"):
        set_up(workshop(tmp_path), ("jekyll",))


def test_without_hugo_the_others_take_part(tmp_path: Path) -> None:
    shop = Workshop(ROOT, tmp_path / "shop", COUNT, 1, hugo=None)
    assert [t.key for t in set_up(shop, ("floor", "hugo"))] == ["floor"]


def test_an_edit_changes_one_document_and_every_round_anew(tmp_path: Path) -> None:
    trials = set_up(workshop(tmp_path), ("paraphe",))
    whole, edited = trial(trials, "paraphe-whole"), trial(trials, "paraphe-edited")
    before = texts(whole.folder, ".txt")
    edited.ready(0)
    first = texts(whole.folder, ".txt")
    edited.ready(1)
    second = texts(whole.folder, ".txt")
    whole.ready(2)
    assert len(changed(before, first)) == len(changed(first, second)) == 1
    assert changed(before, first) == changed(first, second)
    assert texts(whole.folder, ".txt") == before


@pytest.mark.parametrize("key", ["floor", "pelican", "hugo", "paraphe-whole", "paraphe-searched"])
def test_a_whole_build_starts_from_nothing_that_a_build_left(tmp_path: Path, key: str) -> None:
    found = trial(set_up(workshop(tmp_path)), key)
    found.ready(0)
    before = sorted(found.folder.rglob("*"))
    for left in ("output/index.html", "store/one", ".cache/two"):
        (found.folder / left).parent.mkdir()
        (found.folder / left).touch()
    found.ready(1)
    assert sorted(found.folder.rglob("*")) == before


def test_a_round_runs_every_trial_before_the_next_one_begins(tmp_path: Path) -> None:
    seen: list[str] = []

    def noting(key: str) -> Callable[[int], None]:
        return lambda number: seen.append(f"{key}{number}")

    trials = [Trial(key, ("true",), tmp_path, noting(key)) for key in "ab"]
    found = run_rounds(trials, 2, silent)
    assert seen == ["a0", "b0", "a1", "b1"]
    assert {key: len(usages) for key, usages in found.items()} == {"a": 2, "b": 2}


def test_the_floor_and_plain_pelican_write_a_page_a_document(tmp_path: Path) -> None:
    trials = set_up(workshop(tmp_path), ("floor", "pelican"))
    run_rounds(trials, 1, silent)
    floor = (tmp_path / "shop" / "floor" / "output").rglob("index.html")
    assert len([page for page in floor if "</a>" in page.read_text("utf-8")]) == COUNT
    assert len(list((tmp_path / "shop" / "pelican" / "output").glob("essai-*.html"))) == COUNT


def test_paraphe_builds_the_edited_archive_with_and_without_its_search_index(
    tmp_path: Path,
) -> None:
    trials = set_up(workshop(tmp_path), ("paraphe", "pagefind"))
    content = tmp_path / "shop" / "paraphe" / "content"
    given = texts(content, ".txt")
    run_rounds(trials, 1, silent)
    (edited,) = changed(given, texts(content, ".txt"))
    plain, searched = (tmp_path / "shop" / name / "output" for name in ("paraphe", "pagefind"))
    page = Path("documents", edited, "index.html")
    assert (plain / page).read_bytes() != (searched / page).read_bytes()
    assert not (plain / "pagefind").exists()
    assert (searched / "pagefind" / "pagefind.js").is_file()
