"""The output folder is the last good site or the new one, never something between or foreign."""

from pathlib import Path

import pytest

from paraphe.site.folder import refuse_foreign
from paraphe.site.site import open_store, summary
from paraphe.store import MARK, SUMS
from tests.samples import ARCHIVE


def site(folder: Path, words: str) -> Path:
    (folder / MARK).parent.mkdir(parents=True)
    (folder / MARK).write_text("[]", "utf-8")
    (folder / "index.html").write_text(words, "utf-8")
    return folder


def test_a_folder_of_something_else_is_never_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letters.odt").write_text("", "utf-8")
    with pytest.raises(SystemExit) as caught:
        refuse_foreign(tmp_path)
    assert caught.value.code == 1
    told = capsys.readouterr().err
    assert "foreign-output" in told
    assert "Hint: Name another folder" in told


def test_a_missing_an_empty_and_a_sites_folder_may_be_built_into(tmp_path: Path) -> None:
    refuse_foreign(tmp_path / "missing")
    refuse_foreign(tmp_path)
    refuse_foreign(site(tmp_path / "output", "old"))


def test_a_file_that_somebody_laid_into_the_site_is_told_and_not_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = site(tmp_path / "output", "old")
    (output / SUMS).write_text(f"{'0' * 64}  index.html\n{'0' * 64}  data/x.json\n", "utf-8")
    (output / ".DS_Store").write_text("litter", "utf-8")
    refuse_foreign(output)
    (output / "CNAME").write_text("archive.example", "utf-8")
    with pytest.raises(SystemExit):
        refuse_foreign(output)
    assert "« CNAME » in the output folder is no part" in capsys.readouterr().err


def test_the_closing_line_counts_everything(tmp_path: Path) -> None:
    line = summary(ARCHIVE, tmp_path, 1.26)
    assert line == (
        f"{tmp_path / 'index.html'}: 1 document, 3 paragraphs, 1 instrument, 1 link, "
        "1 problem, 1.3 s"
    )


def test_a_cache_that_cannot_be_written_costs_time_and_no_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cache").write_text("a file, not a folder", "utf-8")
    store = open_store(tmp_path / "cache")
    store.put(b"owner", {b"a": 1})
    assert store.get([b"a"]) == {b"a": 1}
    assert "Nothing is kept" in capsys.readouterr().err
