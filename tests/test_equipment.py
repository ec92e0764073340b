"""What is missing is said loudly, and under CI it is a failure."""

from pathlib import Path

import pytest

from tests import equipment
from tests.equipment import Equipment

HERE = Path(__file__)


def test_nothing_is_said_where_nothing_is_missing() -> None:
    assert Equipment(HERE, HERE, HERE, HERE).missing == ()


@pytest.mark.parametrize(
    ("found", "word"),
    [
        (Equipment(None, HERE, HERE, HERE), "BROWSER"),
        (Equipment(HERE, None, HERE, HERE), "axe-core"),
        (Equipment(HERE, HERE, None, HERE), "Nu checker"),
        (Equipment(HERE, HERE, HERE, None), "JAVA"),
    ],
)
def test_each_missing_thing_has_its_line_with_a_hint(found: Equipment, word: str) -> None:
    (line,) = found.missing
    assert word in line
    assert "skipped" in line
    assert "Hint:" in line


def test_a_test_without_its_equipment_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception):
        equipment.lacking("browser")


def test_under_ci_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception):
        equipment.lacking("browser")
