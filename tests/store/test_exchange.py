"""Two folders trade names; where that takes several steps, the next build finishes it."""

from pathlib import Path

import pytest

from paraphe.store.exchange import exchange, mend


def folder(path: Path, words: str) -> Path:
    path.mkdir()
    (path / "words").write_text(words, "utf-8")
    return path


def words(path: Path) -> str:
    return (path / "words").read_text("utf-8")


@pytest.mark.parametrize("at_once", [True, False])
def test_two_folders_trade_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr("paraphe.store.exchange._at_once", lambda _new, _old: False)
    new, old = folder(tmp_path / ".site.last", "new"), folder(tmp_path / "site", "old")
    exchange(new, old)
    assert (words(old), words(new)) == ("new", "old")
    assert len(list(tmp_path.iterdir())) == 2


def test_an_exchange_in_steps_that_was_killed_is_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paraphe.store.exchange._at_once", lambda _new, _old: False)
    rename = Path.rename
    for steps in range(3):
        here = tmp_path / str(steps)
        here.mkdir()
        new, old = folder(here / ".site.last", "new"), folder(here / "site", "old")
        left = [steps]

        def killed(path: Path, target: Path, left: list[int] = left) -> Path:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", killed)
        with pytest.raises(KeyboardInterrupt):
            exchange(new, old)
        monkeypatch.setattr(Path, "rename", rename)
        mend(new, old)
        assert words(old) == ("new" if steps else "old")
        assert words(new) == ("old" if steps else "new")
        assert len(list(here.iterdir())) == 2


def test_a_site_that_was_deleted_on_purpose_does_not_come_back(tmp_path: Path) -> None:
    new = folder(tmp_path / ".site.last", "the one before")
    mend(new, tmp_path / "site")
    assert not (tmp_path / "site").exists()
