"""A build writes what has changed, takes away what is gone, and can be killed meanwhile."""

from pathlib import Path

import pytest

from paraphe.store import Manifest, Output


def build(folder: Path, last: Manifest, files: dict[str, str]) -> Output:
    """One build that makes these files; a file's text is what it is made of."""
    output = Output(folder / ".site.building", folder / "site", last)
    output.aside.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        if not output.stands(path, text.encode()):
            file = output.aside / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return output


def finish(output: Output) -> Manifest:
    manifest = output.settle()
    output.take_place()
    return manifest


def site(folder: Path) -> dict[str, str]:
    root = folder / "site"
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in files}


def test_only_what_was_made_of_something_else_is_written(tmp_path: Path) -> None:
    last = finish(build(tmp_path, {}, {"a.html": "a", "b/c.html": "c"}))
    output = build(tmp_path, last, {"a.html": "a", "b/c.html": "new"})
    assert [path.name for path in output.aside.rglob("*.html")] == ["c.html"]
    finish(output)
    assert site(tmp_path) == {"a.html": "a", "b/c.html": "new"}


def test_a_file_that_is_no_longer_made_is_taken_away_with_its_folder(tmp_path: Path) -> None:
    last = finish(build(tmp_path, {}, {"a.html": "a", "b/c/d.html": "d"}))
    assert finish(build(tmp_path, last, {"a.html": "a"})) == {"a.html": b"a"}
    assert site(tmp_path) == {"a.html": "a"}
    assert not (tmp_path / "site" / "b").exists()


def test_a_file_that_somebody_deleted_is_made_again(tmp_path: Path) -> None:
    last = finish(build(tmp_path, {}, {"a.html": "a"}))
    (tmp_path / "site" / "a.html").unlink()
    finish(build(tmp_path, last, {"a.html": "a"}))
    assert site(tmp_path) == {"a.html": "a"}


def test_a_file_may_become_a_folder(tmp_path: Path) -> None:
    last = finish(build(tmp_path, {}, {"a/index.html": "a"}))
    finish(build(tmp_path, last, {"a": "now a file"}))
    assert site(tmp_path) == {"a": "now a file"}


def test_files_that_nobody_announced_are_part_of_the_site(tmp_path: Path) -> None:
    output = build(tmp_path, {}, {"a.html": "a"})
    (output.aside / "style.css").write_text("s", "utf-8")
    last = finish(output)
    assert set(last) == {"a.html", "style.css"}
    finish(build(tmp_path, last, {"a.html": "a"}))
    assert site(tmp_path) == {"a.html": "a"}


@pytest.mark.parametrize("moved", range(4))
def test_a_build_killed_while_it_takes_its_place_is_mended_by_the_next(
    tmp_path: Path, moved: int
) -> None:
    old = {"a.html": "a", "b.html": "b", "c.html": "c", "gone.html": "g"}
    new = {"a.html": "A", "b.html": "b", "c.html": "C", "d.html": "D"}
    last = finish(build(tmp_path, {}, old))
    killed = build(tmp_path, last, new)
    killed.settle()
    doubt = killed.in_doubt()
    for path in sorted(killed.aside.rglob("*.html"))[:moved]:
        path.replace(killed.final / path.name)
    finish(build(tmp_path, doubt, new))
    assert site(tmp_path) == new


def test_a_folder_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    output = build(tmp_path, {}, {})
    for name in ("index/one", "index/two"):
        (output.aside / name).parent.mkdir(exist_ok=True)
        (output.aside / name).write_text(name, "utf-8")
    output.announce("index/", b"key")
    last = finish(output)
    assert build(tmp_path, last, {}).keep("index/", b"key")
    assert build(tmp_path, last, {}).keep("index/", None)
    assert not build(tmp_path, last, {}).keep("index/", b"other")
    (tmp_path / "site" / "index" / "two").unlink()
    assert not build(tmp_path, last, {}).keep("index/", b"key")
