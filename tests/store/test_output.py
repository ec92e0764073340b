"""A build writes what has changed and takes away what is gone; the site is whole meanwhile."""

import random
from pathlib import Path

import pytest

from paraphe.store import SUMS, Manifest, Output, Place, files, read_sums, sum_of


def build(folder: Path, last: Manifest, made: dict[str, str]) -> Output:
    """One build that makes these files; a file's text is what it is made of."""
    place = Place(folder / "site")
    output = Output(place.aside, place.final, last)
    output.aside.mkdir(parents=True, exist_ok=True)
    for path, text in made.items():
        if not output.stands(path, text.encode()):
            file = output.aside / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return output


def finish(output: Output) -> Manifest:
    place = Place(output.final)
    manifest = output.settle()
    place.prepare(output)
    place.swap()
    place.clear()
    return manifest


def site(folder: Path) -> dict[str, str]:
    """What stands, by its path; its sums are those that it lists."""
    root = folder / "site"
    found = {path: (root / path).read_text("utf-8") for path in files(root) if path != SUMS}
    assert read_sums(root) == {path: sum_of(root / path) for path in found}
    return found


def test_a_new_file_is_written_with_the_folders_it_lies_in(tmp_path: Path) -> None:
    output = Output(tmp_path / "aside", tmp_path / "final", {})
    output.write("a/b/été.txt", "été\r\n")
    output.write("a/b/x.bin", b"\x00\xff")
    output.write("a/b/été.txt", "hiver\n")
    written = {path: (tmp_path / "aside" / path).read_bytes() for path in files(tmp_path / "aside")}
    assert written == {"a/b/été.txt": b"hiver\n", "a/b/x.bin": b"\x00\xff"}


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


def test_a_spare_of_which_nothing_is_known_is_made_anew(tmp_path: Path) -> None:
    last = finish(build(tmp_path, {}, {"a.html": "a", "b.html": "b"}))
    last = finish(build(tmp_path, last, {"a.html": "A", "b.html": "b"}))
    spare = Place(tmp_path / "site").spare
    (spare / SUMS).unlink()
    (spare / "strange.html").write_text("half a build", "utf-8")
    (spare / "b.html").unlink()
    finish(build(tmp_path, last, {"a.html": "A", "b.html": "b", "c.html": "c"}))
    assert site(tmp_path) == {"a.html": "A", "b.html": "b", "c.html": "c"}


def test_what_somebody_deleted_in_the_spare_is_not_missing_in_the_site(tmp_path: Path) -> None:
    pages = {"a.html": "a", "b.html": "b"}
    last = finish(build(tmp_path, {}, pages))
    last = finish(build(tmp_path, last, {**pages, "c.html": "c"}))
    (Place(tmp_path / "site").spare / "b.html").unlink()
    finish(build(tmp_path, last, pages))
    assert site(tmp_path) == pages


@pytest.mark.parametrize("seed", range(8))
def test_any_row_of_builds_ends_in_the_site_of_the_last(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    last: Manifest = {}
    for _ in range(12):
        names = draw.sample(["a", "b/c", "b/d", "e/f/g", "e/h", "i"], draw.randint(1, 6))
        made = {name: draw.choice("xyz") for name in names}
        last = finish(build(tmp_path, last, made))
        assert site(tmp_path) == made


def test_a_file_written_anew_with_the_same_bytes_stays_the_file_it_was(tmp_path: Path) -> None:
    last = finish(build(tmp_path, {}, {"a.html": "a"}))
    before = (tmp_path / "site" / "a.html").stat()
    output = build(tmp_path, {**last, "a.html": b"made of something else"}, {"a.html": "a"})
    assert (output.aside / "a.html").is_file()
    finish(output)
    after = (tmp_path / "site" / "a.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_system_without_second_names_gets_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: object, _target: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    last = finish(build(tmp_path, {}, {"a.html": "a", "b/c.html": "c"}))
    finish(build(tmp_path, last, {"a.html": "new", "b/c.html": "c"}))
    assert site(tmp_path) == {"a.html": "new", "b/c.html": "c"}


def test_the_sum_of_a_file_is_that_of_its_bytes_whether_it_is_new_or_stands(tmp_path: Path) -> None:
    last = finish(build(tmp_path, {}, {"a.html": "a", "b.html": "b"}))
    output = build(tmp_path, last, {"a.html": "a", "b.html": "new"})
    sums = {path: output.sum_of(path) for path in ("a.html", "b.html")}
    finish(output)
    assert read_sums(tmp_path / "site") == sums


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
