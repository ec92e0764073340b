"""Content that cannot be built stops the build, says where and what to do, and harms nothing."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from tests.building import CONTENT, pelican

CASES = sorted(path.parent for path in (Path(__file__).parent / "bad").glob("*/expected.toml"))


@pytest.fixture
def last_good(tmp_path: Path) -> Path:
    """What an earlier build left, as far as a build looks at it."""
    output = tmp_path / "output"
    (output / "data").mkdir(parents=True)
    (output / "data" / "documents.json").write_text("[]", "utf-8")
    (output / "index.html").write_text("the last good site", "utf-8")
    return output


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_build_stops_and_says_where_and_what_to_do(
    case: Path, tmp_path: Path, last_good: Path
) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    shutil.copytree(case / "content", content, dirs_exist_ok=True)
    expected = tomllib.loads((case / "expected.toml").read_text("utf-8"))

    done = pelican(content, last_good)

    told = [line for line in done.stderr.splitlines() if line.startswith(expected["place"])]
    assert done.returncode == 1, done.stdout
    assert told, done.stderr
    assert re.search(rf"error \[{expected.get('code', '[a-z0-9-]+')}\] .+ Hint: .+", told[0])
    assert expected.get("words", "") in told[0]
    assert "Traceback" not in done.stdout + done.stderr
    assert (last_good / "index.html").read_text("utf-8") == "the last good site"
    assert sorted(path.name for path in last_good.rglob("*.*")) == ["documents.json", "index.html"]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    for name in ("unknown-key", "unknown-class"):
        shutil.copytree(CASES[0].parent / name / "content", content, dirs_exist_ok=True)
    done = pelican(content, tmp_path / "output")
    assert done.returncode == 1
    assert "documents/g7/essai.yaml:2:" in done.stderr
    assert "instruments/essai.yaml:2:" in done.stderr
    assert not (tmp_path / "output").exists()
